package africa.pia.front;

import africa.pia.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The front page at the editors' desk.
 *
 * @param version of the whole; to be handed back with the next change
 * @param live what readers see, where the article is for readers and its time is not up
 * @param next what is being prepared; the same as {@code live} when nothing is
 * @param publishedAt when a hand last laid out what readers see
 */
public record FrontState(
        long version,
        List<Placement> live,
        List<Placement> next,
        Optional<Instant> publishedAt,
        Optional<AccountId> publishedBy) {

    public FrontState {
        live = List.copyOf(live);
        next = List.copyOf(next);
    }

    /** Whether something is prepared that readers do not see. */
    public boolean isPending() {
        return !live.equals(next);
    }

    /** What is prepared for a place. */
    public Optional<Placement> next(FrontSlot slot) {
        return next.stream().filter(each -> each.slot() == slot).findFirst();
    }
}
