package africa.pia.web.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** Reads the settings of delivery at start-up. */
@ApplicationScoped
class DeliverySettingsProducer {

    @Produces
    @Singleton
    DeliverySettings deliverySettings(Config config) {
        return new DeliverySettings(
                config.getValue("portal.delivery.keep", Duration.class),
                config.getValue("portal.delivery.memory-megabytes", Integer.class),
                config.getValue("portal.delivery.shared-max-age", Duration.class));
    }
}
