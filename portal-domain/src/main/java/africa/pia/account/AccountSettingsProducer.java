package africa.pia.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class AccountSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    AccountSettings accountSettings(Config config) {
        return new AccountSettings(
                confirmationRequired(config.getValue("portal.account.confirmation", String.class)),
                new Lifetime(
                        duration(config, "portal.account.browser-idle"),
                        duration(config, "portal.account.browser-lifetime")),
                new Lifetime(
                        duration(config, "portal.account.stay-idle"), duration(config, "portal.account.stay-lifetime")),
                new Lifetime(
                        duration(config, "portal.account.api-lifetime"),
                        duration(config, "portal.account.api-lifetime")),
                duration(config, "portal.account.confirmation-lifetime"),
                duration(config, "portal.account.reset-lifetime"));
    }

    @Produces
    @jakarta.inject.Singleton
    AdministratorSettings administratorSettings(Config config) {
        return new AdministratorSettings(
                new EmailAddress(config.getValue("portal.admin.email", String.class)),
                config.getOptionalValue("portal.admin.password", String.class));
    }

    private static boolean confirmationRequired(String value) {
        return switch (value) {
            case "required" -> true;
            case "off" -> false;
            default ->
                throw new IllegalArgumentException("portal.account.confirmation is neither required nor off: " + value);
        };
    }

    private static Duration duration(Config config, String key) {
        return config.getValue(key, Duration.class);
    }
}
