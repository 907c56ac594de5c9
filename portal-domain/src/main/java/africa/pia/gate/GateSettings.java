package africa.pia.gate;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How strict the gate is.
 *
 * @param blocking rules whose breach blocks; a rule that nobody may override blocks without being named
 * @param silent rules that are not looked for; none that nobody may override
 * @param links how addresses of other sites are tried
 */
record GateSettings(Set<GateRule> blocking, Set<GateRule> silent, Links links) {

    /**
     * How addresses of other sites are tried.
     *
     * @param check whether they are at all
     * @param timeout how long one question may take, until the head of its answer is there
     * @param recheck after how long an answer is asked for again, when a text with the address is saved
     * @param ports that may be asked
     * @param concurrent how many are asked at the same time
     */
    record Links(boolean check, Duration timeout, Duration recheck, Set<Integer> ports, int concurrent) {

        private static final int MAX_CONCURRENT = 32;

        Links {
            ports = Set.copyOf(ports);
            if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(Duration.ofMinutes(1)) > 0) {
                throw new IllegalArgumentException("portal.gate.link-timeout is not within a minute: " + timeout);
            }
            if (recheck.compareTo(Duration.ofMinutes(1)) < 0) {
                throw new IllegalArgumentException("portal.gate.link-recheck is below a minute: " + recheck);
            }
            if (concurrent < 1 || concurrent > MAX_CONCURRENT) {
                throw new IllegalArgumentException("portal.gate.link-concurrent is not 1 to 32: " + concurrent);
            }
            if (ports.stream().anyMatch(port -> port < 1 || port > 65_535)) {
                throw new IllegalArgumentException("portal.gate.link-ports has what is no port: " + ports);
            }
        }
    }

    GateSettings {
        blocking = copy(blocking);
        silent = copy(silent);
        if (silent.stream().anyMatch(GateRule::isAbsolute)) {
            throw new IllegalArgumentException("portal.gate.silent names a rule that nobody may override: " + silent);
        }
    }

    private static Set<GateRule> copy(Set<GateRule> rules) {
        Set<GateRule> copy = EnumSet.noneOf(GateRule.class);
        copy.addAll(rules);
        return Collections.unmodifiableSet(copy);
    }

    /** How grave a breach is. */
    GateFinding.Severity severity(GateRule rule) {
        return rule.isAbsolute() || blocking.contains(rule)
                ? GateFinding.Severity.BLOCKS
                : GateFinding.Severity.ADVISES;
    }

    boolean looksFor(GateRule rule) {
        return !silent.contains(rule);
    }
}
