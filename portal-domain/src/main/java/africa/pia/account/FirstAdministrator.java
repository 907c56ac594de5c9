package africa.pia.account;

import africa.pia.secret.PasswordRules;
import africa.pia.secret.SecretToken;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes the first administrator when nobody can administer the portal.
 *
 * <p>The password comes from the configuration; without one it is made up and printed once in the log.
 */
@Singleton
@Startup
@DependsOn("DbMigrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstAdministrator {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
    /** Between INFO and WARNING, which the server shows on its console too. */
    private static final Level NOTICE = Level.parse("850");

    @Inject
    AccountIntake intake;

    @Inject
    AdministratorSettings settings;

    @Inject
    PasswordRules rules;

    @PostConstruct
    void appoint() {
        if (intake.isAnyoneAdministrator()) {
            return;
        }
        Optional<String> given = settings.password();
        String password = given.orElseGet(FirstAdministrator::madeUp);
        try {
            intake.appoint(settings.email(), password);
        } catch (PersistenceException e) {
            if (intake.isAnyoneAdministrator()) {
                LOG.log(Level.FINE, "Another node that started at the same time was first", e);
                return;
            }
            throw e;
        }
        if (given.isEmpty()) {
            LOG.log(
                    NOTICE,
                    () -> "The first administrator is " + settings.email() + " with the password " + password
                            + " (made up now and shown only this once).");
        } else {
            LOG.info(() -> "The first administrator is " + settings.email() + " with the configured password.");
            rules.refusal(password, settings.email().localPart())
                    .ifPresent(refusal -> LOG.warning(
                            () -> "The configured password of the administrator is weak: " + refusal.code()));
        }
    }

    /** 32 characters of a secret token: 192 random bits. */
    private static String madeUp() {
        return SecretToken.draw().value().substring(0, 32);
    }
}
