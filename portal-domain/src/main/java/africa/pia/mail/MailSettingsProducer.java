package africa.pia.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class MailSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    MailSettings mailSettings(Config config) {
        return new MailSettings(
                config.getOptionalValue("portal.mail.host", String.class),
                config.getValue("portal.mail.port", Integer.class),
                config.getValue("portal.mail.start-tls", Boolean.class),
                config.getOptionalValue("portal.mail.user", String.class),
                config.getOptionalValue("portal.mail.password", String.class),
                config.getValue("portal.mail.from", String.class));
    }
}
