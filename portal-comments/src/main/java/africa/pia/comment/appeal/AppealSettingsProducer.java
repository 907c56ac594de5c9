package africa.pia.comment.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class AppealSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    AppealSettings appealSettings(Config config) {
        return new AppealSettings(
                config.getValue("portal.appeals.window", Duration.class),
                config.getValue("portal.appeals.deadline", Duration.class));
    }
}
