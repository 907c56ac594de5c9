package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The comments as moderators find them: in full, whatever became of them, by where they stand. For
 * {@code africa.pia.comment.moderation} only.
 */
@ApplicationScoped
public class Docket {

    @Inject
    Comments comments;

    @Inject
    CommentWriters writers;

    @Inject
    PostedComments posted;

    /** What hangs around a comment in its thread, as readers see it, in reading order. */
    public record Surroundings(Optional<PostedComment> parent, List<PostedComment> before, List<PostedComment> after) {}

    /** How many comments somebody has posted, and how many of them moderators have removed. */
    public record Tally(int posted, int removed) {

        public static final Tally NONE = new Tally(0, 0);
    }

    /** Comments that nobody has decided on as they stand. Of held ones the oldest come first, else the newest. */
    public Slice<PostedComment> undecided(CommentStatus status, Optional<Cursor> after, int limit) {
        boolean oldestFirst = status == CommentStatus.HELD;
        return slice(
                comments.undecided(status, oldestFirst, after, limit + 1),
                limit,
                row -> Cursor.of(row.createdAt(), row.id().value()));
    }

    /** Comments that a moderator has decided on, the last decision first. */
    public Slice<PostedComment> decided(CommentStatus status, Optional<Cursor> after, int limit) {
        return slice(
                comments.decided(status, after, limit + 1),
                limit,
                row -> Cursor.of(row.decidedAt().orElseThrow(), row.id().value()));
    }

    /** The order of what readers have reported. */
    public enum FlaggedOrder {
        MOST_REPORTED,
        NEWEST,
        OLDEST
    }

    /** Visible comments with reports that nobody has decided on. */
    public Slice<PostedComment> flagged(FlaggedOrder order, Optional<Cursor> after, int limit) {
        if (order == FlaggedOrder.MOST_REPORTED) {
            return slice(
                    comments.mostFlagged(after, limit + 1),
                    limit,
                    row -> Cursor.of(row.flags(), row.id().value()));
        }
        return slice(
                comments.flagged(order == FlaggedOrder.OLDEST, after, limit + 1),
                limit,
                row -> Cursor.of(row.createdAt(), row.id().value()));
    }

    /** How many visible comments have open reports; counts no further than the given limit. */
    public int countFlagged(int limit) {
        return comments.countFlagged(limit);
    }

    private Slice<PostedComment> slice(
            List<Comment> rows, int limit, java.util.function.Function<Comment, Cursor> cursorOf) {
        Slice<Comment> slice = Slice.of(rows, limit, cursorOf);
        return new Slice<>(posted.inFull(slice.items()), slice.next());
    }

    /** How many comments stand so; counts no further than the given limit. */
    public int count(CommentStatus status, boolean decided, int limit) {
        return comments.count(status, decided, limit);
    }

    public Optional<PostedComment> find(CommentId id) {
        return comments.find(id).map(posted::inFull);
    }

    /** A comment's parent, and its neighbours in the thread, at most the given number on each side. */
    public Surroundings around(CommentId id, int limit) {
        return comments.find(id)
                .map(comment -> new Surroundings(
                        comment.parent().flatMap(this::find),
                        posted.forReaders(comments.before(comment, limit)),
                        posted.forReaders(comments.after(comment, limit))))
                .orElseThrow(UnknownCommentException::new);
    }

    public Map<AccountId, Tally> tallies(Collection<AccountId> authors) {
        return writers.tallies(authors);
    }
}
