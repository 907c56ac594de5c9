package africa.pia.account;

/**
 * The public face of an account.
 *
 * @param displayName what readers see; empty when erased, where a view shows its own word for a reader who left
 * @param staff whether the account has any role beyond READER
 * @param erased whether the person has left and only the id remains
 */
public record AccountProfile(AccountId id, String displayName, boolean staff, boolean erased) {}
