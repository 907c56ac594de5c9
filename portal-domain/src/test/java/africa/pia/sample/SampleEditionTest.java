package africa.pia.sample;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountId;
import africa.pia.account.AccountIntake;
import africa.pia.account.EmailAddress;
import africa.pia.node.NodeStarted;
import africa.pia.site.SiteSettings;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleEditionTest {

    private final Portal portal = new Portal();
    private final Later later = new Later();
    private final Told told = new Told();
    private final Logger log = Logger.getLogger(SampleEdition.class.getName());

    @BeforeEach
    void listen() {
        log.setUseParentHandlers(false);
        log.addHandler(told);
    }

    @AfterEach
    void leave() {
        later.shutdownNow();
        log.removeHandler(told);
        log.setUseParentHandlers(true);
    }

    @Test
    void the_first_start_tells_where_the_portal_is_and_who_signs_in_with_the_password_made_up() {
        start(true, Optional.empty());

        assertThat(portal.password).isNotBlank();
        assertThat(told.only())
                .contains("http://localhost:9080, administered by admin@example.org.")
                .contains("the password " + portal.password + " (made up now")
                .contains("\n  redaction@example.org CONTRIBUTOR, EDITOR")
                .contains("\n  awa.ndiaye@example.org READER");
    }

    @Test
    void a_password_that_was_configured_is_not_told() {
        start(true, Optional.of("quatre chevaux sous la pluie"));

        assertThat(portal.password).isEqualTo("quatre chevaux sous la pluie");
        assertThat(told.only())
                .contains("with the configured password:", "redaction@example.org")
                .doesNotContain("chevaux");
    }

    @Test
    void every_later_start_tells_where_and_who_and_how_to_come_by_a_password() {
        start(true, Optional.empty());
        String password = portal.password;
        told.records.clear();

        start(true, Optional.empty());

        assertThat(portal.password).isEqualTo(password);
        assertThat(told.only())
                .contains(
                        "http://localhost:9080, administered by admin@example.org.",
                        "PORTAL_SAMPLE_PASSWORD",
                        "delete the database")
                .contains("\n  redaction@example.org CONTRIBUTOR, EDITOR")
                .doesNotContain(password);
    }

    @Test
    void nobody_is_named_who_is_not_there() {
        portal.hasArticles = true;

        start(true, Optional.empty());

        assertThat(told.only()).contains("admin@example.org").doesNotContain("redaction@example.org");
    }

    @Test
    void the_pictures_come_when_the_start_is_over() {
        start(true, Optional.empty());
        assertThat(portal.waiting).isEqualTo(3);

        later.tasks.forEach(Runnable::run);

        assertThat(portal.waiting).isZero();
        assertThat(told.records).extracting(LogRecord::getMessage).contains("The sample edition has its pictures");
    }

    @Test
    void a_later_start_goes_on_with_the_pictures_that_an_earlier_one_was_kept_from() {
        portal.hasArticles = true;
        portal.waiting = 2;

        start(true, Optional.empty());
        later.tasks.forEach(Runnable::run);

        assertThat(portal.waiting).isZero();
    }

    @Test
    void a_portal_without_the_sample_tells_nothing() {
        start(false, Optional.empty());

        assertThat(told.records).isEmpty();
        assertThat(portal.hasArticles).isFalse();
    }

    private void start(boolean wanted, Optional<String> password) {
        SampleNotice notice = new SampleNotice();
        notice.site = new SiteSettings(
                "PIA AFRICA", URI.create("http://localhost:9080"), Locale.FRENCH, ZoneId.of("Africa/Abidjan"));
        notice.files = new SampleFiles();
        notice.accounts = portal.accounts;
        SampleEdition edition = new SampleEdition();
        edition.settings = new SampleSettings(wanted, password);
        edition.loader = portal.loader;
        edition.illustrator = portal.illustrator;
        edition.executor = later;
        edition.notice = notice;
        edition.transaction = new NoTransaction();
        edition.open();
        edition.on(new NodeStarted());
    }

    /** A portal with its administrator, which takes the sample in once. */
    private static final class Portal {

        private boolean hasArticles;
        private String password;
        private int waiting = 3;

        private final SampleIllustrator illustrator = new SampleIllustrator() {
            @Override
            public boolean illustrateNext() {
                if (waiting > 0) {
                    waiting--;
                }
                return waiting > 0;
            }
        };

        private final SampleLoader loader = new SampleLoader() {
            @Override
            public boolean isWelcome() {
                return !hasArticles;
            }

            @Override
            public void load(String chosen) {
                hasArticles = true;
                password = chosen;
            }
        };

        private final AccountIntake accounts = new AccountIntake() {
            @Override
            public Optional<AccountId> find(EmailAddress email) {
                return Optional.ofNullable(password).map(taken -> new AccountId(1));
            }

            @Override
            public Optional<EmailAddress> firstAdministrator() {
                return Optional.of(new EmailAddress("admin@example.org"));
            }
        };
    }

    private static final class Told extends Handler {

        private final List<LogRecord> records = new ArrayList<>();

        String only() {
            assertThat(records).hasSize(1);
            return records.get(0).getMessage().replace(System.lineSeparator(), "\n");
        }

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** Runs nothing by itself. */
    private static final class Later extends ScheduledThreadPoolExecutor {

        private final List<Runnable> tasks = new ArrayList<>();

        Later() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            tasks.add(task);
            return null;
        }
    }

    private static final class NoTransaction implements UserTransaction {

        @Override
        public void begin() {}

        @Override
        public void commit() {}

        @Override
        public void rollback() {}

        @Override
        public void setRollbackOnly() {}

        @Override
        public int getStatus() {
            return Status.STATUS_NO_TRANSACTION;
        }

        @Override
        public void setTransactionTimeout(int seconds) {}
    }
}
