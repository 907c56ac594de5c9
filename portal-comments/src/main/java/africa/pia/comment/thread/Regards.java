package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What people follow and whom they mute. */
@ApplicationScoped
class Regards {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    void follow(AccountId account, ArticleId article, Instant now) {
        if (!follows(account, article)) {
            em.persist(new Follow(account, article, now));
        }
    }

    void unfollow(AccountId account, ArticleId article) {
        Follow found = em.find(Follow.class, new Follow.Key(account, article));
        if (found != null) {
            em.remove(found);
        }
    }

    boolean follows(AccountId account, ArticleId article) {
        return em.find(Follow.class, new Follow.Key(account, article)) != null;
    }

    /** The last conversations that somebody began to follow. */
    List<ArticleId> followed(AccountId account, int limit) {
        return em
                .createQuery(
                        "select f.article from Follow f where f.account = :account order by f.since desc", Long.class)
                .setParameter("account", account.value())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(ArticleId::new)
                .toList();
    }

    /** Who follows a conversation and would read what somebody writes in it, by id. */
    List<AccountId> followers(ArticleId article, AccountId writer, AccountId after, int limit) {
        return em
                .createQuery(
                        "select f.account from Follow f where f.article = :article and f.account > :after"
                                + " and f.account <> :writer and not exists (select m from Mute m"
                                + " where m.account = f.account and m.muted = :writer) order by f.account",
                        Long.class)
                .setParameter("article", article.value())
                .setParameter("after", after.value())
                .setParameter("writer", writer.value())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    void mute(AccountId account, AccountId muted, Instant now) {
        if (!mutes(account, muted)) {
            em.persist(new Mute(account, muted, now));
        }
    }

    void unmute(AccountId account, AccountId muted) {
        Mute found = em.find(Mute.class, new Mute.Key(account, muted));
        if (found != null) {
            em.remove(found);
        }
    }

    boolean mutes(AccountId account, AccountId muted) {
        return em.find(Mute.class, new Mute.Key(account, muted)) != null;
    }

    Set<AccountId> muted(AccountId account, int limit) {
        return em.createQuery("select m.muted from Mute m where m.account = :account order by m.since desc", Long.class)
                .setParameter("account", account.value())
                .setMaxResults(limit)
                .getResultStream()
                .map(AccountId::new)
                .collect(Collectors.toSet());
    }

    void removeAllOf(AccountId account) {
        em.createQuery("delete from Follow f where f.account = :account")
                .setParameter("account", account.value())
                .executeUpdate();
        em.createQuery("delete from Mute m where m.account = :account or m.muted = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }
}
