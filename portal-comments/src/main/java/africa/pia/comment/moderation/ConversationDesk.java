package africa.pia.comment.moderation;

import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.act.Act;
import africa.pia.act.ActLog;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.moderation.ModerationQueue.Candidate;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.ConversationGate;
import africa.pia.comment.thread.ConversationGate.Branch;
import africa.pia.comment.thread.ConversationGate.State;
import africa.pia.comment.thread.Docket;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.SlowMode;
import africa.pia.comment.thread.ThreadRules;
import africa.pia.comment.thread.UnknownCommentException;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A conversation as a whole: read with everything the staff may see, judged branch by branch, closed, held, slowed, kept
 * an eye on. Every act is entered in the log.
 *
 * <p>Errors: {@code moderation.unknown-conversation}, {@code comment.unknown} (UNKNOWN),
 * {@code moderation.conversation-changed} (STALE), {@code moderation.slow-out-of-bounds},
 * {@code moderation.slow-until-past} (INVALID, naming {@code seconds} or {@code until}),
 * {@code moderation.watch-list-full}, {@code moderation.nothing-to-undo} (CONFLICT), and of a verdict those of
 * {@link ModerationQueue}.
 */
@Stateless
@RolesAllowed(Role.NAME_MODERATOR)
public class ConversationDesk {

    /** How many comments of a branch are shown and decided at once; what is left is decided by doing it again. */
    public static final int BRANCH = 200;

    /** How far a branch is looked through for what still stands. */
    private static final int LOOKED_THROUGH = 2_000;

    private static final Set<CommentStatus> STANDING = Set.of(CommentStatus.VISIBLE, CommentStatus.HELD);

    @Inject
    ConversationGate gate;

    @Inject
    Docket docket;

    @Inject
    Judging judging;

    @Inject
    Decisions decisions;

    @Inject
    ClaimDesk claims;

    @Inject
    WatchedArticles watched;

    @Inject
    ArticleCatalogue articles;

    @Inject
    ActLog acts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * How a conversation stands.
     *
     * @param rules what moderators have laid down and is in force
     * @param policy how a new comment is received now; CLOSED also when its days are over
     * @param closesAt when the days for commenting are over; empty when they never are
     * @param over whether those days are over
     * @param visible how many comments readers see
     * @param waiting how many comments wait for a decision, counted no further than 1,000
     * @param watched whether the desk keeps an eye on it
     * @param revision changes with the rules
     */
    public record Sheet(
            ArticleSummary article,
            ThreadRules rules,
            CommentPolicy policy,
            Optional<Instant> closesAt,
            boolean over,
            int visible,
            int waiting,
            boolean watched,
            long revision) {

        /** How it goes on unless somebody lays down something else. */
        public Course course() {
            return Course.of(rules).withClosed(rules.closed() || over);
        }
    }

    /**
     * One comment of a conversation as the staff see it.
     *
     * @param claim who works on it
     * @param lock whether a moderator has locked the branch that begins here
     */
    public record Entry(PostedComment comment, Optional<Claimed> claim, boolean lock) {

        /** Whether there is something to decide: not once it was removed or its writer took it back. */
        public boolean isStanding() {
            return STANDING.contains(comment.status());
        }
    }

    /**
     * A branch: the comment it hangs on comes first.
     *
     * @param entries all of it; of one too long only what still stands, at most {@link #BRANCH}
     * @param left how many more of its comments stand
     */
    public record Bough(ArticleId article, List<Entry> entries, int left) {}

    /** How a conversation stands. */
    public Sheet open(ArticleId article) {
        return sheet(gate.state(article).orElseThrow(UnknownConversationException::new));
    }

    private Sheet sheet(State state) {
        ArticleId article = state.article();
        ArticleSummary card = Optional.ofNullable(
                        articles.summaries(List.of(article)).get(article))
                .orElseThrow(UnknownConversationException::new);
        return new Sheet(
                card,
                state.rules(),
                state.policy(),
                state.closesAt(),
                isOver(state, clock.instant()),
                state.visible(),
                docket.waiting(List.of(article)).getOrDefault(article, 0),
                watched.contains(article),
                state.revision());
    }

