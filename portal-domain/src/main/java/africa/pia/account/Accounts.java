package africa.pia.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The accounts with their sign-ins and mailed links: the one place that asks the database for them. */
@ApplicationScoped
class Accounts {

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    Optional<Account> find(AccountId id) {
        return Optional.ofNullable(em.find(Account.class, id.value()));
    }

    /** The account, and nobody else changes it, signs it in or sends it a link until the transaction ends. */
    Optional<Account> lock(AccountId id) {
        return Optional.ofNullable(em.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Account> find(EmailAddress email) {
        return em.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", email.value())
                .getResultStream()
                .findFirst();
    }

    List<Account> find(Collection<AccountId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select distinct a from Account a left join fetch a.roles where a.id in :ids", Account.class)
                .setParameter("ids", ids.stream().map(AccountId::value).toList())
                .getResultList();
    }

    boolean isAnyoneAdministrator() {
        return !em.createQuery(
                        "select a.id from Account a join a.roles r where r = :role and a.status <> :erased", Long.class)
                .setParameter("role", Role.ADMIN)
                .setParameter("erased", AccountStatus.ERASED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Every account that administers the portal, locked in the order of ids. */
    List<Account> lockAdministrators() {
        return em.createQuery("select a.id from Account a join a.roles r where r = :role order by a.id", Long.class)
                .setParameter("role", Role.ADMIN)
                .getResultStream()
                .map(id -> em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE))
                .toList();
    }

    void add(Account account) {
        em.persist(account);
    }

    /** Draws the id of an account that never will be. */
    AccountId drawId() {
        Account never = new Account();
        em.persist(never);
        AccountId id = never.id();
        em.remove(never);
        return id;
    }

    /** Lets a broken constraint show itself now, where it can still be told in the portal's words. */
    void flush() {
        em.flush();
    }

    Optional<AccountSession> session(String tokenHash, Instant now) {
        return em.createQuery(
                        "select s from AccountSession s where s.tokenHash = :hash and s.endsAt > :now",
                        AccountSession.class)
                .setParameter("hash", tokenHash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    void add(AccountSession session) {
        em.persist(session);
    }

    int endSession(String tokenHash) {
        return em.createQuery("delete from AccountSession s where s.tokenHash = :hash")
                .setParameter("hash", tokenHash)
                .executeUpdate();
    }

    int endSessions(AccountId account) {
        return em.createQuery("delete from AccountSession s where s.accountId = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }
}
