package africa.pia.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One round of the postman: which mails are due and what became of them, each step in a short transaction.
 *
 * <p>A node claims a mail by moving its due time on, under the condition that nobody else has: so two nodes never send
 * the same mail at the same time, and one that a dying node had claimed is sent later by another.
 */
@ApplicationScoped
@Transactional
class MailRound {

    /** How long a node has to hand a claimed mail over, before another may try. */
    static final Duration CLAIM = Duration.ofMinutes(10);

    private static final int LONGEST_WAIT_EXPONENT = 8;

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    @Inject
    Clock clock;

    /** Claims mails that are due, oldest first; what is returned belongs to the caller for a while. */
    List<OutgoingMail> claim(int limit) {
        Instant now = clock.instant();
        return em
                .createQuery(
                        "select m from OutgoingMail m where m.dueAt <= :now order by m.dueAt, m.id", OutgoingMail.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .filter(mail -> claim(mail, now))
                .toList();
    }

    private boolean claim(OutgoingMail mail, Instant now) {
        return em.createQuery("update OutgoingMail m set m.attempts = m.attempts + 1, m.dueAt = :later"
                                + " where m.id = :id and m.attempts = :attempts")
                        .setParameter("later", now.plus(CLAIM))
                        .setParameter("id", mail.id())
                        .setParameter("attempts", mail.attempts())
                        .executeUpdate()
                == 1;
    }

    /** Forgets a mail that was sent or never can be. */
    void done(long id) {
        em.createQuery("delete from OutgoingMail m where m.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Has a mail tried again, later each time: after one minute, two, four, up to about four hours. */
    void tryAgain(long id, int attempts) {
        Duration wait = Duration.ofMinutes(1L << Math.min(attempts, LONGEST_WAIT_EXPONENT));
        em.createQuery("update OutgoingMail m set m.dueAt = :later where m.id = :id")
                .setParameter("later", clock.instant().plus(wait))
                .setParameter("id", id)
                .executeUpdate();
    }
}
