package africa.pia.account;

/** What happened to an account, told in the same transaction. */
public sealed interface AccountEvent {

    AccountId account();

    /** The person may not sign in any more, until reinstated. */
    record AccountSuspended(AccountId account) implements AccountEvent {}

    /** The person has left; nothing personal remains. */
    record AccountErased(AccountId account) implements AccountEvent {}
}
