package africa.pia.account;

import africa.pia.limit.Limit;
import africa.pia.limit.RateLimits;
import africa.pia.secret.PasswordHashing;
import africa.pia.secret.PasswordRules;
import africa.pia.secret.SecretToken;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets people who have forgotten their password choose a new one, by a link that goes to their address. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordReset {

    private static final Logger LOG = Logger.getLogger(PasswordReset.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    RateLimits limits;

    @Inject
    PasswordRules rules;

    @Inject
    PasswordHashing hashing;

    @Inject
    LinkDesk desk;

    /**
     * Sends the link, if the address has an account. The answer does not tell, and takes as long: what depends on the
     * account happens afterwards, elsewhere.
     *
     * @param email as typed
     * @param clientAddress network address of the one who asks
     * @throws EmailAddress.InvalidEmailException when it is no address
     * @throws africa.pia.limit.TooManyAttemptsException when that happens too often
     */
    public void ask(String email, String clientAddress) {
        EmailAddress address = new EmailAddress(email);
        limits.take(Limit.LINK_CLIENT, RateLimits.network(clientAddress));
        limits.take(Limit.LINK_EMAIL, address.value());
        executor.submit(() -> send(address));
    }

    private void send(EmailAddress address) {
        try {
            desk.sendReset(address);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A link for a new password could not be sent", e);
        }
    }

    /** Whether a link can still be used. */
    public boolean isUsable(String token) {
        return SecretToken.presented(token)
                .flatMap(presented -> desk.bearer(presented, AccountToken.Purpose.RESET))
                .isPresent();
    }

    /**
     * Sets a new password, ends every sign-in and tells the person. The link proves that the address is theirs.
     *
     * @param password exactly as typed
     * @throws InvalidLinkException when the link has ended, was used or never was
     * @throws PasswordRules.PasswordRefusedException when the password breaks a rule; the link stays usable
     */
    public void reset(String token, String password) {
        SecretToken presented = SecretToken.presented(token).orElseThrow(InvalidLinkException::new);
        Account account = desk.bearer(presented, AccountToken.Purpose.RESET).orElseThrow(InvalidLinkException::new);
        rules.refusal(
                        password,
                        account.email().map(EmailAddress::value).orElse(""),
                        account.email().map(EmailAddress::localPart).orElse(""),
                        account.displayName())
                .ifPresent(refusal -> {
                    throw refusal;
                });
        desk.reset(presented, hashing.hash(password));
    }
}
