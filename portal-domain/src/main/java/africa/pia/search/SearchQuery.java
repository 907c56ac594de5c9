package africa.pia.search;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param words as typed: all must occur, those in quotation marks side by side; blank finds everything
 * @param sections only texts filed in one of these; empty: in any
 * @param from only texts from this instant on
 * @param to only texts before this instant
 */
public record SearchQuery(
        String words, Set<String> sections, Optional<Instant> from, Optional<Instant> to, Order order) {

    public SearchQuery {
        sections = Set.copyOf(sections);
    }

    /** The order of what is found. */
    public enum Order {
        /** What fits best comes first. */
        BEST,
        /** What appeared last comes first. */
        NEWEST
    }

    public static SearchQuery of(String words) {
        return new SearchQuery(words, Set.of(), Optional.empty(), Optional.empty(), Order.BEST);
    }
}
