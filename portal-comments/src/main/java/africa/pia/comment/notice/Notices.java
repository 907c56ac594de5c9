package africa.pia.comment.notice;

import africa.pia.account.Role;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.Verdict;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.Optional;

/** The caller's own notices. */
@Stateless
@RolesAllowed(Role.NAME_READER)
public class Notices {

    /** Newest first. Reading marks nothing; {@link #markRead} does. */
    public Slice<Notice> mine(Optional<Cursor> after, int limit) {
        throw new UnsupportedOperationException();
    }

    public int unread() {
        throw new UnsupportedOperationException();
    }

    public void markRead() {
        throw new UnsupportedOperationException();
    }

    /** A decision as its writer is told of it. */
    public record Notice(
            long id,
            Verdict verdict,
            Optional<Ground> ground,
            String explanation,
            ArticleSummary article,
            long commentId,
            String excerpt,
            Instant at,
            boolean read) {}
}
