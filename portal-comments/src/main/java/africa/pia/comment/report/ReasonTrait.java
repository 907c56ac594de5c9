package africa.pia.comment.report;

import africa.pia.comment.moderation.QueueTrait;
import africa.pia.comment.thread.CommentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets a queue be narrowed down to what readers reported for one reason. */
@ApplicationScoped
class ReasonTrait implements QueueTrait {

    @Inject
    Flags flags;

    @Override
    public String name() {
        return "report";
    }

    @Override
    public Set<CommentId> having(Collection<CommentId> comments, String value) {
        return flags.openOn(comments).stream()
                .filter(flag -> flag.reason().name().equals(value))
                .map(Flag::comment)
                .collect(Collectors.toSet());
    }
}
