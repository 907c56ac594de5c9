package africa.pia.comment.care;

import africa.pia.comment.moderation.QueueTrait;
import africa.pia.comment.thread.CommentId;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets a queue be dealt without abusive comments. */
@ApplicationScoped
class GentleTrait implements QueueTrait {

    static final String NAME = "care";
    static final String GENTLE = "gentle";

    @EJB
    CareDesk desk;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<CommentId> having(Collection<CommentId> comments, String value) {
        Set<CommentId> abusive = desk.abusive(comments).keySet();
        return comments.stream().filter(each -> !abusive.contains(each)).collect(Collectors.toSet());
    }
}