    /** A page of it in reading order, whatever became of each comment. */
    public Slice<Entry> read(ArticleId article, Optional<Cursor> after, int limit) {
        Slice<PostedComment> slice = gate.read(article, after, limit);
        return new Slice<>(entries(article, slice.items()), slice.next());
    }

    /** A branch on its own. */
    public Bough branch(CommentId root) {
        Branch found = gate.branch(root, LOOKED_THROUGH);
        List<PostedComment> all = found.comments();
        List<PostedComment> shown = all;
        int left = 0;
        if (all.size() > BRANCH) {
            List<PostedComment> standing = standing(all);
            left = Math.max(0, standing.size() - BRANCH);
            shown = new ArrayList<>(standing.subList(0, Math.min(BRANCH, standing.size())));
            if (!shown.contains(all.get(0))) {
                shown.add(0, all.get(0));
            }
        }
        ArticleId article = all.get(0).article();
        return new Bough(article, entries(article, shown), left);
    }

    private static List<PostedComment> standing(List<PostedComment> comments) {
        return comments.stream()
                .filter(comment -> STANDING.contains(comment.status()))
                .toList();
    }

    private List<Entry> entries(ArticleId article, List<PostedComment> comments) {
        Set<CommentId> locked = gate.locked(article);
        Map<CommentId, Claimed> claimed =
                claims.on(comments.stream().map(PostedComment::id).toList());
        return comments.stream()
                .map(comment -> new Entry(
                        comment, Optional.ofNullable(claimed.get(comment.id())), locked.contains(comment.id())))
                .toList();
    }

    /**
     * Judges a comment and all that hangs on it, with one reason: one act, and a decision with its statement for each
     * comment, in one transaction. At most {@link #BRANCH} at once.
     *
     * @param seen the comments that the moderator saw, with their versions: no other is decided; empty to take what
     *     stands as it stands
     * @param law that is broken; needed where the ground is illegal content, else not looked at
     */
    public BranchRuling judge(
            CommentId root,
            Optional<List<Candidate>> seen,
            Verdict verdict,
            Optional<Ground> ground,
            String law,
            String explanation) {
        Reasons reasons = Reasons.of(verdict, ground, law, explanation);
        PostedComment above = docket.find(root).orElseThrow(UnknownCommentException::new);
        // Locked before it is read: whoever replies meanwhile waits, and replies to what was judged.
        gate.lock(above.article()).orElseThrow(UnknownConversationException::new);
        List<PostedComment> branch = gate.branch(root, LOOKED_THROUGH).comments();
        List<Candidate> candidates = seen.map(list -> among(branch, list))
                .orElseGet(() -> open(branch, verdict).stream()
                        .map(comment -> new Candidate(comment.id(), comment.version()))
                        .toList());
        List<Candidate> taken = candidates.subList(0, Math.min(BRANCH, candidates.size()));
        Set<CommentId> ids = taken.stream().map(Candidate::comment).collect(Collectors.toSet());
        int left = (int) open(branch, verdict).stream()
                .filter(comment -> !ids.contains(comment.id()))
                .count();
        return judging.decideBranch(root, taken, left, reasons);
    }

    private static List<Candidate> among(List<PostedComment> branch, List<Candidate> seen) {
        Map<CommentId, Candidate> versions =
                seen.stream().collect(Collectors.toMap(Candidate::comment, Function.identity(), (one, same) -> one));
        return branch.stream()
                .map(PostedComment::id)
                .filter(versions::containsKey)
                .map(versions::get)
                .toList();
    }

    // What a verdict could still change: a removed comment may be let be seen again, not removed once more.
    private static List<PostedComment> open(Collection<PostedComment> branch, Verdict verdict) {
        return branch.stream()
                .filter(comment -> STANDING.contains(comment.status())
                        || verdict == Verdict.APPROVE && comment.status() == CommentStatus.REMOVED)
                .toList();
    }

