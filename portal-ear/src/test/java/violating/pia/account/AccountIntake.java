package violating.pia.account;

/** Lets people in without asking. */
public class AccountIntake {}
