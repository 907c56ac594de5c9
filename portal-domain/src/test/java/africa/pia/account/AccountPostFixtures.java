package africa.pia.account;

import africa.pia.mail.OutboxFixtures;
import africa.pia.site.SiteSettings;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Locale;

/** The post to accounts, ready for tests of other features, and people to write to. */
public final class AccountPostFixtures {

    private AccountPostFixtures() {}

    public static AccountPost post(EntityManager em, Clock clock, SiteSettings site) {
        AccountPost post = new AccountPost();
        post.accounts = new Accounts();
        post.accounts.em = em;
        post.outbox = OutboxFixtures.outbox(em, clock, site);
        post.site = site;
        post.clock = clock;
        return post;
    }

    /** A reader who speaks Portuguese. */
    public static AccountId admit(TestDatabase database, String email, Clock clock) {
        return database.call("domain", em -> {
            Account account = new Account(
                    new EmailAddress(email),
                    new DisplayName("Ana Semedo"),
                    "hash",
                    Locale.forLanguageTag("pt"),
                    clock.instant());
            account.confirm(clock.instant());
            em.persist(account);
            return account.id();
        });
    }

    /** The person leaves. */
    public static void erase(TestDatabase database, AccountId id, Clock clock) {
        database.run("domain", em -> em.find(Account.class, id.value()).erase(clock.instant()));
    }
}
