package africa.pia.comment.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class LegalSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    LegalSettings legalSettings(Config config) {
        return new LegalSettings(config.getValue("portal.notices.keep-contact", Duration.class));
    }
}
