package africa.pia.article;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The addresses of everything that was ever published and still is, by time: for whoever reads the paper as a whole. */
@Stateless
@PermitAll
public class Archive {

    @Inject
    Articles articles;

    /** When the newest article appeared that appeared before an instant; empty when none did. */
    public Optional<Instant> lastBefore(Instant instant) {
        return articles.publishedBefore(instant);
    }

    /**
     * Articles that appeared within a time, newest first.
     *
     * @param from first instant
     * @param to first instant that does not belong to it
     * @param limit how many at most
     */
    public List<ArchivedAddress> addresses(Instant from, Instant to, int limit) {
        return articles.addresses(from, to, limit);
    }
}
