package africa.pia.comment.thread;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.act.Act;
import africa.pia.act.ActLog;
import africa.pia.article.ArticleId;
import africa.pia.comment.sanction.Standing;
import africa.pia.comment.sanction.Standings;
import africa.pia.limit.Limit;
import africa.pia.limit.RateLimits;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Reading and taking part in the talk under an article.
 *
 * <p>Errors: {@code comment.thread-closed} (CONFLICT), {@code comment.unknown} (UNKNOWN), {@code comment.empty},
 * {@code comment.too-long} (INVALID), {@code comment.repeated} (CONFLICT), {@code comment.editing-window-over}
 * (CONFLICT), {@code comment.stale} (STALE), {@code comment.not-own} (REFUSED), {@code comment.branch-locked}
 * (CONFLICT), {@code comment.slow-mode} (TOO_MANY; arguments: seconds to wait, seconds between two),
 * {@code limit.too-many} (TOO_MANY),
 * and of who is kept from writing {@code sanction.banned}, {@code sanction.suspended}, {@code sanction.unacknowledged}
 * (REFUSED).
 */
@Stateless
public class Discussion {

    /** How many comments a page of a conversation has. */
    public static final int PAGE = 20;

    /** Within this time the same text by the same writer under the same article is taken for a slip of the hand. */
    private static final Duration REPETITION = Duration.ofMinutes(1);

    private static final int LOOKED_BACK_FOR_REPETITION = 20;
    private static final int HELD_SHOWN = 100;
    private static final int HIGHLIGHTS_SOUGHT = 50;
    private static final int PICKS_SHOWN = 3;

    @Inject
    CommentThreads threads;

    @Inject
    Comments comments;

    @Inject
    CommentWriters writers;

    @Inject
    PostedComments posted;

    @Inject
    DiscussionSettings settings;

    @Inject
    LockedBranches locks;

    @Inject
    AccountDirectory accounts;

    @Inject
    Standings standings;

    @Inject
    RateLimits limits;

    @Inject
    Caller caller;

    @Inject
    Appearances appearances;

    @Inject
    Screens screens;

    @Inject
    Event<CommentPosted> announcement;

    @Inject
    Event<CommentRetracted> retraction;

    @Inject
    ActLog acts;

    @Inject
    Clock clock;

    /** The order of a list of comments. */
    public enum Order {
        /** Threads from the first comment on, replies under what they reply to. */
        OLDEST,
        /** Single comments, the newest first. */
        NEWEST,
        /** Single comments, the most welcome first. */
        BEST
    }

    /** What every writer is told before writing. */
    @PermitAll
    public Rules rules() {
        return new Rules(settings.maxLength(), settings.editingWindow());
    }

    /**
     * The rules that every comment is under.
     *
     * @param maxLength in characters as people count them
     * @param editingWindow how long a writer may change a comment after posting it; zero for never
     */
    public record Rules(int maxLength, Duration editingWindow) {}

    @PermitAll
    public Conversation conversation(ArticleId article) {
        return threads.find(article)
                .map(thread -> thread.asConversation(clock.instant()))
                .orElse(Conversation.NONE);
    }

    /** Visible counts of many articles at once, in one query; absent means 0. */
    @PermitAll
    public Map<ArticleId, Integer> counts(Collection<ArticleId> articles) {
        return threads.counts(articles);
    }

    /** What a reader sees, with placeholders where replies hang on a comment that is gone. */
    @PermitAll
    public Slice<PostedComment> read(ArticleId article, Order order, Optional<Cursor> after, int limit) {
        Slice<Comment> slice =
                switch (order) {
                    case OLDEST ->
                        Slice.of(comments.shown(article, after, limit + 1), limit, row -> Cursor.of(row.path()));
                    case NEWEST ->
                        Slice.of(
                                comments.newest(article, after, limit + 1),
                                limit,
                                row -> Cursor.of(row.createdAt(), row.id().value()));
                    case BEST ->
                        Slice.of(
                                comments.best(article, after, limit + 1),
                                limit,
                                row -> Cursor.of(row.score(), row.id().value()));
                };
        return new Slice<>(posted.forReaders(slice.items()), slice.next());
    }

    /** The newest comment that readers see under an article; empty when there is none. */
    @PermitAll
    public Optional<CommentId> newest(ArticleId article) {
        return comments.newest(article, Optional.empty(), 1).stream()
                .map(Comment::id)
                .findFirst();
    }

