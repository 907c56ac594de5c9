package africa.pia.comment.moderation;

import africa.pia.account.AccountId;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.Docket;
import africa.pia.comment.thread.PostedComment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What people finally judged of comments, for those who learn from it: by their decisions and nobody else's. What rules
 * decided is not among them, nor what was taken back or changed since; what an appeal overturned is judged as it ended.
 */
@ApplicationScoped
public class Judgements {

    private static final int LOOKED_BACK = 1_000;

    @Inject
    Decisions decisions;

    @Inject
    Docket docket;

    /**
     * One comment as people judged it.
     *
     * @param text that was judged, and still stands
     * @param removed whether it was removed, rather than let be seen
     */
    public record Judgement(CommentId comment, AccountId author, String text, boolean removed) {}

    /**
     * Some judgements.
     *
     * @param next number of a decision before which there are more; empty at the end. The same comment may come again.
     */
    public record Batch(List<Judgement> judgements, Optional<Long> next) {}

    /** The number of the last decision of a person; 0 before the first. */
    public long last() {
        return decisions.byPeople(Long.MAX_VALUE, 1).stream()
                .findFirst()
                .map(Decision::id)
                .orElse(0L);
    }

    /** A comment that somebody decided on. */
    public record Judged(CommentId comment, AccountId moderator, Instant at) {}

    /** What people decided on since an instant, but for what they took back: the last {@value #LOOKED_BACK} of it. */
    public List<Judged> since(Instant instant) {
        return decisions.byPeopleSince(instant, LOOKED_BACK).stream()
                .filter(each -> each.verdict() != Verdict.UNDO)
                .map(each -> new Judged(each.comment(), each.moderator().orElseThrow(), each.decidedAt()))
                .toList();
    }

    /** How many decisions people made after one; counted no further than the limit. */
    public int since(long decision, int limit) {
        return decisions.countByPeople(decision, limit);
    }

    /** What people judged by the decisions before one, the latest first. */
    public Batch before(long decision, int limit) {
        List<Decision> walked = decisions.byPeople(decision, limit);
        List<CommentId> comments =
                walked.stream().map(Decision::comment).distinct().toList();
        Map<CommentId, List<Decision>> on =
                decisions.onAll(comments).stream().collect(Collectors.groupingBy(Decision::comment));
        List<Judgement> judgements = new ArrayList<>();
        for (PostedComment comment : docket.all(comments)) {
            standing(on.getOrDefault(comment.id(), List.of()), comment.version())
                    .ifPresent(removed -> judgements.add(
                            new Judgement(comment.id(), comment.author().id(), comment.plainText(), removed)));
        }
        Optional<Long> next = walked.size() < limit
                ? Optional.empty()
                : Optional.of(walked.get(walked.size() - 1).id());
        return new Batch(judgements, next);
    }

    /**
     * Whether a comment is removed by the decision of a person on which it rests; empty when it rests on none.
     *
     * @param latestFirst every decision on it
     * @param version of the comment now: another than the last decision left means that it was changed or taken back
     */
    static Optional<Boolean> standing(List<Decision> latestFirst, long version) {
        if (latestFirst.isEmpty() || latestFirst.get(0).resultingVersion() != version) {
            return Optional.empty();
        }
        Decision latest = latestFirst.get(0);
        Optional<Decision> resting = latest.verdict() == Verdict.UNDO
                ? latest.reverses().flatMap(id -> before(latestFirst, id))
                : Optional.of(latest);
        return resting.filter(each -> each.moderator().isPresent()).map(Decision::isRemoval);
    }

    // An undo puts a comment back to the decision on which it had rested, and that is known by its instant.
    private static Optional<Decision> before(List<Decision> decisions, long undone) {
        Optional<Instant> rested = decisions.stream()
                .filter(each -> each.id() == undone)
                .findFirst()
                .flatMap(Decision::previousDecision);
        return decisions.stream()
                .filter(each -> each.verdict() != Verdict.UNDO && each.id() < undone)
                .filter(each -> rested.equals(Optional.of(each.decidedAt())))
                .findFirst();
    }
}
