package africa.pia.erratum;

import africa.pia.account.AccountId;
import africa.pia.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What readers reported, as it is stored. */
@ApplicationScoped
class Reports {

    /** Later than every report: where a list begins that continues no other. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    /** More than any desk reads of one passage, and all that a page has room for. */
    private static final int MAX_NOTES = 20;

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    Optional<ReportedWords> find(ReportId id) {
        return Optional.ofNullable(em.find(ReportedWords.class, id.value()));
    }

    /** The open words with a key, and nobody else changes them until the transaction ends. */
    Optional<ReportedWords> lockOpen(String openKey) {
        return em.createQuery("select r from ReportedWords r where r.openKey = :key", ReportedWords.class)
                .setParameter("key", openKey)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    ReportedWords add(ReportedWords words) {
        em.persist(words);
        return words;
    }

    void add(ReaderNote note) {
        em.persist(note);
    }

    /** Writes now, so that a race shows itself where it can still be told. */
    void save(ReportedWords words) {
        try {
            em.lock(words, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            em.flush();
        } catch (OptimisticLockException raced) {
            throw new ErrorReports.StaleReportException();
        }
    }

    void flush() {
        em.flush();
    }

    List<ReportedWords> list(ReportStatus status, Optional<Cursor> after, int limit) {
        return em.createQuery(
                        "select r from ReportedWords r where r.status = :status"
                                + " and r.latestAt <= :instant and (r.latestAt < :instant or r.id < :id)"
                                + " order by r.latestAt desc, r.id desc",
                        ReportedWords.class)
                .setParameter("status", status)
                .setParameter("instant", after.map(Cursor::instant).orElse(END_OF_TIME))
                .setParameter("id", after.map(Cursor::id).orElse(Long.MAX_VALUE))
                .setMaxResults(limit)
                .getResultList();
    }

    List<ReportedWords> openOf(long article, int limit) {
        return em.createQuery(
                        "select r from ReportedWords r where r.article = :article and r.status = :status order by r.id",
                        ReportedWords.class)
                .setParameter("article", article)
                .setParameter("status", ReportStatus.OPEN)
                .setMaxResults(limit)
                .getResultList();
    }

    Map<ReportStatus, Long> counts() {
        Map<ReportStatus, Long> counts = new EnumMap<>(ReportStatus.class);
        em.createQuery("select r.status, count(r) from ReportedWords r group by r.status", Object[].class)
                .getResultStream()
                .forEach(row -> counts.put((ReportStatus) row[0], (Long) row[1]));
        return counts;
    }

    /** What readers say of some words, in one query. */
    Map<Long, List<ReaderNote>> notes(Collection<ReportedWords> of) {
        return of.isEmpty()
                ? Map.of()
                : notesOf(of.stream().map(words -> words.id().value()).toList()).stream()
                        .collect(Collectors.groupingBy(ReaderNote::report));
    }

    private List<ReaderNote> notesOf(List<Long> reports) {
        return em.createQuery(
                        "select n from ReaderNote n where n.report in :reports order by n.report, n.id",
                        ReaderNote.class)
                .setParameter("reports", reports)
                .getResultList();
    }

    /** The first of them, as the desk shows them. */
    static List<ReportItem.Note> shown(List<ReaderNote> notes) {
        return notes.stream().limit(MAX_NOTES).map(ReaderNote::asNote).toList();
    }

    /** Forgets addresses whose time has come. */
    int forgetAddresses(Instant now) {
        return em.createQuery("update ReaderNote n set n.email = null, n.forgetAt = null where n.forgetAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Parts what a reader said from the reader. */
    void forget(AccountId reader) {
        em.createQuery("update ReaderNote n set n.account = null, n.email = null, n.forgetAt = null"
                        + " where n.account = :reader")
                .setParameter("reader", reader.value())
                .executeUpdate();
    }
}
