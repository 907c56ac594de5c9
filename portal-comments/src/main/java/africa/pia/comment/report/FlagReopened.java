package africa.pia.comment.report;

import africa.pia.account.AccountId;

/** The decision that had answered a report was taken back at once; told in the same transaction. */
public record FlagReopened(long flag, AccountId reporter, long decision) {}
