package africa.pia.comment.moderation;

import africa.pia.PortalException;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.ConversationGate;
import africa.pia.comment.thread.ConversationGate.State;
import africa.pia.comment.thread.Docket;
import africa.pia.comment.thread.Docket.Sieve;
import africa.pia.comment.thread.Docket.Surroundings;
import africa.pia.comment.thread.Docket.Tally;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Quest;
import africa.pia.comment.thread.Quest.Order;
import africa.pia.comment.thread.Quest.Pile;
import africa.pia.comment.thread.UnknownCommentException;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.search.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The moderators' work: what waits, and deciding it.
 *
 * <p>A decision names the version of the comment that its moderator saw. When somebody decided in between it is refused
 * with {@code moderation.already-decided} (STALE; arguments: who, verdict, when), when the writer changed the comment
 * or took it back with {@code moderation.comment-changed} (STALE), and nothing happens. Errors besides:
 * {@code moderation.ground-missing}, {@code moderation.explanation-missing}, {@code moderation.explanation-too-long}
 * (INVALID), {@code moderation.own-comment}, {@code moderation.own-decision} (REFUSED), {@code comment.unknown}, {@code moderation.nothing-to-undo}
 * (CONFLICT); of many at once also {@code moderation.failed}, when the database did not take one.
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
        REMOVED,
        /** What waits for a decision under the articles that the desk keeps an eye on. */
        WATCHED,
        /** Every comment, whatever became of it: to search in. */
        ALL;

        Pile pile() {
            return this == WATCHED ? Pile.WAITING : Pile.valueOf(name());
        }

        /** Whether its comments are shared out between the moderators at work. */
        public boolean isShared() {
            return this != APPROVED && this != REMOVED && this != ALL;
        }

        /** The order in which it is worked through unless somebody wants another. */
        public Order order() {
            return switch (this) {
                case HELD, WATCHED -> Order.OLDEST;
                case FLAGGED -> Order.MOST_REPORTED;
                default -> Order.NEWEST;
            };
        }
    }

    private static final Logger LOG = Logger.getLogger(ModerationQueue.class.getName());

    /** What waits is counted no further: beyond, a number tells nothing more. */
    private static final int WAITING_COUNTED = 10_000;

    /** Lists that grow without end are counted no further. */
    private static final int COUNTED = 1_000;

    private static final int DECISIONS_SHOWN = 100;
    private static final int NEIGHBOURS = 2;

    @Inject
    Docket docket;

    @Inject
    ConversationGate conversations;

    @Inject
    Judging judging;

    @Inject
    Decisions decisions;

    @Inject
    ClaimDesk claims;

    @Inject
    WatchedArticles watched;

    @Inject
    QueueTraits traits;

    @Inject
    ArticleCatalogue articles;

    @Inject
    AccountDirectory accounts;

    @Inject
    Caller caller;

    /**
     * One page of a queue: HELD oldest first, FLAGGED most reported first, APPROVED and REMOVED by the last decision,
     * UNMODERATED newest first.
     */
    public Slice<QueueItem> items(Queue queue, Optional<Cursor> after, int limit) {
        return items(QueueFilter.of(queue), after, limit);
    }

    /** One page of what somebody looks for. It may be shorter than asked for, or empty, and still go on. */
    public Slice<QueueItem> items(QueueFilter filter, Optional<Cursor> after, int limit) {
        return items(filter, after, limit, filter.others() ? Sieve.OPEN : free(new LinkedHashMap<>()));
    }

    private Slice<QueueItem> items(QueueFilter filter, Optional<Cursor> after, int limit, Sieve sieve) {
        Set<ArticleId> under = filter.queue() == Queue.WATCHED
                ? watched().stream()
                        .filter(article -> filter.article().isEmpty()
                                || filter.article().get().equals(article))
                        .collect(Collectors.toSet())
                : filter.article().map(Set::of).orElse(Set.of());
        boolean nothing = filter.queue() == Queue.WATCHED && under.isEmpty();
        List<String> words = filter.words().isBlank() ? List.of() : Words.asked(filter.words());
        if (nothing || !filter.words().isBlank() && words.isEmpty()) {
            return new Slice<>(List.of(), Optional.empty());
        }
        Quest quest = new Quest(
                filter.queue().pile(), filter.order().orElse(filter.queue().order()), under, filter.author(), words);
        Slice<PostedComment> comments = docket.walk(quest, after, limit, sieve(filter, sieve));
        return new Slice<>(withContext(comments.items()), comments.next());
    }

    private Sieve sieve(QueueFilter filter, Sieve first) {
        List<Sieve> sieves = new ArrayList<>();
        if (first != Sieve.OPEN) {
            sieves.add(first);
        }
        if (filter.section().isPresent() || !filter.languages().isEmpty()) {
            sieves.add(some -> filed(some, filter));
        }
        filter.ground()
                .ifPresent(ground -> sieves.add(some -> decisions.lastResting(
                        ground, some.stream().map(Docket.Candidate::comment).toList())));
        filter.traits()
                .forEach((name, value) -> sieves.add(some -> traits.having(
                        name, some.stream().map(Docket.Candidate::comment).toList(), value)));
        return sieves.stream().reduce(Sieve::and).orElse(Sieve.OPEN);
    }

    private Set<CommentId> filed(List<Docket.Candidate> some, QueueFilter filter) {
        Map<ArticleId, ArticleSummary> cards =
                articles.summaries(some.stream().map(Docket.Candidate::article).collect(Collectors.toSet()));
        return some.stream()
                .filter(each -> Optional.ofNullable(cards.get(each.article()))
                        .filter(card -> filter.languages().isEmpty()
                                || filter.languages().contains(card.language()))
                        .filter(card -> filter.section().stream()
                                .allMatch(key -> card.section().key().value().equals(key)
                                        || card.section()
                                                .parent()
                                                .filter(parent -> parent.value().equals(key))
                                                .isPresent()))
                        .isPresent())
                .map(Docket.Candidate::comment)
                .collect(Collectors.toSet());
    }

    /** Keeps what nobody else works on, and notes what somebody does. */
    private Sieve free(Map<CommentId, Claimed> elsewhere) {
        return some -> {
            List<CommentId> ids = some.stream().map(Docket.Candidate::comment).toList();
            claims.on(ids).forEach((id, claim) -> {
                if (!claim.own()) {
                    elsewhere.put(id, claim);
                }
            });
            return ids.stream().filter(id -> !elsewhere.containsKey(id)).collect(Collectors.toSet());
        };
    }

    /**
     * Deals a page of a queue to the caller. What others work on is passed over, unless the filter wants it; what is
     * dealt is the caller's for some minutes, and what came with an earlier page is given up.
     */
    public Dealt deal(QueueFilter filter, Optional<Cursor> after, int limit) {
        AccountId moderator = caller.required();
        Map<CommentId, Claimed> elsewhere = new LinkedHashMap<>();
        boolean shared = filter.queue().isShared();
        Slice<QueueItem> page = items(filter, after, limit, shared && !filter.others() ? free(elsewhere) : Sieve.OPEN);
        if (!shared) {
            return new Dealt(page, List.of());
        }
        claims.deal(page.items().stream()
                .map(QueueItem::comment)
                .filter(comment -> !comment.author().id().equals(moderator))
                .map(PostedComment::id)
                .toList());
        return new Dealt(
                new Slice<>(
                        withContext(
                                page.items().stream().map(QueueItem::comment).toList()),
                        page.next()),
                List.copyOf(elsewhere.values()));
    }

    /**
     * A page of a queue as it was dealt.
     *
     * @param elsewhere the claims of others because of which comments were passed over
     */
    public record Dealt(Slice<QueueItem> page, List<Claimed> elsewhere) {}

    private List<QueueItem> withContext(List<PostedComment> comments) {
        Map<ArticleId, ArticleSummary> cards =
                articles.summaries(comments.stream().map(PostedComment::article).collect(Collectors.toSet()));
        Set<AccountId> authors =
                comments.stream().map(comment -> comment.author().id()).collect(Collectors.toSet());
        Map<AccountId, Tally> tallies = docket.tallies(authors);
        Map<AccountId, Instant> joined = accounts.joined(authors);
        Map<CommentId, Claimed> claimed =
                claims.on(comments.stream().map(PostedComment::id).toList());
        Map<CommentId, PostedComment> parents = docket
                .all(comments.stream()
                        .flatMap(comment -> comment.parent().stream())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(PostedComment::id, Function.identity()));
        Map<ArticleId, State> talks = conversations.states(cards.keySet());
        return comments.stream()
                .map(comment -> new QueueItem(
                        comment,
                        comment.parent().map(parents::get),
                        cards.get(comment.article()),
                        talks.get(comment.article()),
                        writer(
                                comment.author(),
                                joined,
                                tallies.getOrDefault(comment.author().id(), Tally.NONE)),
                        Optional.ofNullable(claimed.get(comment.id()))))
                .toList();
    }

    /** The articles that the desk keeps an eye on, the last one first. */
    public List<ArticleId> watched() {
        return watched.all(WatchedArticles.MOST);
    }

    /** How many comments wait under each article that the desk keeps an eye on, the last one first. */
    public List<Watched> watchList() {
        List<ArticleId> ids = watched();
        Map<ArticleId, ArticleSummary> cards = articles.summaries(ids);
        Map<ArticleId, Integer> waiting = docket.waiting(ids);
        return ids.stream()
                .filter(cards::containsKey)
                .map(id -> new Watched(cards.get(id), waiting.getOrDefault(id, 0)))
                .toList();
    }

    /** An article that the desk keeps an eye on, and how many comments under it wait for a decision. */
    public record Watched(ArticleSummary article, int waiting) {}

    private static Writer writer(AccountProfile profile, Map<AccountId, Instant> joined, Tally tally) {
        return new Writer(profile, Optional.ofNullable(joined.get(profile.id())), tally.posted(), tally.removed());
    }

    /** How many wait, counted up to 10,000; of UNMODERATED, APPROVED and REMOVED, which grow without end, up to 1,000. */
    public Map<Queue, Integer> counts() {
        Map<Queue, Integer> counts = new EnumMap<>(Queue.class);
        counts.put(Queue.HELD, docket.count(CommentStatus.HELD, false, WAITING_COUNTED));
        counts.put(Queue.FLAGGED, docket.countFlagged(WAITING_COUNTED));
        counts.put(Queue.UNMODERATED, docket.count(CommentStatus.VISIBLE, false, COUNTED));
        counts.put(Queue.APPROVED, docket.count(CommentStatus.VISIBLE, true, COUNTED));
        counts.put(Queue.REMOVED, docket.count(CommentStatus.REMOVED, true, COUNTED));
        counts.put(
                Queue.WATCHED,
                docket.waiting(watched()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        return counts;
    }

    /**
     * One comment in full, with what stands around it and its decisions, newest first. It is the caller's for some
     * minutes, unless somebody else has it or the caller wrote it.
     *
     * @throws africa.pia.comment.thread.UnknownCommentException when there is none
     */
    public Case open(CommentId id) {
        PostedComment comment = docket.find(id).orElseThrow(UnknownCommentException::new);
        if (!comment.author().id().equals(caller.required())) {
            claims.open(id);
        }
        return look(id);
    }

    /** The same, only looked at: it becomes nobody's. */
    public Case look(CommentId id) {
        PostedComment comment = docket.find(id).orElseThrow(UnknownCommentException::new);
        return new Case(
                withContext(List.of(comment)).get(0),
                docket.around(id, NEIGHBOURS),
                logged(decisions.on(id, DECISIONS_SHOWN)));
    }

    /** Decides on one, where no law needs to be named. */
    public Decided decide(
            CommentId comment, long version, Verdict verdict, Optional<Ground> ground, String explanation) {
        return decide(comment, version, verdict, ground, "", explanation);
    }

    /**
     * Decides on one.
     *
     * @param law that is broken, at most 500 characters; needed where the ground is illegal content, else not looked at
     */
    public Decided decide(
            CommentId comment, long version, Verdict verdict, Optional<Ground> ground, String law, String explanation) {
        return judging.decide(comment, version, Reasons.of(verdict, ground, law, explanation));
    }

    /** Decides many, where no law needs to be named. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Outcome> decide(
            List<Candidate> candidates, Verdict verdict, Optional<Ground> ground, String explanation) {
        return decide(candidates, verdict, ground, "", explanation);
    }

    /** Decides many; each stands for itself, one that fails does not take the others with it. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Outcome> decide(
            List<Candidate> candidates, Verdict verdict, Optional<Ground> ground, String law, String explanation) {
        Reasons reasons = Reasons.of(verdict, ground, law, explanation);
        return candidates.stream().map(candidate -> outcome(candidate, reasons)).toList();
    }

    private Outcome outcome(Candidate candidate, Reasons reasons) {
        try {
            return Outcome.of(judging.decideAlone(candidate.comment(), candidate.version(), reasons));
        } catch (PortalException refused) {
            return Outcome.refused(candidate.comment(), refused.code(), refused.arguments());
        } catch (EJBException failed) {
            LOG.log(Level.WARNING, failed, () -> "Comment " + candidate.comment() + " could not be decided");
            return Outcome.refused(candidate.comment(), "moderation.failed", List.of());
        }
    }

    /** Takes back the caller's own last decision on a comment, if nothing happened to it since. */
    public Decided undo(long decisionId) {
        return judging.undo(decisionId);
    }

    /** Some decisions of the caller's, in the order asked for; what is not the caller's own is left out. */
    public List<LoggedDecision> own(List<Long> ids) {
        AccountId moderator = caller.required();
        Map<Long, Decision> found = decisions.all(ids).stream()
                .filter(decision -> decision.isBy(moderator))
                .collect(Collectors.toMap(Decision::id, Function.identity()));
        return logged(
                ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList());
    }

    /** The last decision on a comment. */
    public Optional<LoggedDecision> latest(CommentId comment) {
        return logged(decisions.on(comment, 1)).stream().findFirst();
    }

    private List<LoggedDecision> logged(List<Decision> rows) {
        Map<ArticleId, ArticleSummary> cards =
                articles.summaries(rows.stream().map(Decision::article).collect(Collectors.toSet()));
        Map<AccountId, AccountProfile> moderators = accounts.profiles(
                rows.stream().flatMap(row -> row.moderator().stream()).collect(Collectors.toSet()));
        Set<Long> reversed = decisions.reversed(rows);
        return rows.stream()
                .map(row -> new LoggedDecision(
                        row.id(),
                        row.comment(),
                        row.resultingVersion(),
                        cards.get(row.article()),
                        row.moderator()
                                .map(moderator -> moderators.getOrDefault(
                                        moderator, new AccountProfile(moderator, "", true, true))),
                        row.verdict(),
                        row.ground(),
                        row.explanation(),
                        row.excerpt(),
                        row.decidedAt(),
                        reversed.contains(row.id())))
                .toList();
    }

    /**
     * A comment that awaits a moderator, with its article and writer beside it.
     *
     * @param parent what it replies to, whatever became of that
     * @param talk how the conversation stands
     * @param claim who works on it
     */
    public record QueueItem(
            PostedComment comment,
            Optional<PostedComment> parent,
            ArticleSummary article,
            State talk,
            Writer writer,
            Optional<Claimed> claim) {}

    /**
     * What a moderator should know of a writer.
     *
     * @param since when the account was made; empty when erased
     */
    public record Writer(AccountProfile profile, Optional<Instant> since, int posted, int removed) {

        /** Of a hundred comments so many were removed. */
        public int removedPercent() {
            return posted == 0 ? 0 : Math.round(100f * removed / posted);
        }
    }

    public record Case(QueueItem item, Surroundings surroundings, List<LoggedDecision> decisions) {}

    /**
     * A comment to be decided and the version the moderator saw.
     *
     * @param version {@link #UNSEEN} where only the comment is named; then it is decided as it stands, unless somebody
     *     has decided on it
     */
    public record Candidate(CommentId comment, long version) {

        public static final long UNSEEN = -1;
    }

    /** What was decided. */
    public record Decided(long decisionId, CommentId comment, Verdict verdict, long version) {}

    /** What became of one of many: decided, or the code of the rule that kept it from being decided. */
    public record Outcome(
            CommentId comment, Optional<Decided> decided, Optional<String> refusedCode, List<Object> refusedArguments) {

        static Outcome of(Decided decided) {
            return new Outcome(decided.comment(), Optional.of(decided), Optional.empty(), List.of());
        }

        static Outcome refused(CommentId comment, String code, List<Object> arguments) {
            return new Outcome(comment, Optional.empty(), Optional.of(code), arguments);
        }
    }

    /**
     * One row of the log.
     *
     * @param version of the comment that the decision made
     * @param moderator empty where a rule of the house decided
     */
    public record LoggedDecision(
            long id,
            CommentId comment,
            long version,
            ArticleSummary article,
            Optional<AccountProfile> moderator,
            Verdict verdict,
            Optional<Ground> ground,
            String explanation,
            String excerpt,
            Instant decidedAt,
            boolean undone) {}
}
