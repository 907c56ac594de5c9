package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.article.CommentPolicy;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way by which the desk reads a whole conversation and lays down how it goes on. For
 * {@code africa.pia.comment.moderation} and {@code africa.pia.comment.screening}, in their transactions; whoever calls
 * enters it in the log.
 */
@ApplicationScoped
public class ConversationGate {

    @Inject
    CommentThreads threads;

    @Inject
    Comments comments;

    @Inject
    PostedComments posted;

    @Inject
    LockedBranches locks;

    @Inject
    ChangeLog changes;

    @Inject
    Clock clock;

    /**
     * How a conversation stands.
     *
     * @param rules what moderators have laid down and is in force
     * @param policy how a new comment is received now
     * @param closesAt when the days for commenting are over; empty when they never are
     * @param visible how many comments readers see
     * @param revision grows with every change of the rules
     */
    public record State(
            ArticleId article,
            ThreadRules rules,
            CommentPolicy policy,
            Optional<Instant> closesAt,
            int visible,
            long revision) {}

    /** A branch: the comment that it hangs on, which comes first, and its replies in reading order. */
    public record Branch(List<PostedComment> comments, boolean more) {}

    /** How a conversation stands; empty where there is none. */
    public Optional<State> state(ArticleId article) {
        return threads.find(article).map(this::state);
    }

    /** How some conversations stand; where there is none the article is absent. */
    public Map<ArticleId, State> states(Collection<ArticleId> articles) {
        return threads.all(articles).stream().collect(Collectors.toMap(CommentThread::article, this::state));
    }

    /** How it stands, and keeps it so until the transaction ends. */
    public Optional<State> lock(ArticleId article) {
        return threads.lock(article).map(this::state);
    }

    /**
     * Lays down how it goes on; readers are shown so.
     *
     * @throws ThreadClosedException where there is no conversation
     */
    public State lay(ArticleId article, ThreadRules rules) {
        CommentThread thread = threads.lock(article).orElseThrow(ThreadClosedException::new);
        thread.lay(rules);
        tell(article);
        return state(thread);
    }

    /**
     * Lets it go on though its days are over: without an end, until a moderator closes it.
     *
     * @throws ThreadClosedException where there is no conversation
     */
    public void endless(ArticleId article) {
        threads.lock(article).orElseThrow(ThreadClosedException::new).countDaysAnew(Optional.empty());
        tell(article);
    }

    /** All of it in reading order, whatever became of each comment. */
    public Slice<PostedComment> read(ArticleId article, Optional<Cursor> after, int limit) {
        Slice<Comment> slice = Slice.of(comments.whole(article, after, limit + 1), limit, row -> Cursor.of(row.path()));
        return new Slice<>(posted.inFull(slice.items()), slice.next());
    }

    /**
     * A comment with all that hangs on it, whatever became of each.
     *
     * @throws UnknownCommentException when there is none
     */
    public Branch branch(CommentId root, int limit) {
        List<Comment> rows = rows(comments.find(root).orElseThrow(UnknownCommentException::new), limit + 1);
        return new Branch(posted.inFull(rows.subList(0, Math.min(limit, rows.size()))), rows.size() > limit);
    }

    private List<Comment> rows(Comment root, int limit) {
        List<Comment> below = comments.below(root, limit);
        if (root.depth() < Comment.DEEPEST) {
            return below;
        }
        // At the deepest level replies hang beside what they reply to, after it.
        Set<CommentId> belonging = new HashSet<>(Set.of(root.id()));
        List<Comment> rows = new ArrayList<>(List.of(root));
        for (Comment beside : comments.beside(root)) {
            if (rows.size() < limit
                    && beside.parent().filter(belonging::contains).isPresent()) {
                belonging.add(beside.id());
                rows.add(beside);
            }
        }
        return rows;
    }

    /** The comments whose branches are locked. */
    public Set<CommentId> locked(ArticleId article) {
        Set<CommentId> roots = new HashSet<>();
        locks.of(article).forEach(lock -> roots.add(lock.root()));
        return roots;
    }

    /** Takes no further replies under a comment; asked for twice, once. Tells whether anything changed. */
    public boolean lockBranch(CommentId root, AccountId by) {
        Comment comment = comments.lock(root).orElseThrow(UnknownCommentException::new);
        if (locked(comment.article()).contains(root)) {
            return false;
        }
        List<Comment> covered = comment.depth() < Comment.DEEPEST ? List.of(comment) : rows(comment, Integer.MAX_VALUE);
        locks.lock(comment, covered, by, clock.instant());
        tell(comment.article());
        return true;
    }

    /** Takes replies under a comment again. Tells whether anything changed. */
    public boolean unlockBranch(CommentId root) {
        Comment comment = comments.lock(root).orElseThrow(UnknownCommentException::new);
        boolean was = locks.unlock(root);
        if (was) {
            tell(comment.article());
        }
        return was;
    }

    private void tell(ArticleId article) {
        changes.append(Change.Topic.CONVERSATION, article.value(), "");
    }

    private State state(CommentThread thread) {
        Instant now = clock.instant();
        Conversation conversation = thread.asConversation(now);
        return new State(
                thread.article(),
                conversation.rules(),
                conversation.policy(),
                conversation.closesAt(),
                conversation.visibleCount(),
                thread.revision());
    }
}
