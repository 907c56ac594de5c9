package africa.pia.comment.moderation;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.thread.CommentId;
import java.time.Instant;
import java.util.Optional;

/**
 * The statement of reasons for a removal (DSA, Art. 17): what its writer is told of the facts, the ground and how it came
 * about.
 *
 * @param moderator who decided; empty where a rule of the house did. Never shown to the writer
 * @param article as it is now; empty when it is with readers no more
 * @param text the comment as it stands; where it has changed since, the beginning of what was decided on
 * @param excerpt the beginning of what was decided on
 * @param law that is broken; empty but for illegal content
 * @param explanation in the moderator's words; may be empty
 * @param reports how many readers had reported it
 * @param detectedByRule whether a rule of the house drew attention to it
 * @param automated whether nobody looked at it before it was decided on
 * @param state what became of the removal
 * @param since when it was taken back or overtaken; empty while it stands
 */
public record Statement(
        long decision,
        CommentId comment,
        AccountId author,
        Optional<AccountId> moderator,
        ArticleId articleId,
        Optional<ArticleSummary> article,
        String text,
        Verdict verdict,
        Ground ground,
        String law,
        String explanation,
        DecisionSource source,
        int reports,
        boolean detectedByRule,
        boolean automated,
        String excerpt,
        Instant at,
        State state,
        Optional<Instant> since) {

    /** What became of a removal. */
    public enum State {
        /** Readers do not see the comment. */
        STANDS,
        /** The moderator took it back. */
        UNDONE,
        /** It did not stand up to an appeal. */
        OVERTURNED,
        /** Another decision came later. */
        OVERTAKEN
    }

    /** Whether it rests on the law and not on a rule of the house. */
    public boolean isIllegal() {
        return ground == Ground.ILLEGAL_CONTENT;
    }

    public boolean isStanding() {
        return state == State.STANDS;
    }
}
