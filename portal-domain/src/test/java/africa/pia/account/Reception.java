package africa.pia.account;

import africa.pia.act.Act;
import africa.pia.change.ChangeFixtures;
import africa.pia.change.ChangeLog;
import africa.pia.limit.LimitFixtures;
import africa.pia.limit.RateLimits;
import africa.pia.mail.Outbox;
import africa.pia.mail.OutboxFixtures;
import africa.pia.secret.PasswordHashing;
import africa.pia.secret.PasswordRules;
import africa.pia.secret.SecretFixtures;
import africa.pia.testing.RecordedActs;
import africa.pia.testing.RecordedEvents;
import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The services of accounts, wired by hand on one database; each call is a transaction of its own. */
final class Reception {

    private final RecordedActs acts = new RecordedActs();

    private static final PasswordHashing HASHING = SecretFixtures.hashing();

    final TestClock clock = TestClock.atTheBeginning();
    final RecordedEvents<AccountEvent> events = new RecordedEvents<>();
    final FakeSecurityContext signedIn = new FakeSecurityContext();

    private final TestDatabase database;
    private final boolean confirmationRequired;
    private final RateLimits limits;

    Reception(TestDatabase database) {
        this(database, true);
    }

    Reception(TestDatabase database, boolean confirmationRequired) {
        this.database = database;
        this.confirmationRequired = confirmationRequired;
        this.limits = LimitFixtures.limits(clock);
        database.clear();
    }

    /** The services in one transaction. */
    final class Services {

        final Accounts accounts = new Accounts();
        final Registrar registrar = new Registrar();
        final SignIns signIns = new SignIns();
        final PasswordReset reset = new PasswordReset();
        final OwnAccount own = new OwnAccount();
        final AccountAdministration administration = new AccountAdministration();
        final AccountDirectory directory = new AccountDirectory();
        final AccountIntake intake = new AccountIntake();
        final AccountSweeper sweeper = new AccountSweeper();
        final LinkDesk links = new LinkDesk();

        private Services(EntityManager em) {
            accounts.em = em;
            AccountSettings settings = AccountFixtures.settings(confirmationRequired);
            Outbox outbox = OutboxFixtures.outbox(em, clock, AccountFixtures.site());
            AccountLetters letters = new AccountLetters();
            letters.outbox = outbox;
            letters.site = AccountFixtures.site();
            LookAlikes lookAlikes = new LookAlikes();
            lookAlikes.site = AccountFixtures.site();
            PasswordRules rules = SecretFixtures.rules(AccountFixtures.site());
            ChangeLog changes = ChangeFixtures.log(em, clock);
            Caller caller = new Caller();
            caller.security = signedIn;

            links.accounts = accounts;
            links.letters = letters;
            links.settings = settings;
            links.clock = clock;

            registrar.accounts = accounts;
            registrar.settings = settings;
            registrar.hashing = HASHING;
            registrar.rules = rules;
            registrar.limits = limits;
            registrar.lookAlikes = lookAlikes;
            registrar.links = links;
            registrar.letters = letters;
            registrar.clock = clock;

            SignInDesk signInDesk = new SignInDesk();
            signInDesk.accounts = accounts;
            signInDesk.settings = settings;
            signInDesk.clock = clock;
            signIns.hashing = HASHING;
            signIns.limits = limits;
            signIns.desk = signInDesk;

            reset.limits = limits;
            reset.rules = rules;
            reset.hashing = HASHING;
            reset.desk = links;

            OwnDesk ownDesk = new OwnDesk();
            ownDesk.accounts = accounts;
            ownDesk.links = links;
            ownDesk.letters = letters;
            ownDesk.lookAlikes = lookAlikes;
            ownDesk.changes = changes;
            ownDesk.events = events;
            ownDesk.clock = clock;
            own.caller = caller;
            own.limits = limits;
            own.rules = rules;
            own.hashing = HASHING;
            own.desk = ownDesk;

            administration.accounts = accounts;
            administration.caller = caller;
            administration.changes = changes;
            administration.acts = acts;
            administration.events = events;
            administration.letters = letters;
            administration.clock = clock;

            directory.accounts = accounts;

            intake.accounts = accounts;
            intake.hashing = HASHING;
            intake.site = AccountFixtures.site();
            intake.clock = clock;

            sweeper.accounts = accounts;
            sweeper.settings = settings;
            sweeper.clock = clock;
        }
    }

    <T> T call(Function<Services, T> work) {
        return database.call("domain", em -> work.apply(new Services(em)));
    }

    void run(Consumer<Services> work) {
        database.run("domain", em -> work.accept(new Services(em)));
    }

    /** What a service has to say, if anything. */
    <T> Optional<T> ask(Function<Services, Optional<T>> question) {
        return call(question);
    }

    /** Whether something is so. */
    boolean is(Predicate<Services> question) {
        return call(question::test);
    }

    /** Registers somebody, who does not confirm. */
    AccountId register(String email) {
        return call(services -> services.registrar.register(
                        new Registration(email, "Awa Ndiaye", AccountFixtures.PASSWORD, Locale.FRENCH),
                        AccountFixtures.CLIENT))
                .id();
    }

    /** Somebody who can sign in with the password of the fixtures. */
    AccountId admit(String email, Role... roles) {
        return call(services -> services.intake.admit(
                new EmailAddress(email),
                new DisplayName("Awa Ndiaye"),
                Set.of(roles),
                services.intake.keep(AccountFixtures.PASSWORD)));
    }

    SignIns.Opened signIn(String email, String password) {
        return signIn(email, password, SignIns.Kind.BROWSER);
    }

    SignIns.Opened signIn(String email, String password, SignIns.Kind kind) {
        return call(services -> services.signIns.open(
                new SignIns.Credentials(email, password, AccountFixtures.CLIENT, "Firefox"), kind));
    }

    /** Whether a token stands. */
    boolean stands(String token) {
        return call(services -> services.signIns.find(token)).isPresent();
    }

    /** The subjects of the mails that were posted, in their order. */
    List<String> subjects() {
        return OutboxFixtures.subjects(database);
    }

    /** The token in the mail that was posted last to an address. */
    String tokenMailedTo(String email) {
        Matcher token = Pattern.compile("token=([A-Za-z0-9_-]{43})").matcher(OutboxFixtures.lastText(database, email));
        if (!token.find()) {
            throw new AssertionError("No link in the last mail to " + email);
        }
        return token.group(1);
    }

    /** What was entered in the log of acts. */
    List<Act> acts() {
        return acts.acts();
    }
}
