package africa.pia.limit;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What each limit allows; every limit has an allowance. */
record LimitSettings(Map<Limit, Allowance> allowances) {

    LimitSettings {
        allowances = Collections.unmodifiableMap(new EnumMap<>(allowances));
        for (Limit limit : Limit.values()) {
            if (!allowances.containsKey(limit)) {
                throw new IllegalArgumentException(limit.settingKey() + " is missing");
            }
        }
    }

    Allowance of(Limit limit) {
        return allowances.get(limit);
    }

    /** After this long without an attempt every allowance is whole again. */
    Duration longest() {
        return allowances.values().stream()
                .map(Allowance::period)
                .max(Duration::compareTo)
                .orElseThrow();
    }
}
