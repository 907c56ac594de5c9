package africa.pia.comment.raid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class RaidSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    RaidSettings raidSettings(Config config) {
        return new RaidSettings(
                config.getValue("portal.raid.comments", Integer.class),
                config.getValue("portal.raid.within", Duration.class),
                config.getValue("portal.raid.slow", Duration.class),
                config.getValue("portal.raid.account-age", Duration.class),
                config.getValue("portal.raid.lasting", Duration.class));
    }
}
