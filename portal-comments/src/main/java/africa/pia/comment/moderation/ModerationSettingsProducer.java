package africa.pia.comment.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class ModerationSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    StatementSettings statementSettings(Config config) {
        return new StatementSettings(
                config.getOptionalValue("portal.statement.territories", String.class)
                        .orElse(""),
                config.getOptionalValue("portal.statement.contact", String.class)
                        .orElse(""));
    }

    @Produces
    @jakarta.inject.Singleton
    ModerationSettings moderationSettings(Config config) {
        return new ModerationSettings(
                config.getValue("portal.moderation.undo-window", Duration.class),
                config.getValue("portal.moderation.claim", Duration.class));
    }
}
