package africa.pia.comment.moderation;

import africa.pia.comment.thread.CommentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;

/** Every {@link QueueTrait} that somebody offers. */
@ApplicationScoped
class QueueTraits {

    @Inject
    @Any
    Instance<QueueTrait> traits;

    /** Which of some comments have a trait so; none when nobody knows it. */
    Set<CommentId> having(String name, Collection<CommentId> comments, String value) {
        return traits.stream()
                .filter(trait -> trait.name().equals(name))
                .findFirst()
                .map(trait -> trait.having(comments, value))
                .orElse(Set.of());
    }
}
