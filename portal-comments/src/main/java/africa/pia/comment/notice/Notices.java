package africa.pia.comment.notice;

import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The caller's own notices. */
@Stateless
@RolesAllowed(Role.NAME_READER)
public class Notices {

    /** More unread notices are not told apart. */
    public static final int COUNTED = 100;

    @Inject
    DecisionNotices notices;

    @Inject
    ArticleCatalogue articles;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Newest first. Reading marks nothing; {@link #markRead} does. */
    public Slice<Notice> mine(Optional<Cursor> after, int limit) {
        AccountId account = caller.required();
        Slice<DecisionNotice> slice =
                Slice.of(notices.of(account, after, limit + 1), limit, row -> Cursor.of(row.toldAt(), row.id()));
        Map<ArticleId, ArticleSummary> cards = articles.summaries(
                slice.items().stream().map(DecisionNotice::article).collect(Collectors.toSet()));
        return slice.map(row -> row.asTold(cards.get(row.article())));
    }

    /** How many the caller has not read yet, at most {@link #COUNTED}. */
    public int unread() {
        return notices.unread(caller.required(), COUNTED);
    }

    /**
     * Marks what the caller has been shown.
     *
     * @param newest id of the newest notice that was shown: what arrived meanwhile stays unread
     */
    public void markRead(long newest) {
        notices.markRead(caller.required(), newest, clock.instant());
    }

    /**
     * A decision as its writer is told of it.
     *
     * @param resulting how the comment stood after it
     * @param ground present with a removal
     * @param excerpt the beginning of the comment as it was decided on
     */
    public record Notice(
            long id,
            Verdict verdict,
            CommentStatus resulting,
            Optional<Ground> ground,
            String explanation,
            ArticleSummary article,
            CommentId comment,
            String excerpt,
            Instant at,
            boolean read) {}
}
