package africa.pia.act;

import africa.pia.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The log as it is read; asks nobody for a role, so only {@code africa.pia.audit} may use it, which does. Every list is
 * one walk along one index.
 */
@ApplicationScoped
public class Acts {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final int BATCH = 500;

    /** Before the first row. */
    private static final String BEGINNING = "0".repeat(64);

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /** The latest first. */
    public List<ActEntry> latest(ActFilter filter, Optional<Cursor> after, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(filter, values);
        values.put("at", after.map(Cursor::instant).orElse(END_OF_TIME));
        values.put("id", after.map(Cursor::id).orElse(Long.MAX_VALUE));
        return read(
                "select a from LoggedAct a where " + where
                        + "a.doneAt <= :at and (a.doneAt < :at or a.id < :id) order by a.doneAt desc, a.id desc",
                values,
                limit);
    }

    /** The earliest first: the order in which they are handed on. */
    public List<ActEntry> earliest(ActFilter filter, Optional<Cursor> after, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(filter, values);
        values.put("at", after.map(Cursor::instant).orElse(Instant.EPOCH));
        values.put("id", after.map(Cursor::id).orElse(0L));
        return read(
                "select a from LoggedAct a where " + where
                        + "a.doneAt >= :at and (a.doneAt > :at or a.id > :id) order by a.doneAt, a.id",
                values,
                limit);
    }

    private static String where(ActFilter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        filter.area().ifPresent(area -> add(where, values, "a.area = :area", "area", area));
        filter.actor().ifPresent(actor -> add(where, values, "a.actorId = :actor", "actor", actor));
        filter.subject().ifPresent(subject -> add(where, values, "a.subject = :subject", "subject", subject));
        filter.subjectId().ifPresent(id -> add(where, values, "a.subjectId = :subjectId", "subjectId", id));
        filter.article().ifPresent(article -> add(where, values, "a.articleId = :article", "article", article));
        filter.from().ifPresent(from -> add(where, values, "a.doneAt >= :from", "from", from));
        filter.until().ifPresent(until -> add(where, values, "a.doneAt < :until", "until", until));
        if (filter.kind().endsWith("-")) {
            add(where, values, "a.kind like :kind", "kind", filter.kind() + "%");
        } else if (!filter.kind().isEmpty()) {
            add(where, values, "a.kind = :kind", "kind", filter.kind());
        }
        return where.toString();
    }

    private static void add(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        where.append(condition).append(" and ");
        values.put(name, value);
    }

    private List<ActEntry> read(String query, Map<String, Object> values, int limit) {
        TypedQuery<LoggedAct> asked = em.createQuery(query, LoggedAct.class);
        values.forEach(asked::setParameter);
        return asked.setMaxResults(limit).getResultList().stream()
                .map(LoggedAct::asEntry)
                .toList();
    }

    /** The last position given, and the hash that stands for all up to it. */
    public ChainCheck head() {
        ActHead head = em.find(ActHead.class, ActHead.ONLY);
        return new ChainCheck(0, head.position(), Optional.empty(), false, head.hash());
    }

    /**
     * Checks that no row of the chain was altered, taken away or put in.
     *
     * @param from position of the first row to look at, at least 1
     * @param limit how many rows at most
     */
    public ChainCheck check(long from, int limit) {
        ChainCheck head = head();
        long end = head.last();
        String hash = from == 1 ? BEGINNING : hashAt(from - 1);
        long place = from;
        while (place <= end && place - from < limit) {
            List<LoggedAct> rows = chained(place, (int) Math.min(BATCH, limit - (place - from)));
            for (LoggedAct row : rows) {
                if (row.position() != place || !row.follows(hash)) {
                    return new ChainCheck(place - from, place - 1, Optional.of(place), false, hash);
                }
                hash = row.hash();
                place++;
            }
            em.clear();
            if (rows.isEmpty()) {
                return new ChainCheck(place - from, place - 1, Optional.of(place), false, hash);
            }
        }
        boolean cutShort = place > end && !head.hash().equals(hash);
        return new ChainCheck(
                place - from, place - 1, cutShort ? Optional.of(end) : Optional.empty(), place <= end, hash);
    }

    private String hashAt(long position) {
        return chained(position, 1).stream()
                .filter(row -> row.position() == position)
                .map(LoggedAct::hash)
                .findFirst()
                .orElse("");
    }

    private List<LoggedAct> chained(long from, int limit) {
        return em.createQuery(
                        "select a from LoggedAct a where a.position >= :from order by a.position", LoggedAct.class)
                .setParameter("from", from)
                .setMaxResults(limit)
                .getResultList();
    }
}
