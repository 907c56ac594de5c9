package africa.pia.comment.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The shelf of rules and word lists. */
@ApplicationScoped
class RuleShelf {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    /** Every rule as it is set, in their order. */
    Map<HouseRule, RuleSetting> settings() {
        Map<HouseRule, RuleSetting> settings = new EnumMap<>(HouseRule.class);
        for (HouseRule rule : HouseRule.values()) {
            settings.put(rule, rule.delivered());
        }
        em.createQuery("select r from StoredRule r", StoredRule.class)
                .getResultList()
                .forEach(row -> settings.put(row.rule(), row.asSetting()));
        return settings;
    }

    /** The row of a rule, locked until the end; made where there was none. */
    StoredRule lock(RuleSetting delivered, Instant now) {
        // Two first changes at once: the second one waits here for the first and then finds the row.
        em.createNativeQuery("insert into screening_rule (rule, state, effect, thresholds, ground, told, version,"
                        + " changed_at) values (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7) on conflict do nothing")
                .setParameter(1, delivered.rule().name())
                .setParameter(2, delivered.state().name())
                .setParameter(3, delivered.effect().name())
                .setParameter(4, StoredRule.written(delivered.thresholds()))
                .setParameter(5, delivered.ground().name())
                .setParameter(6, delivered.told())
                .setParameter(7, Timestamp.from(now))
                .executeUpdate();
        return em.find(StoredRule.class, delivered.rule(), LockModeType.PESSIMISTIC_WRITE);
    }

    List<StoredWords> lists() {
        return em.createQuery("select w from StoredWords w", StoredWords.class).getResultList();
    }

    StoredWords list(WordListName name) {
        return em.find(StoredWords.class, name.toString());
    }

    /** The row of a list, locked until the end; made where there was none. */
    StoredWords lock(WordListName name, Instant now) {
        em.createNativeQuery("insert into screening_words (list, entries, counted, version, changed_at)"
                        + " values (?1, '', 0, 0, ?2) on conflict do nothing")
                .setParameter(1, name.toString())
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
        return em.find(StoredWords.class, name.toString(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Grows with every change of a list: while it is the same, so are the lists. */
    long edition() {
        Number sum = (Number) em.createNativeQuery("select coalesce(sum(version), 0) from screening_words")
                .getSingleResult();
        return sum.longValue();
    }

    void flush() {
        em.flush();
    }
}
