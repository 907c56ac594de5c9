package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.search.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One contribution to the talk on an article. Posted visible or held; a held one is released or removed by a moderator;
 * its writer may change it for some minutes and take it back at any time.
 *
 * <p>Its place: a thread is read by {@code path}, which joins the ids from the first level down to the comment itself.
 * Replies beyond the deepest level hang beside the comment they reply to and still say which one it is.
 *
 * <p>Replies are counted by increments in SQL ({@link Comments#countReply}); that changes no version, for a reply to a
 * comment makes nobody's view of the comment itself stale.
 */
@Entity
@Table(name = "comment")
class Comment {

    /** A comment on the article itself has depth 0. */
    static final int DEEPEST = 5;

    /** Digits of one id in a path; ten million million comments. */
    static final int DIGITS = 13;

    /** Sorts after whatever a path goes on with; digits too, for the sake of every collation. */
    static final String AFTER_EVERY_PATH = "9".repeat(DIGITS);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_seq")
    @SequenceGenerator(name = "comment_seq", sequenceName = "comment_seq", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "article_id", nullable = false)
    private long articleId;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "path", nullable = false)
    private String path;

    @Column(name = "depth", nullable = false)
    private int depth;

    @Column(name = "author_id", nullable = false)
    private long authorId;

    /** What tells one sending of a form from another; unknown where no form was sent. */
    @Column(name = "sent_as", updatable = false)
    private String sentAs;

    @Column(name = "text", nullable = false)
    private String text;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private CommentStatus status;

    @Column(name = "visible_replies", nullable = false)
    private int visibleReplies;

    @Column(name = "shown", nullable = false)
    private boolean shown;

    /** Counted in SQL ({@link Comments#countReaction}), like replies. */
    @Column(name = "recommended", nullable = false, updatable = false)
    private int recommended;

    @Column(name = "instructive", nullable = false, updatable = false)
    private int instructive;

    /** How welcome it is: what the best come first by. */
    @Column(name = "score", nullable = false, updatable = false)
    private int score;

    /** When it was picked by the staff; like the next changed in SQL, for neither touches the text. */
    @Column(name = "picked_at", updatable = false)
    private Instant pickedAt;

    /** When it was pinned to the head of the conversation. */
    @Column(name = "pinned_at", updatable = false)
    private Instant pinnedAt;

    /** Whether it is picked or pinned, for the index by which the head of a conversation is found. */
    @Column(name = "highlighted", nullable = false, updatable = false)
    private boolean highlighted;

    /** Whether those whom it concerns were told that readers see it; noted in SQL, for it touches no text. */
    @Column(name = "announced", nullable = false, updatable = false)
    private boolean announced;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    // Counted by increments in SQL (Comments.countFlags), never here.
    @Column(name = "flags", nullable = false, updatable = false)
    private int flags;

    // Older ones are counted up in SQL (CommentWords.fill), never here.
    @Column(name = "words_edition", nullable = false, updatable = false)
    private int wordsEdition;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    protected Comment() {}

    Comment(ArticleId article, AccountId author, CommentText text, CommentStatus status, Instant createdAt) {
        this.articleId = article.value();
        this.authorId = author.value();
        this.text = text.value();
        this.createdAt = createdAt;
        this.wordsEdition = Words.EDITION;
        become(status);
    }

    /** Remembers which sending of a form it came with; before it is stored. */
    void cameWith(Sending sending) {
        sentAs = sending.digest();
    }

    /** Takes its place in the thread; once, when its own id is known. */
    void takePlace(Optional<Comment> parent) {
        parentId = parent.map(Comment::id).map(CommentId::value).orElse(null);
        depth = parent.map(above -> Math.min(above.depth + 1, DEEPEST)).orElse(0);
        path = parent.map(above -> above.path.substring(0, depth * DIGITS)).orElse("") + digits(id);
    }

    private static String digits(long id) {
        String digits = String.format("%0" + DIGITS + "d", id);
        if (digits.length() > DIGITS) {
            throw new IllegalArgumentException("An id that no path has room for: " + id);
        }
        return digits;
    }

    /** Changes the text; what a moderator decided was decided on the old one. */
    void edit(CommentText changed, CommentStatus resulting, Instant now) {
        text = changed.value();
        editedAt = now;
        decidedAt = null;
        become(resulting);
    }

    void retract() {
        become(CommentStatus.RETRACTED);
    }

    void release(Instant now) {
        decidedAt = now;
        become(CommentStatus.VISIBLE);
    }

    void remove(Instant now) {
        decidedAt = now;
        become(CommentStatus.REMOVED);
    }

    /** Goes back to where it stood before a decision. */
    void restore(CommentStatus earlier, Optional<Instant> earlierDecision) {
        decidedAt = earlierDecision.orElse(null);
        become(earlier);
    }

    private void become(CommentStatus next) {
        status = next;
        shown = next == CommentStatus.VISIBLE || visibleReplies > 0;
    }

    CommentId id() {
        return new CommentId(id);
    }

    ArticleId article() {
        return new ArticleId(articleId);
    }

    AccountId author() {
        return new AccountId(authorId);
    }

    Optional<CommentId> parent() {
        return Optional.ofNullable(parentId).map(CommentId::new);
    }

    String path() {
        return path;
    }

    int depth() {
        return depth;
    }

    String text() {
        return text;
    }

    CommentStatus status() {
        return status;
    }

    boolean isVisible() {
        return status == CommentStatus.VISIBLE;
    }

    boolean isShown() {
        return shown;
    }

    /** Whether it may still be judged and changed: not after its writer or a moderator took it away. */
    boolean stands() {
        return status == CommentStatus.VISIBLE || status == CommentStatus.HELD;
    }

    Reactions reactions() {
        return new Reactions(recommended, instructive);
    }

    int score() {
        return score;
    }

    boolean isAnnounced() {
        return announced;
    }

    boolean isPicked() {
        return pickedAt != null;
    }

    boolean isPinned() {
        return pinnedAt != null;
    }

    /** When it was raised to where it stands at the head of the conversation; the later of two. */
    Instant highlightedAt() {
        return isPinned() ? pinnedAt : pickedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> editedAt() {
        return Optional.ofNullable(editedAt);
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Reports by readers that nobody has decided on, as counted when it was read. */
    int flags() {
        return flags;
    }

    long version() {
        return version;
    }

    Instant editableUntil(Duration window) {
        return stands() ? createdAt.plus(window) : createdAt;
    }

    /** The comments whose places are kept while this one is visible: those its path leads through, and its parent. */
    List<Long> carriers() {
        List<Long> carriers = new ArrayList<>();
        for (int end = DIGITS; end < path.length(); end += DIGITS) {
            carriers.add(Long.parseLong(path.substring(end - DIGITS, end)));
        }
        if (parentId != null && !carriers.contains(parentId)) {
            carriers.add(parentId);
        }
        return carriers;
    }
}
