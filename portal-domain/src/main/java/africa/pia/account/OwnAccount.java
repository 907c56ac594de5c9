package africa.pia.account;

import africa.pia.PortalException;
import africa.pia.limit.Limit;
import africa.pia.limit.RateLimits;
import africa.pia.secret.PasswordHashing;
import africa.pia.secret.PasswordRules;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a person does with their own account. What is grave asks for the password once more; checking it is slow by
 * design, so no transaction is open meanwhile.
 */
@Stateless
@RolesAllowed(Role.NAME_READER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnAccount {

    @Inject
    Caller caller;

    @Inject
    RateLimits limits;

    @Inject
    PasswordRules rules;

    @Inject
    PasswordHashing hashing;

    @Inject
    OwnDesk desk;

    /**
     * What a person sees of their own account.
     *
     * @param email as people read it
     */
    public record Profile(String email, String displayName, Locale locale, Instant since) {}

    /**
     * One of a person's own sign-ins.
     *
     * @param device what the browser or program calls itself
     */
    public record OwnSignIn(long id, SignIns.Kind kind, String device, Instant since, Instant seenAt) {}

    public Profile profile() {
        return desk.profile(caller.required());
    }

    /**
     * Changes the name that readers see and the language of pages and mails.
     *
     * @throws DisplayName.InvalidDisplayNameException when it is no name to show
     * @throws LookAlikes.LookAlikeException when a reader takes the name of the site
     */
    public void change(String displayName, Locale locale) {
        desk.change(caller.required(), new DisplayName(displayName), locale);
    }

    /**
     * Changes the password, ends every other sign-in and tells the person.
     *
     * @param session the sign-in that stays
     * @throws WrongPasswordException when the current password is wrong
     * @throws PasswordRules.PasswordRefusedException when the new one breaks a rule
     */
    public void changePassword(String current, String wanted, long session) {
        AccountId id = caller.required();
        Profile profile = desk.profile(id);
        rules.refusal(wanted, profile.email(), new EmailAddress(profile.email()).localPart(), profile.displayName())
                .ifPresent(refusal -> {
                    throw refusal;
                });
        String verified = verified(id, current);
        desk.changePassword(id, verified, hashing.hash(wanted), session);
    }

    /**
     * Sends a link to a new address; the account moves when that is confirmed. Does not tell whether the address has an
     * account.
     *
     * @throws EmailAddress.InvalidEmailException when it is no address
     * @throws WrongPasswordException when the password is wrong
     */
    public void moveTo(String email, String password) {
        EmailAddress to = new EmailAddress(email);
        AccountId id = caller.required();
        String verified = verified(id, password);
        limits.take(Limit.LINK_EMAIL, to.value());
        desk.moveTo(id, verified, to);
    }

    /**
     * Erases the account: nothing personal remains; what the person wrote stays, without a name.
     *
     * @throws WrongPasswordException when the password is wrong
     * @throws AccountAdministration.LastAdministratorException when nobody would be left to administer the portal
     */
    public void erase(String password) {
        AccountId id = caller.required();
        desk.erase(id, verified(id, password));
    }

    /** The person's sign-ins, the latest used first. */
    public List<OwnSignIn> signIns() {
        return desk.signIns(caller.required());
    }

    /** Ends one sign-in; nothing happens when it is nobody's or somebody else's. */
    public void end(long session) {
        desk.end(caller.required(), session);
    }

    /** Ends every sign-in, this one too. */
    public void endAll() {
        desk.endAll(caller.required());
    }

    private String verified(AccountId id, String password) {
        limits.take(Limit.PASSWORD_CHECK, id.toString());
        String hash = desk.passwordHash(id);
        if (!hashing.matches(password, hash)) {
            throw new WrongPasswordException();
        }
        limits.giveBack(Limit.PASSWORD_CHECK, id.toString());
        return hash;
    }

    /** The password that was asked for once more is not the account's. */
    public static final class WrongPasswordException extends PortalException {

        private static final long serialVersionUID = 1L;

        WrongPasswordException() {
            super("account.wrong-password");
        }

        @Override
        public Kind kind() {
            return Kind.REFUSED;
        }
    }
}
