package africa.pia.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class LimitSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    LimitSettings limitSettings(Config config) {
        Map<Limit, Allowance> allowances = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            allowances.put(limit, Allowance.parse(config.getValue(limit.settingKey(), String.class)));
        }
        return new LimitSettings(allowances);
    }
}
