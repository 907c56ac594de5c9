package africa.pia.search;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody looks for.
 *
 * @param words as typed: all must occur, those in quotation marks side by side; blank finds everything
 * @param section only texts filed there
 * @param from only texts from this instant on
 * @param to only texts before this instant
 */
public record SearchQuery(
        String words, Optional<String> section, Optional<Instant> from, Optional<Instant> to, Order order) {

    /** The order of what is found. */
    public enum Order {
        /** What fits best comes first. */
        BEST,
        /** What appeared last comes first. */
        NEWEST
    }

    public static SearchQuery of(String words) {
        return new SearchQuery(words, Optional.empty(), Optional.empty(), Optional.empty(), Order.BEST);
    }
}
