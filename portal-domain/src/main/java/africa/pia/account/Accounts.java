package africa.pia.account;

import africa.pia.secret.SecretToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The accounts with their sign-ins and mailed links: the one place that asks the database for them. */
@ApplicationScoped
class Accounts {

    private static final int MAX_SESSIONS_SHOWN = 100;

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

    /**
     * People who are not erased, the latest registered first.
     *
     * @param words beginning of an address, or of a word of a name, as it is searched for; empty: everybody
     * @param role only those who were given it
     * @param before only those with a smaller id
     */
    List<Account> search(String words, Optional<Role> role, long before, int limit) {
        StringBuilder query = new StringBuilder("select a from Account a");
        role.ifPresent(only -> query.append(" join a.roles r"));
        query.append(" where a.status <> :erased and a.id < :before");
        role.ifPresent(only -> query.append(" and r = :role"));
        if (!words.isEmpty()) {
            query.append(" and (a.email like :begin escape '!' or a.nameKey like :begin escape '!'")
                    .append(" or a.nameKey like :word escape '!')");
        }
        TypedQuery<Account> found = em.createQuery(query + " order by a.id desc", Account.class)
                .setParameter("erased", AccountStatus.ERASED)
                .setParameter("before", before)
                .setMaxResults(limit);
        role.ifPresent(only -> found.setParameter("role", only));
        if (!words.isEmpty()) {
            String literal = words.replaceAll("([!%_])", "!$1");
            found.setParameter("begin", literal + "%").setParameter("word", "% " + literal + "%");
        }
        return found.getResultList();
    }

    /**
     * People who are not erased, the latest registered first.
     *
     * @param words beginning of a name or of a word of one, as names are searched for; empty: everybody
     * @param before only those with a smaller id
     */
    List<Account> named(String words, long before, int limit) {
        String named =
                words.isEmpty() ? "" : " and (a.nameKey like :begin escape '!' or a.nameKey like :word escape '!')";
        TypedQuery<Account> found = em.createQuery(
                        "select a from Account a where a.status <> :erased and a.id < :before" + named
                                + " order by a.id desc",
                        Account.class)
                .setParameter("erased", AccountStatus.ERASED)
                .setParameter("before", before)
                .setMaxResults(limit);
        if (!words.isEmpty()) {
            String literal = words.replaceAll("([!%_])", "!$1");
            found.setParameter("begin", literal + "%").setParameter("word", "% " + literal + "%");
        }
        return found.getResultList();
    }