    /**
     * How many comments that readers see under an article are newer than one, counted up to a limit; empty when the
     * conversation takes none any more. One walk along an index, as long as what is counted.
     */
    @PermitAll
    public OptionalInt newerThan(CommentId last, ArticleId article, int limit) {
        return conversation(article).isOpen()
                ? OptionalInt.of(comments.countNewer(article, last, limit))
                : OptionalInt.empty();
    }

    /** What the staff raised out of a conversation: first what is pinned, in that order, then the last picks. */
    @PermitAll
    public List<PostedComment> highlights(ArticleId article) {
        List<Comment> found = comments.highlighted(article, HIGHLIGHTS_SOUGHT);
        return posted.forReaders(Stream.concat(
                        found.stream()
                                .filter(Comment::isPinned)
                                .sorted(Comparator.comparing(Comment::highlightedAt))
                                .limit(Highlights.PINNED),
                        found.stream()
                                .filter(comment -> !comment.isPinned())
                                .sorted(Comparator.comparing(Comment::highlightedAt)
                                        .reversed())
                                .limit(PICKS_SHOWN))
                .toList());
    }

    /** The caller's own held comments under an article, oldest first: only they see them. */
    @RolesAllowed(Role.NAME_READER)
    public List<PostedComment> heldOfCaller(ArticleId article) {
        return posted.inFull(comments.heldOf(caller.required(), article, HELD_SHOWN));
    }

    /**
     * Where to begin a page, in the order OLDEST, on which a comment stands with some of what leads up to it; empty for
     * the first page. Costs the same wherever the comment stands.
     *
     * @throws UnknownCommentException when readers see neither the comment nor its place
     */
    @PermitAll
    public Optional<Cursor> pageOf(CommentId id) {
        Comment comment = comments.find(id).filter(Comment::isShown).orElseThrow(UnknownCommentException::new);
        List<String> before = comments.pathsBefore(comment, PAGE);
        return before.size() < PAGE ? Optional.empty() : Optional.of(Cursor.of(before.get(PAGE / 2)));
    }

    /** One comment, if the caller may see it: visible, or own. */
    @PermitAll
    public PostedComment comment(CommentId id) {
        Comment comment = comments.find(id)
                .filter(each -> each.isVisible() || caller.account().equals(Optional.of(each.author())))
                .orElseThrow(UnknownCommentException::new);
        return posted.inFull(comment);
    }

    /** Posts; the answer's status says whether it is seen at once or held. */
    @RolesAllowed(Role.NAME_READER)
    public PostedComment post(ArticleId article, Optional<CommentId> parent, String typed) {
        return post(article, parent, typed, Optional.empty());
    }

    /**
     * Posts what a form was sent with. The same form sent again posts nothing: the answer is the comment of the first
     * time, whatever has become of it.
     *
     * @param key the random key that the form was made with; empty where there was no form
     */
    @RolesAllowed(Role.NAME_READER)
    public PostedComment post(ArticleId article, Optional<CommentId> parent, String typed, Optional<String> key) {
        AccountId author = caller.required();
        Instant now = clock.instant();
        CommentText text = CommentText.of(typed, settings.maxLength());
        Optional<Sending> sending = key.map(given -> Sending.of(given, parent, text));
        Optional<Comment> sentBefore = sending.flatMap(each -> comments.sentBefore(author, each));
        if (sentBefore.isPresent()) {
            return posted.inFull(sentBefore.get());
        }
        Standing standing = standings.of(author);
        standing.requireMayPost();
        limits.take(Limit.POST_ACCOUNT, author.toString());
        // Locked for all that follows: nobody withdraws the article or removes the parent meanwhile.
        CommentThread thread = threads.lock(article).orElseThrow(ThreadClosedException::new);
        // Two sendings at once have taken turns by now.
        Optional<Comment> sentMeanwhile = sending.flatMap(each -> comments.sentBefore(author, each));
        if (sentMeanwhile.isPresent()) {
            return posted.inFull(sentMeanwhile.get());
        }
        CommentStatus received = received(thread, standing, now);
        Optional<Comment> above = parent.map(id -> replied(id, article));
        writers.countPosted(author);
        refuseRepetition(author, article, text, now);
        thread.rulesAt(now).slow().ifPresent(slow -> refuseHaste(author, article, slow, now));
        Screened screened = screens.screen(new Draft(Optional.empty(), article, author, text.value(), received, now));

        Comment comment = new Comment(article, author, text, screened.over(received), now);
        sending.ifPresent(comment::cameWith);
        comments.add(comment, above);
        comments.flush();
        appearances.follow(comment, false);
        announcement.fire(new CommentPosted(comment.id(), article, author, now));
        screened.onceStored().accept(comment.id(), comment.version());
        return posted.inFull(comment);
    }

