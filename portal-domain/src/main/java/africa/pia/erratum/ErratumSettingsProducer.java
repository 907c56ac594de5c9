package africa.pia.erratum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class ErratumSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    ErratumSettings erratumSettings(Config config) {
        return new ErratumSettings(config.getValue("portal.erratum.keep-addresses", Duration.class));
    }
}
