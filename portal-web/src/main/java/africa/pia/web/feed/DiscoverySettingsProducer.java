package africa.pia.web.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Reads the settings of discovery at start-up. */
@ApplicationScoped
class DiscoverySettingsProducer {

    @Produces
    @Singleton
    DiscoverySettings discoverySettings(Config config) {
        return new DiscoverySettings(config.getOptionalValue("portal.discovery.security-contact", String.class));
    }
}
