package africa.pia.erratum;

import static africa.pia.erratum.ErratumFixtures.ARTICLE;
import static africa.pia.erratum.ErratumFixtures.CLIENT;
import static africa.pia.erratum.ErratumFixtures.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.InvalidInputException;
import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.account.AccountPostFixtures;
import africa.pia.account.Caller;
import africa.pia.limit.LimitFixtures;
import africa.pia.limit.RateLimits;
import africa.pia.limit.TooManyAttemptsException;
import africa.pia.mail.OutboxFixtures;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.site.SiteSettings;
import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a reader's report to its outcome, on both databases. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErrorReportsStorageTest {

    private static final AccountId EDITOR = new AccountId(901);
    private static final AccountId COLLEAGUE = new AccountId(902);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final SiteSettings SITE =
            new SiteSettings("PIA AFRICA", URI.create("https://pia.example"), Locale.FRENCH, ZoneOffset.UTC);

    private final TestClock clock = TestClock.atTheBeginning();
    private final RateLimits limits = LimitFixtures.limits(clock);
    private Optional<AccountId> caller = Optional.empty();
    private int races;

    private ErrorReports service(EntityManager em) {
        Reports reports = new Reports();
        reports.em = em;
        ErrorReports service = new ErrorReports();
        service.reports = reports;
        service.box = new ReportBox() {
            @Override
            void drop(ReportedArticle seen, ReportCheck.Checked report, Optional<AccountId> reader) {
                if (races-- > 0) {
                    throw new PersistenceException("raced");
                }
                super.drop(seen, report, reader);
            }
        };
        service.box.reports = reports;
        service.box.clock = clock;
        service.letters = new ReaderLetters();
        service.letters.outbox = OutboxFixtures.outbox(em, clock, SITE);
        service.letters.accounts = AccountPostFixtures.post(em, clock, SITE);
        service.letters.site = SITE;
        service.limits = limits;
        service.settling = new Settling();
        service.settling.reports = reports;
        service.settling.letters = service.letters;
        service.settling.settings = new ErratumSettings(KEPT);
        service.caller = new Caller() {
            @Override
            public Optional<AccountId> account() {
                return caller;
            }

            @Override
            public AccountId required() {
                return caller.orElseThrow();
            }
        };
        service.clock = clock;
        return service;
    }

    private <T> T call(TestDatabase database, Function<ErrorReports, T> work) {
        return database.call("domain", em -> work.apply(service(em)));
    }

    private void run(TestDatabase database, Consumer<ErrorReports> work) {
        database.run("domain", em -> work.accept(service(em)));
    }

    private void as(AccountId someone) {
        caller = Optional.of(someone);
    }

    /** A reader who is not signed in; each from a network of their own. */
    private void report(TestDatabase database, long article, String words, String email) {
        Optional<AccountId> before = caller;
        caller = Optional.empty();
        String client = "198.51.100." + Math.floorMod((words + email).hashCode(), 250);
        run(database, service -> service.report(ErratumFixtures.article(article), saying(words, email), client));
        caller = before;
    }

    private void report(TestDatabase database, String words, String email) {
        report(database, ARTICLE, words, email);
    }

    private List<ReportItem> open(TestDatabase database) {
        return call(database, service -> service.openOf(ARTICLE));
    }

    private ReportItem only(TestDatabase database) {
        List<ReportItem> open = open(database);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void settle(TestDatabase database, ReportItem item) {
        run(database, service -> service.settle(List.of(item.id()), EDITOR, clock.instant()));
    }

    @ParameterizedTest
    @EnumSource
    void what_a_reader_says_lies_on_the_desk(TestDatabase database) {
        database.clear();

        report(database, "deux metres", "awa@example.org");

        ReportItem item = only(database);
        assertThat(item.words()).isEqualTo("deux metres");
        assertThat(item.passage()).isEqualTo("L’eau a monté de deux mètres à Kayes.");
        assertThat(item.place().orElseThrow().marked().html()).contains("<mark>deux mètres</mark>");
        assertThat(item.readers()).isEqualTo(1);
        assertThat(item.isThankable()).isTrue();
        assertThat(item.notes())
                .containsExactly(new ReportItem.Note(
                        ErrorKind.FIGURE,
                        "Trois mètres, dit la préfecture.",
                        "",
                        Optional.empty(),
                        true,
                        clock.instant()));
    }

    @ParameterizedTest
    @EnumSource
    void what_several_say_of_the_same_words_is_one_thing_to_judge(TestDatabase database) {
        database.clear();
        report(database, "deux mètres", "awa@example.org");
        clock.forward(Duration.ofMinutes(1));
        report(database, "DEUX\u00a0MÈTRES", "ali@example.org");
        report(database, "1950", "");
        report(database, 13, "deux mètres", "");

        List<ReportItem> open = open(database);

        assertThat(open).extracting(ReportItem::words).containsExactly("deux mètres", "1950");
        assertThat(open.get(0).readers()).isEqualTo(2);
        assertThat(open.get(0).notes()).hasSize(2);
        assertThat(open.get(0).latestAt()).isEqualTo(clock.instant());
        assertThat(open.get(1).isThankable()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_loses_the_race_to_be_first_is_heard_too(TestDatabase database) {
        database.clear();
        races = 1;

        report(database, "deux mètres", "");

        assertThat(only(database).readers()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void too_many_from_one_network_or_one_account_are_refused(TestDatabase database) {
        database.clear();
        for (int i = 0; i < LimitFixtures.ATTEMPTS; i++) {
            run(database, service -> service.report(ErratumFixtures.article(), saying("deux", ""), CLIENT));
        }
        assertThatThrownBy(() ->
                        run(database, service -> service.report(ErratumFixtures.article(), saying("deux", ""), CLIENT)))
                .isInstanceOf(TooManyAttemptsException.class);

        as(new AccountId(5));
        for (int i = 0; i < LimitFixtures.ATTEMPTS; i++) {
            String client = "203.0.113." + i;
            run(database, service -> service.report(ErratumFixtures.article(), saying("deux", ""), client));
        }
        assertThatThrownBy(() -> run(
                        database,
                        service -> service.report(ErratumFixtures.article(), saying("deux", ""), "203.0.113.9")))
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_refused_for_its_words_costs_no_attempt(TestDatabase database) {
        database.clear();
        for (int i = 0; i <= LimitFixtures.ATTEMPTS; i++) {
            assertThatThrownBy(() ->
                            run(database, service -> service.report(ErratumFixtures.article(), saying("", ""), CLIENT)))
                    .isInstanceOf(InvalidInputException.class);
        }

        run(database, service -> service.report(ErratumFixtures.article(), saying("deux", ""), CLIENT));

        assertThat(open(database)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void two_editors_do_not_look_into_the_same(TestDatabase database) {
        database.clear();
        report(database, "deux mètres", "");
        ReportItem seen = only(database);
        as(EDITOR);
        run(database, service -> service.claim(seen.id(), seen.version()));

        as(COLLEAGUE);
        ReportItem claimed = only(database);
        assertThat(claimed.claimedBy()).contains(EDITOR);
        assertThatThrownBy(() -> run(database, service -> service.claim(seen.id(), seen.version())))
                .hasMessage("report.stale");
        assertThatThrownBy(() -> run(database, service -> service.claim(seen.id(), claimed.version())))
                .hasMessage("report.claimed");
        assertThatThrownBy(() -> run(database, service -> service.release(seen.id(), claimed.version())))
                .hasMessage("report.claimed");
        assertThatThrownBy(() -> run(database, service -> service.decline(seen.id(), claimed.version(), "Non", false)))
                .hasMessage("report.claimed");

        as(EDITOR);
        run(database, service -> service.release(seen.id(), claimed.version()));
        as(COLLEAGUE);
        run(database, service -> service.claim(seen.id(), only(database).version()));
        assertThat(only(database).claimedBy()).contains(COLLEAGUE);
    }

    @ParameterizedTest
    @EnumSource
    void a_claim_that_is_not_followed_up_lapses(TestDatabase database) {
        database.clear();
        report(database, "deux mètres", "");
        ReportItem seen = only(database);
        as(EDITOR);
        run(database, service -> service.claim(seen.id(), seen.version()));

        clock.forward(ReportedWords.CLAIM);

        assertThat(only(database).claimedBy()).isEmpty();
        as(COLLEAGUE);
        run(database, service -> service.claim(seen.id(), only(database).version()));
        assertThat(only(database).claimedBy()).contains(COLLEAGUE);
    }

    @ParameterizedTest
    @EnumSource
    void a_report_is_declined_with_a_reason_that_readers_may_be_told(TestDatabase database) {
        database.clear();
        report(database, "deux mètres", "awa@example.org");
        as(EDITOR);
        ReportItem seen = only(database);

        run(database, service -> service.decline(seen.id(), seen.version(), " La préfecture  dit deux. ", true));

        assertThat(open(database)).isEmpty();
        ReportItem declined = call(database, service -> service.open(seen.id()));
        assertThat(declined.status()).isEqualTo(ReportStatus.DECLINED);
        assertThat(declined.reason()).isEqualTo("La préfecture dit deux.");
        assertThat(declined.settledBy()).contains(EDITOR);
        assertThat(OutboxFixtures.lastText(database, "awa@example.org"))
                .contains("“Le fleuve monte”")
                .contains("La préfecture dit deux.")
                .contains("https://pia.example/articles/le-fleuve-monte");
    }

    @ParameterizedTest
    @EnumSource
    void readers_need_not_be_told(TestDatabase database) {
        database.clear();
        report(database, "deux mètres", "awa@example.org");
        as(EDITOR);
        ReportItem seen = only(database);

        run(database, service -> service.decline(seen.id(), seen.version(), "Publicité.", false));

        assertThat(OutboxFixtures.subjects(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void without_a_reason_nothing_is_declined(TestDatabase database) {
        database.clear();
        report(database, "deux mètres", "");
        as(EDITOR);
        ReportItem seen = only(database);

        assertThatThrownBy(() -> run(database, service -> service.decline(seen.id(), seen.version(), " ", true)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting("code")
                        .containsExactly("report.reason-missing"));
        assertThat(open(database)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_correction_settles_and_thanks_every_reader_once_in_their_language(TestDatabase database) {
        database.clear();
        AccountId reader = AccountPostFixtures.admit(database, "ana@example.org", clock);
        report(database, "deux mètres", "awa@example.org");
        report(database, "deux mètres ", "awa@example.org");
        as(reader);
        run(database, service -> service.report(ErratumFixtures.article(), saying("Deux mètres", ""), CLIENT));
        ReportItem seen = only(database);

        settle(database, seen);
        settle(database, seen);

        ReportItem settled = call(database, service -> service.open(seen.id()));
        assertThat(settled.status()).isEqualTo(ReportStatus.ACCEPTED);
        assertThat(settled.settledBy()).contains(EDITOR);
        assertThat(settled.settledAt()).contains(clock.instant());
        assertThat(OutboxFixtures.subjects(database))
                .containsExactlyInAnyOrder("You were right: it is corrected", "Tinha razão: está corrigido");
    }

    @ParameterizedTest
    @EnumSource
    void a_letter_to_an_address_that_nobody_confirmed_holds_nothing_that_a_stranger_typed(TestDatabase database) {
        database.clear();
        report(database, "achetez mes montres", "victime@example.org");

        settle(database, only(database));

        assertThat(OutboxFixtures.lastText(database, "victime@example.org"))
                .doesNotContain("montres")
                .doesNotContain("préfecture");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_settled_stays_so_and_may_be_reported_anew(TestDatabase database) {
        database.clear();
        report(database, "deux mètres", "");
        ReportItem first = only(database);
        settle(database, first);
        as(EDITOR);
        assertThatThrownBy(() -> run(database, service -> service.decline(first.id(), first.version(), "Non", false)))
                .hasMessage("report.settled");

        report(database, "deux mètres", "");

        assertThat(only(database).id()).isNotEqualTo(first.id());
        assertThat(call(database, ErrorReports::counts))
                .isEqualTo(Map.of(ReportStatus.OPEN, 1L, ReportStatus.ACCEPTED, 1L, ReportStatus.DECLINED, 0L));
    }

    @ParameterizedTest
    @EnumSource
    void a_report_that_there_is_not_is_unknown(TestDatabase database) {
        database.clear();
        as(EDITOR);

        assertThatThrownBy(() -> run(database, service -> service.claim(new ReportId(1), 1)))
                .hasMessage("report.unknown");
    }

    @ParameterizedTest
    @EnumSource
    void the_list_goes_on_where_it_ended_and_the_last_reported_stands_first(TestDatabase database) {
        database.clear();
        for (String words : List.of("un", "deux", "trois")) {
            report(database, words, "");
            clock.forward(Duration.ofSeconds(1));
        }
        report(database, "un", "ali@example.org");

        Slice<ReportItem> first = list(database, Optional.empty());
        Slice<ReportItem> rest = list(database, first.next());

        assertThat(first.items()).extracting(ReportItem::words).containsExactly("un", "trois");
        assertThat(rest.items()).extracting(ReportItem::words).containsExactly("deux");
        assertThat(rest.next()).isEmpty();
    }

    private Slice<ReportItem> list(TestDatabase database, Optional<Cursor> after) {
        return call(database, service -> service.list(ReportStatus.OPEN, after, 2));
    }

    private long addresses(TestDatabase database) {
        return database.call("domain", em -> em.createQuery("select count(n.email) from ReaderNote n", Long.class)
                .getSingleResult());
    }

    private void sweep(TestDatabase database) {
        database.run("domain", em -> {
            ReportSweeper sweeper = new ReportSweeper();
            sweeper.reports = service(em).reports;
            sweeper.clock = clock;
            sweeper.sweep();
        });
    }

    @ParameterizedTest
    @EnumSource
    void an_address_is_forgotten_some_time_after_it_has_served(TestDatabase database) {
        database.clear();
        report(database, "deux mètres", "awa@example.org");
        report(database, "1950", "ali@example.org");
        settle(database, open(database).get(0));

        clock.forward(KEPT.minusSeconds(1));
        sweep(database);
        assertThat(addresses(database)).isEqualTo(2);
        clock.forward(Duration.ofSeconds(1));
        sweep(database);
        assertThat(addresses(database)).isEqualTo(1);
        clock.forward(ReaderNote.LONGEST_WAIT);
        sweep(database);
        assertThat(addresses(database)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void of_a_reader_who_leaves_only_what_they_said_stays(TestDatabase database) {
        database.clear();
        AccountId reader = AccountPostFixtures.admit(database, "ana@example.org", clock);
        as(reader);
        run(database, service -> service.report(ErratumFixtures.article(), saying("deux mètres", ""), CLIENT));
        assertThat(only(database).notes().get(0).reader()).contains(reader);

        AccountPostFixtures.erase(database, reader, clock);
        database.run("domain", em -> {
            ErasedReaders erased = new ErasedReaders();
            erased.reports = service(em).reports;
            erased.on(new AccountErased(reader));
        });

        assertThat(only(database).notes().get(0).reader()).isEmpty();
        assertThat(only(database).isThankable()).isFalse();
        settle(database, only(database));
        assertThat(OutboxFixtures.subjects(database)).isEmpty();
    }
}
