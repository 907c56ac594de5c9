package africa.pia.comment.screening;

import africa.pia.comment.thread.CommentPosted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Keeps what was found true to the text that stands. */
@ApplicationScoped
class FindingKeeper {

    @Inject
    CommentFindings rows;

    /** A comment was posted or its text changed; it is told before what was found on the new text is recorded. */
    void on(@Observes CommentPosted event) {
        rows.outdate(event.comment());
    }
}