    /** People who were given one of some roles and may sign in, in the order of their names. */
    List<Account> holding(Collection<Role> roles, Instant now, int limit) {
        List<Long> ids = em.createQuery(
                        "select distinct a.id, a.nameKey from Account a join a.roles r where r in :roles"
                                + " order by a.nameKey, a.id",
                        Object[].class)
                .setParameter("roles", roles)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> (Long) row[0])
                .toList();
        Map<Long, Account> found = find(ids.stream().map(AccountId::new).toList()).stream()
                .collect(Collectors.toMap(account -> account.id().value(), Function.identity()));
        return ids.stream()
                .map(found::get)
                .filter(account -> account.statusAt(now) == AccountStatus.ACTIVE)
                .toList();
    }

    /** Of those who administer the portal the one that came first. */
    Optional<Account> firstAdministrator() {
        return em.createQuery(
                        "select a from Account a join a.roles r where r = :role and a.status <> :erased order by a.id",
                        Account.class)
                .setParameter("role", Role.ADMIN)
                .setParameter("erased", AccountStatus.ERASED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Sees to it that somebody else can administer the portal before an account no longer can.
     *
     * @throws AccountAdministration.LastAdministratorException when it is the last that can
     */
    void requireAnotherAdministrator(AccountId id, Instant now) {
        boolean is = false;
        boolean another = false;
        // Locked in one order: two administrators who dismiss each other at the same moment take turns.
        for (Account administrator : lockAdministrators()) {
            is |= administrator.id().equals(id);
            another |= !administrator.id().equals(id) && administrator.statusAt(now) == AccountStatus.ACTIVE;
        }
        if (is && !another) {
            throw new AccountAdministration.LastAdministratorException();
        }
    }

    private List<Account> lockAdministrators() {
        return em
                .createQuery("select a.id from Account a join a.roles r where r = :role order by a.id", Long.class)
                .setParameter("role", Role.ADMIN)
                .getResultList()
                .stream()
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

    /** The sign-ins of an account that have not ended, the latest used first. */
    List<AccountSession> sessions(AccountId account, Instant now) {
        return em.createQuery(
                        "select s from AccountSession s where s.accountId = :account and s.endsAt > :now"
                                + " order by s.seenAt desc, s.id desc",
                        AccountSession.class)
                .setParameter("account", account.value())
                .setParameter("now", now)
                .setMaxResults(MAX_SESSIONS_SHOWN)
                .getResultList();
    }

    /** Ends one sign-in, if it is this account's. */
    void endSession(AccountId account, long session) {
        em.createQuery("delete from AccountSession s where s.accountId = :account and s.id = :session")
                .setParameter("account", account.value())
                .setParameter("session", session)
                .executeUpdate();
    }

    /** Ends every sign-in of an account but one. */
    void endOtherSessions(AccountId account, long kept) {
        em.createQuery("delete from AccountSession s where s.accountId = :account and s.id <> :kept")
                .setParameter("account", account.value())
                .setParameter("kept", kept)
                .executeUpdate();
    }

    /** Makes a link for a purpose; earlier ones for the same purpose lead nowhere from now on. */
    SecretToken issue(AccountId account, AccountToken.Purpose purpose, String detail, Instant end) {
        em.createQuery("delete from AccountToken t where t.accountId = :account and t.purpose = :purpose")
                .setParameter("account", account.value())
                .setParameter("purpose", purpose)
                .executeUpdate();
        SecretToken token = SecretToken.draw();
        em.persist(new AccountToken(account, purpose, token.hash(), detail, end));
        return token;
    }

    /** What a link is for; empty when it has ended, was used or never was. */
    Optional<AccountToken> token(SecretToken token, Instant now) {
        return em.createQuery(
                        "select t from AccountToken t where t.tokenHash = :hash and t.endsAt > :now",
                        AccountToken.class)
                .setParameter("hash", token.hash())
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** Uses a link up; false when somebody else has done so in this moment. */
    boolean use(SecretToken token) {
        return em.createQuery("delete from AccountToken t where t.tokenHash = :hash")
                        .setParameter("hash", token.hash())
                        .executeUpdate()
                == 1;
    }

    /** Keeps a name that an account had until now. */
    void keepFormerName(AccountId account, String name, Instant now) {
        em.persist(new FormerName(account, name, now));
    }

    /** The names that an account had before, the last one first. */
    List<FormerName> formerNames(AccountId account, int limit) {
        return em.createQuery(
                        "select n from FormerName n where n.accountId = :account order by n.givenUp desc, n.id desc",
                        FormerName.class)
                .setParameter("account", account.value())
                .setMaxResults(limit)
                .getResultList();
    }

    void dropFormerNames(AccountId account) {
        em.createQuery("delete from FormerName n where n.accountId = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /** Makes every link of an account lead nowhere. */
    void dropTokens(AccountId account) {
        em.createQuery("delete from AccountToken t where t.accountId = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /** Forgets sign-ins and links that have ended. */
    int forgetEnded(Instant now) {
        return em.createQuery("delete from AccountSession s where s.endsAt <= :now")
                        .setParameter("now", now)
                        .executeUpdate()
                + em.createQuery("delete from AccountToken t where t.endsAt <= :now")
                        .setParameter("now", now)
                        .executeUpdate();
    }

    /** Accounts that were registered before an instant and never confirmed. */
    List<Account> neverConfirmed(Instant before, int limit) {
        return em.createQuery(
                        "select a from Account a where a.status = :status and a.createdAt < :before"
                                + " order by a.createdAt",
                        Account.class)
                .setParameter("status", AccountStatus.UNCONFIRMED)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
