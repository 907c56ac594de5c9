package africa.pia.comment.thread;

import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Follows what readers see: keeps the counts and tells the change log. The thread's lock is held by whoever calls. */
@ApplicationScoped
class Appearances {

    @Inject
    CommentThreads threads;

    @Inject
    Comments comments;

    @Inject
    ChangeLog changes;

    @Inject
    Event<CommentShown> announcement;

    /** Takes in that a comment, already flushed, has come, gone or changed before readers' eyes. */
    void follow(Comment comment, boolean wasVisible) {
        count(comment, wasVisible);
        if (comment.isVisible() && !wasVisible && !comment.isAnnounced()) {
            comments.noteAnnounced(comment);
            announcement.fire(new CommentShown(
                    comment.id(),
                    comment.article(),
                    comment.author(),
                    comment.parent().flatMap(comments::find).map(Comment::author)));
        }
    }

    /** Takes in a comment of long ago, of which nobody needs to be told. */
    void arrive(Comment comment) {
        comments.noteAnnounced(comment);
        count(comment, false);
    }

    private void count(Comment comment, boolean wasVisible) {
        if (comment.isVisible() != wasVisible) {
            int difference = comment.isVisible() ? 1 : -1;
            threads.count(comment.article(), difference);
            comments.countReply(comment, difference);
        }
        if (comment.isVisible() || wasVisible) {
            tell(comment);
        }
    }

    /** Takes in that readers see a comment with something else beside it. */
    void reacted(Comment comment) {
        tell(comment);
    }

    private void tell(Comment comment) {
        changes.append(
                Change.Topic.CONVERSATION,
                comment.article().value(),
                comment.id().toString());
    }
}
