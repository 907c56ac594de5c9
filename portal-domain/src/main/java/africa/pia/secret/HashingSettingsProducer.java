package africa.pia.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class HashingSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    HashingSettings hashingSettings(Config config) {
        return new HashingSettings(
                config.getValue("portal.password.concurrent", Integer.class),
                config.getValue("portal.password.waiting", Integer.class));
    }
}
