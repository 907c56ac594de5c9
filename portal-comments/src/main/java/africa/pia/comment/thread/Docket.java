package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The comments as moderators find them: in full, whatever became of them, by where they stand. For
 * {@code africa.pia.comment.moderation} only.
 */
@ApplicationScoped
public class Docket {

    /** How many comments a page goes through at most when most of them are sieved out. */
    private static final int WALKED = 2_000;

    private static final int STEP = 100;

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

    /** What is known of a comment before it is read in full. */
    public record Candidate(CommentId comment, ArticleId article, AccountId author) {}

    /** Keeps of some comments what is looked for; for what no index of comments tells. */
    @FunctionalInterface
    public interface Sieve {

        Sieve OPEN = some -> some.stream().map(Candidate::comment).collect(Collectors.toSet());

        Set<CommentId> keep(List<Candidate> some);

        /** Both keep it. */
        default Sieve and(Sieve other) {
            return some -> {
                Set<CommentId> kept = keep(some);
                return other.keep(some.stream()
                        .filter(each -> kept.contains(each.comment()))
                        .toList());
            };
        }
    }

    /**
     * One page of what is looked for. A sieve that lets little through is not waited for: after a bounded number of
     * comments the page ends, shorter than it could be or empty, and says where to go on.
     */
    public Slice<PostedComment> walk(Quest quest, Optional<Cursor> after, int limit, Sieve sieve) {
        List<Comment> kept = new ArrayList<>();
        Optional<Cursor> place = after;
        boolean more = true;
        for (int walked = 0; more && kept.size() <= limit && walked < WALKED; ) {
            int step = sieve == Sieve.OPEN ? limit + 1 : STEP;
            List<Comment> rows = comments.walk(quest, place, step);
            Set<CommentId> through = sieve.keep(rows.stream()
                    .map(row -> new Candidate(row.id(), row.article(), row.author()))
                    .toList());
            rows.stream().filter(row -> through.contains(row.id())).forEach(kept::add);
            walked += rows.size();
            more = rows.size() == step;
            if (more) {
                place = Optional.of(Walk.place(quest, rows.get(rows.size() - 1)));
            }
        }
        if (kept.size() > limit) {
            Slice<Comment> slice = Slice.of(kept.subList(0, limit + 1), limit, row -> Walk.place(quest, row));
            return new Slice<>(posted.inFull(slice.items()), slice.next());
        }
        return new Slice<>(posted.inFull(kept), more ? place : Optional.empty());
    }

    /** How many comments stand so; counts no further than the given limit. */
    public int count(CommentStatus status, boolean decided, int limit) {
        return comments.count(status, decided, limit);
    }

    /** How many visible comments have open reports; counts no further than the given limit. */
    public int countFlagged(int limit) {
        return comments.countFlagged(limit);
    }

    /** How many comments wait for a decision under some articles; where none does the article is absent. */
    public Map<ArticleId, Integer> waiting(Collection<ArticleId> articles) {
        return comments.waiting(articles);
    }

    public Optional<PostedComment> find(CommentId id) {
        return comments.find(id).map(posted::inFull);
    }

    /** Some comments, in no order; what there is not is absent. */
    public List<PostedComment> all(Collection<CommentId> ids) {
        return posted.inFull(comments.all(ids));
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
