package africa.pia.comment.thread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Whoever looks at comments before they are written; posting does not know them. */
@ApplicationScoped
class Screens {

    @Inject
    @Any
    Instance<CommentScreen> found;

    /** What all of them together say. */
    Screened screen(Draft draft) {
        Screened answer = Screened.PASSED;
        for (CommentScreen screen : all()) {
            answer = answer.and(screen.screen(draft));
        }
        return answer;
    }

    Iterable<CommentScreen> all() {
        return found;
    }
}
