package africa.pia.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class GateSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    GateSettings gateSettings(Config config) {
        return new GateSettings(
                rules("portal.gate.blocking", config),
                rules("portal.gate.silent", config),
                new GateSettings.Links(
                        config.getValue("portal.gate.check-links", Boolean.class),
                        config.getValue("portal.gate.link-timeout", Duration.class),
                        config.getValue("portal.gate.link-recheck", Duration.class),
                        words("portal.gate.link-ports", config)
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet()),
                        config.getValue("portal.gate.link-concurrent", Integer.class)));
    }

    private static Set<GateRule> rules(String key, Config config) {
        return words(key, config)
                .map(name -> GateRule.named(name)
                        .orElseThrow(() -> new IllegalArgumentException(key + " names no rule: " + name)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(String key, Config config) {
        return Stream.of(config.getOptionalValue(key, String.class).orElse("").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }
}
