package africa.pia.comment.moderation;

import africa.pia.PortalException;
import africa.pia.account.AccountId;
import africa.pia.account.Role;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.thread.Docket;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Quest;
import africa.pia.comment.thread.Quest.Pile;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** What one person wrote, and taking all of it away at once when nothing else will do. */
@Stateless
@RolesAllowed(Role.NAME_MODERATOR)
public class PersonDesk {

    /** How many comments one sweep takes away at most; it may be repeated until none is left. */
    public static final int SWEEP = 50;

    private static final Logger LOG = Logger.getLogger(PersonDesk.class.getName());

    /** Where comments are that readers see or may come to see. */
    private static final List<Pile> STANDING = List.of(Pile.HELD, Pile.UNMODERATED, Pile.APPROVED);

    @Inject
    Docket docket;

    @Inject
    Judging judging;

    @Inject
    ArticleCatalogue articles;

    /** Which of somebody's comments are looked at. */
    public enum Part {
        ALL,
        REMOVED
    }

    /** What somebody wrote, the newest first. */
    public Slice<WrittenComment> comments(AccountId author, Part part, Optional<Cursor> after, int limit) {
        Slice<PostedComment> slice =
                docket.walk(quest(part == Part.ALL ? Pile.ALL : Pile.REMOVED, author), after, limit, Docket.Sieve.OPEN);
        Map<ArticleId, ArticleSummary> cards = articles.summaries(
                slice.items().stream().map(PostedComment::article).collect(Collectors.toSet()));
        return slice.map(comment -> new WrittenComment(comment, cards.get(comment.article())));
    }

    private static Quest quest(Pile pile, AccountId author) {
        return new Quest(pile, Quest.Order.NEWEST, Set.of(), Optional.of(author), List.of());
    }

    /** How much of what somebody wrote was removed. */
    public Tally tally(AccountId author) {
        Docket.Tally counted = docket.tallies(List.of(author)).getOrDefault(author, Docket.Tally.NONE);
        return new Tally(counted.posted(), counted.removed());
    }

    /**
     * Removes what somebody wrote and nobody has removed, at most {@link #SWEEP} comments at a time, each by a decision
     * of its own in a transaction of its own: one that fails does not keep the others. Rests on rules of the house: what is
     * illegal is judged one by one, for each decision names the law.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Swept sweep(AccountId author, Verdict verdict, Optional<Ground> ground, String explanation) {
        if (verdict == Verdict.APPROVE) {
            throw new IllegalArgumentException("A sweep takes away");
        }
        Reasons reasons = Reasons.of(verdict, ground, "", explanation);
        List<PostedComment> found = new ArrayList<>();
        for (Pile pile : STANDING) {
            found.addAll(docket.walk(quest(pile, author), Optional.empty(), SWEEP + 1 - found.size(), Docket.Sieve.OPEN)
                    .items());
            if (found.size() > SWEEP) {
                break;
            }
        }
        int removed = 0;
        int failed = 0;
        for (PostedComment comment : found.subList(0, Math.min(SWEEP, found.size()))) {
            if (isRemoved(comment, reasons)) {
                removed++;
            } else {
                failed++;
            }
        }
        return new Swept(removed, failed, found.size() > SWEEP);
    }

    private boolean isRemoved(PostedComment comment, Reasons reasons) {
        try {
            judging.decideAlone(comment.id(), comment.version(), reasons);
            return true;
        } catch (PortalException | EJBException failed) {
            LOG.log(Level.INFO, failed, () -> "Comment " + comment.id() + " was not swept away");
            return false;
        }
    }

    /** A comment and the article that it is on. */
    public record WrittenComment(PostedComment comment, ArticleSummary article) {}

    /**
     * What became of what somebody wrote.
     *
     * @param posted how many comments they ever posted
     * @param removed how many of these are removed now
     */
    public record Tally(int posted, int removed) {

        /** The share that was removed, in percent. */
        public int getRate() {
            return posted == 0 ? 0 : Math.round(100f * removed / posted);
        }
    }

    /**
     * What a sweep did.
     *
     * @param failed what somebody else decided on or changed in the same moment
     * @param more whether there is more to remove
     */
    public record Swept(int removed, int failed, boolean more) {}
}
