package africa.pia.front;

import africa.pia.front.StoredPlacement.Sheet;
import africa.pia.sample.SampleLoaded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lays the front page of the sample edition out: a lead until tomorrow, and a small one until it is replaced. */
@ApplicationScoped
class SampleFront {

    private static final int LEAD = 10;
    private static final int BELOW = 15;
    private static final Duration LEADS_FOR = Duration.ofHours(20);

    @Inject
    Placements placements;

    @Inject
    Clock clock;

    void on(@Observes SampleLoaded event) {
        List<Placement> laid = List.of(
                new Placement(
                        FrontSlot.LEAD,
                        event.articlesByNumber().get(LEAD),
                        Optional.of(clock.instant().plus(LEADS_FOR))),
                new Placement(FrontSlot.BELOW_2, event.articlesByNumber().get(BELOW), Optional.empty()));
        FrontEdition edition = placements.locked();
        placements.lay(Sheet.NEXT, laid);
        placements.lay(Sheet.LIVE, laid);
        edition.publish(event.peopleByKey().get("editor"), clock.instant());
        placements.save(edition);
    }
}
