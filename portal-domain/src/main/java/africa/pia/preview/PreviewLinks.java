package africa.pia.preview;

import africa.pia.account.AccountId;
import africa.pia.secret.SecretToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gives secret links away, finds what they lead to and takes them back. Whoever owns the articles asks for the role. */
@ApplicationScoped
public class PreviewLinks {

    /** How long a link opens. */
    public static final Duration OPEN = Duration.ofDays(7);

    private static final int SHOWN = 20;

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /** Makes a link that opens for {@link #OPEN}. Links of this article that have run out are forgotten. */
    public SecretToken give(long article, AccountId by, Instant now) {
        em.createQuery("delete from PreviewLink l where l.article = :article and l.expiresAt <= :now")
                .setParameter("article", article)
                .setParameter("now", now)
                .executeUpdate();
        SecretToken token = SecretToken.draw();
        em.persist(new PreviewLink(token, article, by, now, now.plus(OPEN)));
        return token;
    }

    /** The number of the article that a link leads to; empty when it never was one, was taken back or has run out. */
    public Optional<Long> article(String presented, Instant now) {
        return SecretToken.presented(presented)
                .map(token -> em.find(PreviewLink.class, token.hash()))
                .filter(link -> link.isOpen(now))
                .map(PreviewLink::article);
    }

    /** The links of an article that still open, the newest first. */
    public List<GivenLink> open(long article, Instant now) {
        return em.createQuery(
                        "select l from PreviewLink l where l.article = :article and l.expiresAt > :now"
                                + " order by l.madeAt desc",
                        PreviewLink.class)
                .setParameter("article", article)
                .setParameter("now", now)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(PreviewLink::asGiven)
                .toList();
    }

    /** Takes every link of an article back. */
    public void takeBack(long article) {
        em.createQuery("delete from PreviewLink l where l.article = :article")
                .setParameter("article", article)
                .executeUpdate();
    }
}
