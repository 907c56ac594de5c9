package africa.pia.comment.notice;

import africa.pia.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Those who have said how they want to be written to, or were written to. */
@ApplicationScoped
class NoticeReaders {

    /** Nobody is written to of what is no decision who has not asked for it. */
    static final MailWish UNLESS_TOLD = MailWish.NEVER;

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    MailWish wishOf(AccountId account) {
        return find(account).map(NoticeReader::wish).orElse(UNLESS_TOLD);
    }

    NoticeReader ensure(AccountId account) {
        return find(account).orElseGet(() -> {
            NoticeReader reader = new NoticeReader(account, UNLESS_TOLD);
            em.persist(reader);
            return reader;
        });
    }

    private Optional<NoticeReader> find(AccountId account) {
        return Optional.ofNullable(em.find(NoticeReader.class, account.value()));
    }

    Optional<NoticeReader> holding(String stopToken) {
        return em.createQuery("select r from NoticeReader r where r.stopToken = :token", NoticeReader.class)
                .setParameter("token", stopToken)
                .getResultStream()
                .findFirst();
    }

    void remove(AccountId account) {
        em.createQuery("delete from NoticeReader r where r.accountId = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }
}
