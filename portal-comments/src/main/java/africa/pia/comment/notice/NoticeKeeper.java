package africa.pia.comment.notice;

import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.comment.moderation.CommentDecided;
import africa.pia.comment.thread.CommentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Writes a notice where a decision changed something for the comment's writer, in the decision's own transaction. */
@ApplicationScoped
class NoticeKeeper {

    @Inject
    DecisionNotices notices;

    void on(@Observes CommentDecided event) {
        switch (event.verdict()) {
            case APPROVE -> {
                // A comment that readers saw all along has no news in being let stand.
                if (event.previous() != CommentStatus.VISIBLE) {
                    notices.add(new DecisionNotice(event));
                }
            }
            case REMOVE, SPAM -> notices.add(new DecisionNotice(event));
            // The outcome of the appeal tells of it.
            case OVERTURN -> {}
            case UNDO -> event.reverses().flatMap(notices::ofDecision).ifPresent(told -> takeBack(told, event));
        }
    }

    // Who has not yet read of the decision never needs to; who has must learn that it is no more.
    private void takeBack(DecisionNotice told, CommentDecided event) {
        if (told.isRead()) {
            notices.add(new DecisionNotice(event));
        } else {
            notices.remove(told);
        }
    }

    void on(@Observes AccountErased event) {
        notices.removeAllOf(event.account());
    }
}
