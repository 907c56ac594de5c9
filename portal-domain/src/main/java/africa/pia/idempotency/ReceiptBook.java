package africa.pia.idempotency;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what was answered to requests that may be sent again.
 *
 * <p>A request is claimed in the transaction that will hold its effect, and its answer is entered in the same one. The
 * claim is a row with the request as its primary key: of two at once the second waits for the first's end and is then
 * refused. If the first rolls back, nothing remains of its claim, and the request may be tried again.
 */
@Stateless
public class ReceiptBook {

    /** How long an answer is kept; a key may mean something new afterwards. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** Waited too long for another's lock: H2's and PostgreSQL's names for it, and their choosing of a victim. */
    private static final Set<String> LOCKED = Set.of("HYT00", "55P03", "40001", "40P01");

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Finds what was answered before; empty when the request is new.
     *
     * @param fingerprint of the body, so that another request under the same key is told apart
     * @throws KeyReusedException when the key was given before with another body
     */
    public Optional<Answer> answerTo(RequestKey request, String fingerprint) {
        Receipt receipt = em.find(Receipt.class, request.digest());
        if (receipt == null || receipt.isOlderThan(oldest())) {
            return Optional.empty();
        }
        if (!receipt.isFor(fingerprint)) {
            throw new KeyReusedException();
        }
        return Optional.of(receipt.answer());
    }

    /**
     * Claims a request for the caller's transaction.
     *
     * @throws StillInProgressException when it was claimed by another transaction, which may have ended meanwhile; the
     *     caller rolls back and looks for the answer
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void claim(RequestKey request, String fingerprint) {
        em.createQuery("delete from Receipt r where r.request = :request and r.givenAt < :oldest")
                .setParameter("request", request.digest())
                .setParameter("oldest", oldest())
                .executeUpdate();
        try {
            em.persist(new Receipt(request, fingerprint, clock.instant()));
            em.flush();
        } catch (PersistenceException e) {
            if (isClaimedByAnother(e)) {
                throw new StillInProgressException();
            }
            throw e;
        }
    }

    /** Enters the answer to a request that this transaction has claimed. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void enter(RequestKey request, Answer answer) {
        em.find(Receipt.class, request.digest()).answer(answer);
    }

    /** Forgets what need not be kept any longer. Several nodes may do it at once. */
    @Schedule(hour = "*", minute = "23", persistent = false)
    public void forget() {
        em.createQuery("delete from Receipt r where r.givenAt < :oldest")
                .setParameter("oldest", oldest())
                .executeUpdate();
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    private static boolean isClaimedByAnother(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (sql.getSQLState().startsWith("23") || LOCKED.contains(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
