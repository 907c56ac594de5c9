package africa.pia.comment.sanction;

import africa.pia.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shelf of moderators' notes on people. */
@ApplicationScoped
class PersonNotes {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    void add(PersonNote note) {
        em.persist(note);
    }

    void remove(PersonNote note) {
        em.remove(note);
    }

    Optional<PersonNote> find(long id) {
        return Optional.ofNullable(em.find(PersonNote.class, id));
    }

    /** The notes on a person, the newest first. */
    List<PersonNote> on(AccountId person, int limit) {
        return em.createQuery(
                        "select n from PersonNote n where n.accountId = :person order by n.id desc", PersonNote.class)
                .setParameter("person", person.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many notes there are on some people; who has none is absent. */
    Map<AccountId, Integer> counts(Collection<AccountId> people) {
        Map<AccountId, Integer> counts = new HashMap<>();
        if (!people.isEmpty()) {
            em.createQuery(
                            "select n.accountId, count(n) from PersonNote n where n.accountId in :people"
                                    + " group by n.accountId",
                            Object[].class)
                    .setParameter(
                            "people",
                            people.stream().map(AccountId::value).distinct().toList())
                    .getResultList()
                    .forEach(row -> counts.put(new AccountId((Long) row[0]), ((Long) row[1]).intValue()));
        }
        return counts;
    }

    void removeAllOn(AccountId person) {
        em.createQuery("delete from PersonNote n where n.accountId = :person")
                .setParameter("person", person.value())
                .executeUpdate();
    }
}
