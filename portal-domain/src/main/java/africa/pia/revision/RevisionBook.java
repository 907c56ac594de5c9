package africa.pia.revision;

import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The history of every article. Asks nobody for a role and begins no transaction: whoever owns the articles does both.
 */
@ApplicationScoped
public class RevisionBook {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /** A line of history with the text that goes with it. */
    public record Kept(RevisionEntry entry, String content) {}

    /** Enters a line. A text that the article had before is not kept a second time. */
    public RevisionId enter(NewRevision entered) {
        String digest = digest(entered.content());
        KeptText text = text(entered.article(), digest).orElseGet(() -> {
            KeptText fresh = new KeptText(entered.article(), digest, entered.content());
            em.persist(fresh);
            // The line refers to it by number, so nothing else tells which is written first.
            em.flush();
            return fresh;
        });
        Revision revision = new Revision(entered, text);
        em.persist(revision);
        return revision.asEntry().id();
    }

    /** The last line that was entered with exactly this text. */
    public Optional<RevisionId> lastWith(long article, String content) {
        return text(article, digest(content)).flatMap(text -> em.createQuery(
                        "select r from Revision r where r.article = :article and r.text = :text"
                                + " order by r.madeAt desc, r.id desc",
                        Revision.class)
                .setParameter("article", article)
                .setParameter("text", text.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(revision -> revision.asEntry().id()));
    }

    /** One line with its text. */
    public Optional<Kept> kept(RevisionId id) {
        return Optional.ofNullable(em.find(Revision.class, id.value()))
                .map(Revision::asEntry)
                .map(entry ->
                        new Kept(entry, em.find(KeptText.class, entry.text()).content()));
    }

    /**
     * The history of an article, newest first.
     *
     * @param limit how many lines a slice has
     */
    public Slice<RevisionEntry> of(long article, Optional<Cursor> after, int limit) {
        List<RevisionEntry> rows = em.createQuery(
                        "select r from Revision r where r.article = :article and r.madeAt <= :instant"
                                + " and (r.madeAt < :instant or r.id < :id) order by r.madeAt desc, r.id desc",
                        Revision.class)
                .setParameter("article", article)
                .setParameter("instant", after.map(Cursor::instant).orElse(END_OF_TIME))
                .setParameter("id", after.map(Cursor::id).orElse(Long.MAX_VALUE))
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(Revision::asEntry)
                .toList();
        return Slice.of(rows, limit, entry -> Cursor.of(entry.at(), entry.id().value()));
    }

    /** The line before this one in time. */
    public Optional<RevisionEntry> before(RevisionEntry entry) {
        return of(entry.article(), Optional.of(Cursor.of(entry.at(), entry.id().value())), 1).items().stream()
                .findFirst();
    }

    private Optional<KeptText> text(long article, String digest) {
        return em.createQuery(
                        "select t from KeptText t where t.article = :article and t.digest = :digest", KeptText.class)
                .setParameter("article", article)
                .setParameter("digest", digest)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
