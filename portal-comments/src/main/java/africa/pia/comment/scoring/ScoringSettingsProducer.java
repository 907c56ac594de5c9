package africa.pia.comment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class ScoringSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    ScoringSettings scoringSettings(Config config) {
        return new ScoringSettings(
                config.getValue("portal.scoring.authors", Integer.class),
                config.getValue("portal.scoring.examples", Integer.class));
    }
}
