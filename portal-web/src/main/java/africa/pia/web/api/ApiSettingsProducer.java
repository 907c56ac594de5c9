package africa.pia.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class ApiSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    ApiSettings apiSettings(Config config) {
        return new ApiSettings(
                config.getOptionalValues("portal.api.allowed-origins", String.class)
                        .map(Set::copyOf)
                        .orElse(Set.of()),
                config.getValue("portal.api.max-body", Long.class));
    }
}