    private static CommentStatus received(CommentThread thread, Standing standing, Instant now) {
        CommentStatus received = thread.receive(now);
        return standing.held() ? CommentStatus.HELD : received;
    }

    private Comment replied(CommentId id, ArticleId article) {
        Comment above = comments.find(id)
                .filter(comment -> comment.isVisible() && comment.article().equals(article))
                .orElseThrow(UnknownCommentException::new);
        if (locks.isLocked(above)) {
            throw new BranchLockedException();
        }
        return above;
    }

    // A moderator who answers in a conversation is not kept waiting.
    private void refuseHaste(AccountId author, ArticleId article, SlowMode slow, Instant now) {
        if (accounts.profile(author).filter(AccountProfile::staff).isPresent()) {
            return;
        }
        comments.lastOf(author, article, 1).stream()
                .map(last -> last.createdAt().plus(slow.between()))
                .filter(now::isBefore)
                .findFirst()
                .ifPresent(next -> {
                    long left = Duration.between(now, next).toMillis();
                    throw new SlowModeException(Math.max(1, (left + 999) / 1_000), slow.seconds());
                });
    }

    // The writer's row is locked by now: of two posts at once the second one sees the first.
    private void refuseRepetition(AccountId author, ArticleId article, CommentText text, Instant now) {
        for (Comment earlier : comments.lastOf(author, article, LOOKED_BACK_FOR_REPETITION)) {
            if (earlier.stands()
                    && earlier.text().equals(text.value())
                    && earlier.createdAt().isAfter(now.minus(REPETITION))) {
                throw new RepeatedCommentException();
            }
        }
    }

    /** Changes one's own comment within the window. Under an article whose comments are held it is held again. */
    @RolesAllowed(Role.NAME_READER)
    public PostedComment edit(CommentId id, long version, String typed) {
        Instant now = clock.instant();
        CommentText text = CommentText.of(typed, settings.maxLength());
        Standing standing = standings.of(caller.required());
        standing.requireMayPost();
        limits.take(Limit.POST_ACCOUNT, caller.required().toString());
        Comment comment = ownLocked(id, version);
        if (!now.isBefore(comment.editableUntil(settings.editingWindow()))) {
            throw new EditingWindowOverException();
        }
        CommentStatus received =
                received(threads.find(comment.article()).orElseThrow(ThreadClosedException::new), standing, now);
        if (comment.text().equals(text.value())) {
            return posted.inFull(comment);
        }

        boolean wasVisible = comment.isVisible();
        CommentStatus before = comment.status();
        // Held stays held whatever the article's policy has become: it is still for a moderator to judge.
        CommentStatus resulting = wasVisible ? received : CommentStatus.HELD;
        Screened screened = screens.screen(
                new Draft(Optional.of(id), comment.article(), comment.author(), text.value(), resulting, now));
        comment.edit(text, screened.over(resulting), now);
        comments.flush();
        comments.reword(comment);
        appearances.follow(comment, wasVisible);
        logChange("comment-held-after-edit", comment, before);
        announcement.fire(new CommentPosted(id, comment.article(), comment.author(), now));
        screened.onceStored().accept(id, comment.version());
        return posted.inFull(comment);
    }

    /** Takes one's own comment back; possible at any time. */
    @RolesAllowed(Role.NAME_READER)
    public void retract(CommentId id, long version) {
        Comment comment = ownLocked(id, version);
        if (!comment.stands()) {
            throw new UnknownCommentException();
        }

        boolean wasVisible = comment.isVisible();
        CommentStatus before = comment.status();
        comment.retract();
        comments.flush();
        appearances.follow(comment, wasVisible);
        retraction.fire(new CommentRetracted(id, comment.article(), comment.author(), clock.instant()));
        logChange("comment-retracted", comment, before);
    }

    private void logChange(String kind, Comment comment, CommentStatus before) {
        if (comment.status() != before) {
            acts.append(Act.ofModeration(kind, Act.Subject.COMMENT, comment.id().value())
                    .by(comment.author().value())
                    .under(comment.article().value())
                    .from(before, comment.status()));
        }
    }

    private Comment ownLocked(CommentId id, long version) {
        AccountId asking = caller.required();
        Comment comment = comments.lock(id)
                .filter(each -> each.isVisible() || each.author().equals(asking))
                .orElseThrow(UnknownCommentException::new);
        if (!comment.author().equals(asking)) {
            throw new ForeignCommentException();
        }
        if (comment.version() != version) {
            throw new StaleCommentException();
        }
        return comment;
    }
}
