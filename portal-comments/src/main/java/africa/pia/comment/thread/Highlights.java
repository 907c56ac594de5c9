package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.act.Act;
import africa.pia.act.ActLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What the staff raise out of a conversation: picks, which are comments worth reading, and pinned comments, which stand
 * at its head. Asked for what is so already, each does nothing.
 *
 * <p>Errors: {@code comment.unknown} (UNKNOWN), {@code comment.own-pick} (REFUSED), {@code comment.too-many-pinned}
 * (CONFLICT).
 */
@Stateless
@RolesAllowed({Role.NAME_MODERATOR, Role.NAME_EDITOR})
public class Highlights {

    /** How many comments of one conversation may be pinned. */
    public static final int PINNED = 3;

    private static final int LOOKED_THROUGH = 1_000;

    @Inject
    Comments comments;

    @Inject
    Appearances appearances;

    @Inject
    ActLog acts;

    @Inject
    Caller caller;

    @Inject
    Event<CommentPicked> announcement;

    @Inject
    Clock clock;

    public void pick(CommentId id) {
        Comment comment = locked(id);
        AccountId asking = caller.required();
        if (comment.author().equals(asking)) {
            throw new OwnPickException();
        }
        if (!comment.isPicked()) {
            Instant now = clock.instant();
            change(comment, false, Optional.of(now), "comment-picked");
            announcement.fire(new CommentPicked(id, comment.article(), comment.author(), now));
        }
    }

    public void unpick(CommentId id) {
        Comment comment = locked(id);
        if (comment.isPicked()) {
            change(comment, false, Optional.empty(), "comment-unpicked");
        }
    }

    public void pin(CommentId id) {
        Comment comment = locked(id);
        if (comment.isPinned()) {
            return;
        }
        // The thread is locked: nobody pins another one meanwhile.
        long pinned = comments.highlighted(comment.article(), LOOKED_THROUGH).stream()
                .filter(Comment::isPinned)
                .count();
        if (pinned >= PINNED) {
            throw new TooManyPinnedException();
        }
        change(comment, true, Optional.of(clock.instant()), "comment-pinned");
    }

    public void unpin(CommentId id) {
        Comment comment = locked(id);
        if (comment.isPinned()) {
            change(comment, true, Optional.empty(), "comment-unpinned");
        }
    }

    private Comment locked(CommentId id) {
        return comments.lock(id).filter(Comment::isVisible).orElseThrow(UnknownCommentException::new);
    }

    private void change(Comment comment, boolean pinning, Optional<Instant> at, String kind) {
        comments.highlight(comment, pinning, at);
        appearances.reacted(comment);
        acts.append(Act.ofModeration(kind, Act.Subject.COMMENT, comment.id().value())
                .by(caller.required().value())
                .under(comment.article().value()));
    }
}
