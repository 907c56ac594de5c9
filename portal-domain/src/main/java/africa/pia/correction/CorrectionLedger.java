package africa.pia.correction;

import africa.pia.account.AccountId;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.revision.RevisionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The ledger. Asks nobody for a role and begins no transaction: whoever owns the articles does both.
 */
@ApplicationScoped
public class CorrectionLedger {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    /** More corrections than an article of this world has. */
    private static final int MAX_OF_ONE = 100;

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /** Enters a correction, shown at once. */
    public CorrectionId enter(
            long article, String note, AccountId by, Instant at, RevisionId before, RevisionId after) {
        Correction correction = new Correction(article, note, by, at, before, after);
        em.persist(correction);
        return correction.asEntry().id();
    }

    /** Shows or hides an article's corrections, as readers see the article or do not. */
    public void show(long article, boolean shown) {
        em.createQuery("update Correction c set c.shown = :shown where c.article = :article and c.shown <> :shown")
                .setParameter("shown", shown)
                .setParameter("article", article)
                .executeUpdate();
    }

    /** The corrections of one article, newest first. */
    public List<CorrectionEntry> of(long article) {
        return em.createQuery(
                        "select c from Correction c where c.article = :article order by c.madeAt desc, c.id desc",
                        Correction.class)
                .setParameter("article", article)
                .setMaxResults(MAX_OF_ONE)
                .getResultStream()
                .map(Correction::asEntry)
                .toList();
    }

    /**
     * Every correction of what readers see now, newest first.
     *
     * @param limit how many entries a slice has
     */
    public Slice<CorrectionEntry> latest(Optional<Cursor> after, int limit) {
        List<CorrectionEntry> rows = em.createQuery(
                        "select c from Correction c where c.shown = true and c.madeAt <= :instant"
                                + " and (c.madeAt < :instant or c.id < :id) order by c.madeAt desc, c.id desc",
                        Correction.class)
                .setParameter("instant", after.map(Cursor::instant).orElse(END_OF_TIME))
                .setParameter("id", after.map(Cursor::id).orElse(Long.MAX_VALUE))
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(Correction::asEntry)
                .toList();
        return Slice.of(rows, limit, entry -> Cursor.of(entry.at(), entry.id().value()));
    }
}
