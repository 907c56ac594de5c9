package africa.pia.presence;

import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who writes where, in the database: every node sees the same. Whoever writes is heard of every few seconds; who has not
 * been for {@link #SILENCE} has gone. Asks nobody for a role and begins no transaction: whoever owns the articles does
 * both.
 */
@ApplicationScoped
public class PresenceBook {

    /** After so long without a sign somebody has gone. */
    public static final Duration SILENCE = Duration.ofSeconds(45);

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /** Notes that somebody has an article open for writing, now. */
    public void see(long article, AccountId who, Instant now) {
        em.createQuery("delete from Presence p where p.article = :article and p.seen < :gone")
                .setParameter("article", article)
                .setParameter("gone", now.minus(SILENCE))
                .executeUpdate();
        // Two pages of one person may say so at once: the second insert does nothing.
        em.createNativeQuery("insert into article_presence (id, article_id, account_id, since_at, seen_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .setParameter(1, Presence.idOf(article, who))
                .setParameter(2, article)
                .setParameter(3, who.value())
                .setParameter(4, Timestamp.from(now))
                .setParameter(5, Timestamp.from(now))
                .executeUpdate();
        em.createQuery("update Presence p set p.seen = :now where p.id = :id")
                .setParameter("now", now)
                .setParameter("id", Presence.idOf(article, who))
                .executeUpdate();
    }

    /** Who else writes there, who came first first; without those whose place was taken. */
    public List<Present> others(long article, AccountId than, Instant now) {
        return em.createQuery(
                        "select p from Presence p where p.article = :article and p.account <> :than"
                                + " and p.seen >= :gone and p.takenBy is null order by p.since, p.account",
                        Presence.class)
                .setParameter("article", article)
                .setParameter("than", than.value())
                .setParameter("gone", now.minus(SILENCE))
                .getResultStream()
                .map(Presence::asPresent)
                .toList();
    }

    /** Who has taken somebody's place there; empty while nobody has. */
    public Optional<AccountId> takenBy(long article, AccountId from) {
        return em.createQuery("select p.takenBy from Presence p where p.id = :id and p.takenBy is not null", Long.class)
                .setParameter("id", Presence.idOf(article, from))
                .getResultStream()
                .map(AccountId::new)
                .findFirst();
    }

    /** Takes the place of everybody else who writes there; they are told at their next sign. */
    public void take(long article, AccountId taker, Instant now) {
        see(article, taker, now);
        em.createQuery("update Presence p set p.takenBy = :taker where p.article = :article and p.account <> :taker")
                .setParameter("taker", taker.value())
                .setParameter("article", article)
                .executeUpdate();
        em.createQuery("update Presence p set p.takenBy = null where p.id = :id")
                .setParameter("id", Presence.idOf(article, taker))
                .executeUpdate();
    }

    /**
     * Notes that somebody has gone, unless they were heard of again: a page that is loaded anew may sign before the one
     * that it took the place of says farewell.
     *
     * @param heard when the page that has gone was last heard of
     */
    public void leave(long article, AccountId who, Instant heard) {
        em.createQuery("delete from Presence p where p.id = :id and p.seen <= :heard")
                .setParameter("id", Presence.idOf(article, who))
                .setParameter("heard", heard)
                .executeUpdate();
    }

    void on(@Observes AccountErased event) {
        em.createQuery("delete from Presence p where p.account = :account or p.takenBy = :account")
                .setParameter("account", event.account().value())
                .executeUpdate();
    }
}
