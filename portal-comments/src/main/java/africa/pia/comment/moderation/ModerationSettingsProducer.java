package africa.pia.comment.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class ModerationSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    ModerationSettings moderationSettings(Config config) {
        return new ModerationSettings(
                config.getValue("portal.moderation.undo-window", Duration.class),
                config.getValue("portal.moderation.claim", Duration.class));
    }
}
