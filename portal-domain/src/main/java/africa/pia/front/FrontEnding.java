package africa.pia.front;

import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Ends what has had its time on the front page. A page that is made after the end does without it in any case; this
 * tells every node to let go of the pages made before, once, whichever node finds it first.
 */
@ApplicationScoped
@Transactional
class FrontEnding {

    @Inject
    Placements placements;

    @Inject
    ChangeLog log;

    @Inject
    Clock clock;

    /** Whether anything has ended since it was last asked. */
    boolean end() {
        boolean ended = placements.end(clock.instant()) > 0;
        if (ended) {
            log.append(Change.Topic.FRONT, 0, "");
        }
        return ended;
    }
}
