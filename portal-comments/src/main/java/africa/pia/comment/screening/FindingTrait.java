package africa.pia.comment.screening;

import africa.pia.comment.moderation.QueueTrait;
import africa.pia.comment.thread.CommentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** Lets a queue be narrowed down to what one rule found; the value is the rule's key. */
@ApplicationScoped
class FindingTrait implements QueueTrait {

    @Inject
    CommentFindings findings;

    @Override
    public String name() {
        return "finding";
    }

    @Override
    public Set<CommentId> having(Collection<CommentId> comments, String value) {
        return findings.having(comments, value.toLowerCase(Locale.ROOT));
    }
}
