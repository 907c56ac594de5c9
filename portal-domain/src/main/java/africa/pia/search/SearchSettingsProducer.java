package africa.pia.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class SearchSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    SearchSettings searchSettings(Config config) {
        return new SearchSettings(Path.of(config.getValue("portal.search.directory", String.class)));
    }
}
