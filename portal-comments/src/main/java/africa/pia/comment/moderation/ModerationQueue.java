package africa.pia.comment.moderation;

import africa.pia.account.AccountProfile;
import africa.pia.account.Role;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.PostedComment;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The moderators' work: what waits, and deciding it.
 *
 * <p>A decision names the version of the comment that its moderator saw. When somebody decided, or the writer edited,
 * in between, it is refused with {@code moderation.already-decided} (STALE; arguments: who, verdict, when) and nothing
 * happens. Errors besides: {@code moderation.ground-missing}, {@code moderation.explanation-missing} (INVALID),
 * {@code comment.unknown}, {@code moderation.nothing-to-undo} (CONFLICT).
 */
@Stateless
@RolesAllowed(Role.NAME_MODERATOR)
public class ModerationQueue {

    /** The lists of the desk. */
    public enum Queue {
        HELD,
        FLAGGED,
        UNMODERATED,
        APPROVED,
        REMOVED
    }

    /** One page of a queue: HELD oldest first, the others newest first. */
    public Slice<QueueItem> items(Queue queue, Optional<Cursor> after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** How many wait; of UNMODERATED, APPROVED and REMOVED, which grow without end, at most 1,000 are counted. */
    public Map<Queue, Integer> counts() {
        throw new UnsupportedOperationException();
    }

    /** One comment in full, with its decisions, newest first. */
    public Case open(CommentId comment) {
        throw new UnsupportedOperationException();
    }

    public Decided decide(
            CommentId comment, long version, Verdict verdict, Optional<Ground> ground, String explanation) {
        throw new UnsupportedOperationException();
    }

    /** Decides many; each stands for itself, one that fails does not take the others with it. */
    public List<Outcome> decide(
            List<Candidate> candidates, Verdict verdict, Optional<Ground> ground, String explanation) {
        throw new UnsupportedOperationException();
    }

    /** Takes back the caller's own last decision on a comment, if nothing happened to it since. */
    public Decided undo(long decisionId) {
        throw new UnsupportedOperationException();
    }

    /** The log of decisions, newest first. */
    public Slice<LoggedDecision> log(Optional<Cursor> after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** A comment that awaits a moderator, with its article and writer beside it. */
    public record QueueItem(PostedComment comment, ArticleSummary article, Writer writer) {}

    /**
     * What a moderator should know of a writer.
     *
     * @param since when the account was made; empty when erased
     */
    public record Writer(AccountProfile profile, Optional<Instant> since, int posted, int removed) {}

    public record Case(QueueItem item, List<LoggedDecision> decisions) {}

    /** A comment to be decided and the version the moderator saw. */
    public record Candidate(CommentId comment, long version) {}

    /** What was decided. */
    public record Decided(long decisionId, CommentId comment, Verdict verdict, long version) {}

    /** What became of one of many: decided, or the code of the rule that kept it from being decided. */
    public record Outcome(
            CommentId comment,
            Optional<Decided> decided,
            Optional<String> refusedCode,
            List<Object> refusedArguments) {}

    /** One row of the log. */
    public record LoggedDecision(
            long id,
            CommentId comment,
            ArticleSummary article,
            AccountProfile moderator,
            Verdict verdict,
            Optional<Ground> ground,
            String explanation,
            String excerpt,
            Instant decidedAt,
            boolean undone) {}
}