    /** What the caller decided of a whole branch; empty when it was not the caller. */
    public Optional<Judged> judged(long branchDecision) {
        return decisions
                .findBranch(branchDecision)
                .filter(branch -> branch.isBy(caller.required()))
                .map(branch -> new Judged(
                        branchDecision,
                        branch.verdict(),
                        decisions.within(branch).size(),
                        branch.isUndone()));
    }

    /**
     * A judgement of a whole branch.
     *
     * @param comments how many were decided
     */
    public record Judged(long id, Verdict verdict, int comments, boolean undone) {}

    /** Takes back the caller's own judgement of a whole branch, as one act. */
    public BranchRuling undo(long branchDecision) {
        return judging.undoBranch(branchDecision);
    }

    /**
     * Lays down how a conversation goes on. Each difference is an act of its own.
     *
     * @param seen the revision that the moderator saw
     */
    public Sheet lay(ArticleId article, long seen, Course wished) {
        Instant now = clock.instant();
        ThreadRules wishedRules = wished.rules(now);
        State before = gate.lock(article).orElseThrow(UnknownConversationException::new);
        if (before.revision() != seen) {
            throw new ConversationChangedException();
        }
        boolean over = isOver(before, now);
        boolean closed = before.rules().closed() || over;
        // What is over by itself needs no closing, and is opened again by having no end.
        ThreadRules rules = wishedRules.withClosed(
                wished.closed() == closed ? before.rules().closed() : wished.closed());
        boolean reopens = over && !wished.closed();
        if (rules.equals(before.rules()) && !reopens) {
            return sheet(before);
        }
        if (reopens) {
            gate.endless(article);
        }
        State after = gate.lay(article, rules);
        if (wished.closed() != closed) {
            enter(wished.closed() ? "conversation-closed" : "conversation-reopened", article, "");
        }
        if (rules.held() != before.rules().held()) {
            enter(rules.held() ? "conversation-held" : "conversation-released", article, "");
        }
        if (!rules.slow().equals(before.rules().slow())) {
            enter(
                    rules.slow().isPresent() ? "conversation-slowed" : "conversation-freed",
                    article,
                    rules.slow().map(ConversationDesk::words).orElse(""));
        }
        return sheet(after);
    }

    private static boolean isOver(State state, Instant now) {
        return state.closesAt().filter(end -> !now.isBefore(end)).isPresent();
    }

    private static String words(SlowMode slow) {
        return slow.seconds() + " s"
                + slow.until().map(until -> " until " + until).orElse("");
    }

    /** Takes no further replies under a comment, or takes them again; asked for what is so already, does nothing. */
    public void lockBranch(CommentId root, boolean locked) {
        AccountId moderator = caller.required();
        PostedComment comment = docket.find(root).orElseThrow(UnknownCommentException::new);
        boolean changed = locked ? gate.lockBranch(root, moderator) : gate.unlockBranch(root);
        if (changed) {
            acts.append(
                    Act.ofModeration(locked ? "branch-locked" : "branch-unlocked", Act.Subject.COMMENT, root.value())
                            .by(moderator.value())
                            .under(comment.article().value()));
        }
    }

    /** Keeps an eye on a conversation, or no more; asked for what is so already, does nothing. */
    public void watch(ArticleId article, boolean wished) {
        gate.lock(article).orElseThrow(UnknownConversationException::new);
        if (watched.contains(article) == wished) {
            return;
        }
        if (wished) {
            if (watched.count() >= WatchedArticles.MOST) {
                throw new WatchListFullException(WatchedArticles.MOST);
            }
            watched.add(new WatchedArticle(article, caller.required(), clock.instant()));
        } else {
            watched.remove(article);
        }
        enter(wished ? "conversation-watched" : "conversation-unwatched", article, "");
    }

    private void enter(String kind, ArticleId article, String detail) {
        acts.append(Act.ofModeration(kind, Act.Subject.CONVERSATION, article.value())
                .by(caller.required().value())
                .under(article.value())
                .saying(detail));
    }
}
