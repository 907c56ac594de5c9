package africa.pia.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.Config;

/**
 * Reads the settings. Their defaults stand here and in no properties file: that would win over the server's own default,
 * by which {@code liberty:run} asks for the sample.
 */
@ApplicationScoped
class SampleSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    SampleSettings sampleSettings(Config config) {
        return new SampleSettings(
                config.getOptionalValue("portal.sample", Boolean.class).orElse(false),
                config.getOptionalValue("portal.sample.password", String.class));
    }
}
