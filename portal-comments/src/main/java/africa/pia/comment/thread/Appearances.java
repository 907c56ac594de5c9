package africa.pia.comment.thread;

import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** Takes in that a comment, already flushed, has come, gone or changed before readers' eyes. */
    void follow(Comment comment, boolean wasVisible) {
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
