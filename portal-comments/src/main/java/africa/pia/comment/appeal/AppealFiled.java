package africa.pia.comment.appeal;

import africa.pia.account.AccountId;
import africa.pia.comment.thread.CommentId;
import java.time.Instant;

/** A writer appealed against a removal; told in the same transaction. */
public record AppealFiled(long appeal, long decision, CommentId comment, AccountId author, Instant at) {}
