package africa.pia.limit;

import java.util.Locale;

/**
 * What is counted. The limit per client address is generous, for whole towns share one address of a mobile network;
 * the limit per account holds wherever the attempts come from, and is generous too, lest a stranger lock a person out.
 */
public enum Limit {
    /** Failed sign-ins from one client address. */
    SIGN_IN_CLIENT,
    /** Failed sign-ins to one account from one client address. */
    SIGN_IN_PAIR,
    /** Failed sign-ins to one account from anywhere. */
    SIGN_IN_ACCOUNT,
    /** Passwords asked for once more, of one person who is signed in, before something grave. */
    PASSWORD_CHECK,
    /** Registrations from one client address. */
    REGISTER_CLIENT,
    /** Registrations of one e-mail address: each sends a mail. */
    REGISTER_EMAIL,
    /** Links asked for from one client address. */
    LINK_CLIENT,
    /** Links asked for to one e-mail address: each sends a mail. */
    LINK_EMAIL,
    /** Comments posted from one client address. */
    POST_CLIENT,
    /** Comments posted by one account. */
    POST_ACCOUNT,
    /** Comments reacted to by one account. */
    REACT_ACCOUNT,
    /** Errors reported from one client address. */
    REPORT_CLIENT,
    /** Errors reported by one account. */
    REPORT_ACCOUNT,
    /** Comments reported by one account. */
    FLAG_ACCOUNT,
    /** Notices of illegal content from one client address. */
    NOTICE_CLIENT,
    /** Notices of illegal content that name one e-mail address: each sends a mail. */
    NOTICE_EMAIL;

    /** The key of its setting. */
    String settingKey() {
        return "portal.limit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
