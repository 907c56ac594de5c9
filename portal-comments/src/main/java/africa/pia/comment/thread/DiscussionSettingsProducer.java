package africa.pia.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class DiscussionSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    DiscussionSettings discussionSettings(Config config) {
        return new DiscussionSettings(
                config.getValue("portal.comments.editing-window", Duration.class),
                config.getValue("portal.comments.max-length", Integer.class),
                config.getValue("portal.comments.open-days", Integer.class));
    }
}
