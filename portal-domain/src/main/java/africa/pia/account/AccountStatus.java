package africa.pia.account;

/** Where an account stands; the names travel in the API. */
public enum AccountStatus {
    /** Registered; its address is not confirmed yet, so it cannot sign in. */
    UNCONFIRMED,
    /** May sign in. */
    ACTIVE,
    /** May not sign in, for a time or until reinstated. */
    SUSPENDED,
    /** The person has left; only the id remains. */
    ERASED
}
