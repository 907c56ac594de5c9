package africa.pia.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class SecuritySettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    SecuritySettings securitySettings(Config config) {
        return new SecuritySettings(config.getValue("portal.security.hsts", String.class));
    }
}
