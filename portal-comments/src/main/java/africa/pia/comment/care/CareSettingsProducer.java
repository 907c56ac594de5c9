package africa.pia.comment.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class CareSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    CareSettings careSettings(Config config) {
        return new CareSettings(
                config.getValue("portal.care.score", Integer.class),
                config.getValue("portal.care.hourly", Integer.class),
                config.getValue("portal.care.alone", Duration.class));
    }
}
