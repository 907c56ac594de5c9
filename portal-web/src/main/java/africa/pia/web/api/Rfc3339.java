package africa.pia.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Moments as RFC 3339 writes them: with an offset, in years of four figures. */
final class Rfc3339 {

    private static final int LAST_YEAR = 9999;

    private Rfc3339() {}

    /** The moment; empty when the text is none. */
    static Optional<Instant> moment(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            // Java knows years that no database and no index can hold.
            boolean fourFigures = moment.getYear() > 0 && moment.getYear() < LAST_YEAR;
            return fourFigures ? Optional.of(moment.toInstant()) : Optional.empty();
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
