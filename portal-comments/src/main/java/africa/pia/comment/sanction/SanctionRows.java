package africa.pia.comment.sanction;

import africa.pia.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sanctions' shelf. */
@ApplicationScoped
class SanctionRows {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    void add(Sanction sanction) {
        em.persist(sanction);
        em.flush();
    }

    Optional<Sanction> find(long id) {
        return Optional.ofNullable(em.find(Sanction.class, id));
    }

    /** Reads a row anew: it may have changed before the file was locked. */
    void refresh(Sanction sanction) {
        em.refresh(sanction);
    }

    /** Everything that keeps something from some people at a moment. */
    List<Sanction> inForce(Collection<AccountId> people, Instant now) {
        if (people.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select s from Sanction s where s.accountId in :people and s.kind <> :message"
                                + " and s.liftedAt is null and (s.endsAt is null or s.endsAt > :now)"
                                + " and (s.kind <> :warn or s.acknowledgedAt is null) order by s.id",
                        Sanction.class)
                .setParameter("people", people.stream().map(AccountId::value).toList())
                .setParameter("message", SanctionKind.MESSAGE)
                .setParameter("warn", SanctionKind.WARN)
                .setParameter("now", now)
                .getResultList();
    }

    /** What was done about a person, the newest first. */
    List<Sanction> of(AccountId person, int limit) {
        return em.createQuery("select s from Sanction s where s.accountId = :person order by s.id desc", Sanction.class)
                .setParameter("person", person.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** What a person was asked to read and has not said they did, up to one that they were shown. */
    List<Sanction> unread(AccountId person, long newest) {
        return em.createQuery(
                        "select s from Sanction s where s.accountId = :person and s.id <= :newest"
                                + " and s.acknowledgedAt is null and s.kind in :read order by s.id",
                        Sanction.class)
                .setParameter("person", person.value())
                .setParameter("newest", newest)
                .setParameter("read", List.of(SanctionKind.WARN, SanctionKind.MESSAGE))
                .getResultList();
    }

    /** What people object to and nobody has answered, the longest waiting first. */
    List<Sanction> contested(int limit) {
        return em.createQuery(
                        "select s from Sanction s where s.objectedAt is not null and s.answeredAt is null"
                                + " and s.liftedAt is null order by s.objectedAt, s.id",
                        Sanction.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What was done about a person last, be it given or lifted. */
    Optional<Sanction> lastTouched(AccountId person) {
        return of(person, Integer.MAX_VALUE).stream()
                .max(Comparator.comparing(sanction -> sanction.liftedAt().orElse(sanction.givenAt())));
    }

    /** How many acts a person has seen, as a moderator read it; nothing was done about most. */
    long acts(AccountId person) {
        return Optional.ofNullable(em.find(PersonFile.class, person.value()))
                .map(PersonFile::acts)
                .orElse(0L);
    }

    /** A person's file, and nobody else does anything about them until the transaction ends. */
    PersonFile lock(AccountId person) {
        // Two first acts at once: the second one waits here for the first and then finds the row.
        em.createNativeQuery("insert into comment_person (account_id, acts) values (?1, 0) on conflict do nothing")
                .setParameter(1, person.value())
                .executeUpdate();
        return em.find(PersonFile.class, person.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
