package africa.pia.article;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Writes readings down, a batch in one transaction; for the portal's own {@link ReadershipClerk}. */
@Stateless
@PermitAll
public class ReadershipLedger {

    private static final int DAYS_KEPT = 7;

    @Inject
    Articles articles;

    @Inject
    Clock clock;

    /**
     * Adds readings to what is written already.
     *
     * @param readings by article id, in an order that every node keeps, so that two nodes never wait for each other
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void add(Map<Long, Long> readings) {
        LocalDate today = today();
        readings.forEach((article, count) -> articles.addViews(new ArticleId(article), today, count));
    }

    /** Forgets what is too old for any list by days. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forget() {
        articles.forgetViewsBefore(today().minusDays(DAYS_KEPT));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
