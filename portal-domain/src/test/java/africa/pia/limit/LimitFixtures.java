package africa.pia.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Limits for tests: three attempts in a minute, of everything. */
public final class LimitFixtures {

    public static final int ATTEMPTS = 3;
    public static final Duration PERIOD = Duration.ofMinutes(1);

    private LimitFixtures() {}

    public static RateLimits limits(Clock clock) {
        Map<Limit, Allowance> allowances = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            allowances.put(limit, new Allowance(ATTEMPTS, PERIOD));
        }
        RateLimits limits = new RateLimits();
        limits.settings = new LimitSettings(allowances);
        limits.clock = clock;
        limits.prepare();
        return limits;
    }
}
