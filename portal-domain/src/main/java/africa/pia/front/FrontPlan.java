package africa.pia.front;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What a hand has placed on the front page that readers see. Open to everyone. */
@Stateless
@PermitAll
public class FrontPlan {

    @Inject
    Placements placements;

    @Inject
    Clock clock;

    /** What stands where now; an article among them that readers may not see is passed over by whoever shows the page. */
    public List<Placement> standing() {
        return placements.standing(clock.instant());
    }
}
