package africa.pia.author;

import static africa.pia.author.AuthorFixtures.AWA;
import static africa.pia.author.AuthorFixtures.MOUSSA;
import static africa.pia.author.AuthorFixtures.PORTRAIT;
import static africa.pia.author.AuthorFixtures.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.account.Role;
import africa.pia.author.AuthorEvent.AuthorMerged;
import africa.pia.author.AuthorEvent.AuthorRenamed;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.media.MediaId;
import africa.pia.paging.Slice;
import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthorDeskStorageTest {

    private static final AuthorWords AMINATA = new AuthorWords(
            "Aminata Sow",
            Optional.of(PORTRAIT),
            Optional.of(AWA),
            Map.of("fr", "Reportrice", "en", "Reporter"),
            Map.of("fr", "Elle écrit de Dakar.\n\nElle lit à voix haute."),
            List.of(new AuthorLink("Carnet", "https://example.org/sow"), new AuthorLink("", "aminata@example.org")));

    private final TestClock clock = TestClock.atTheBeginning();
    private final List<AuthorEvent> told = new ArrayList<>();
    private final List<String> logged = new ArrayList<>();
    private final ChangeLog log = new ChangeLog() {
        @Override
        public void append(Change.Topic topic, long subject, String detail) {
            logged.add(topic + " " + detail);
        }
    };

    private <T> T desk(TestDatabase database, Function<AuthorDesk, T> work) {
        return database.call("domain", em -> work.apply(AuthorFixtures.desk(em, clock, log, told::add)));
    }

    private <T> T register(TestDatabase database, Function<AuthorRegister, T> work) {
        return database.call("domain", em -> work.apply(AuthorFixtures.register(em, clock)));
    }

    private <T> T own(TestDatabase database, AccountId who, Function<OwnAuthor, T> work) {
        return database.call("domain", em -> work.apply(AuthorFixtures.own(em, log, who)));
    }

    private List<String> settled(TestDatabase database, String... names) {
        return register(database, register -> register.settled(List.of(names)));
    }

    private EditableAuthor known(TestDatabase database, String key) {
        long id =
                register(database, register -> register.find(key)).orElseThrow().id();
        return desk(database, desk -> desk.open(id)).orElseThrow();
    }

    private EditableAuthor add(TestDatabase database, AuthorWords words) {
        return desk(database, desk -> desk.add(words));
    }

    private EditableAuthor revise(TestDatabase database, EditableAuthor seen, AuthorWords words) {
        return desk(
                database, desk -> desk.revise(seen.entry().id(), seen.entry().version(), words));
    }

    private EditableAuthor rename(TestDatabase database, String key, String name) {
        EditableAuthor seen = known(database, key);
        AuthorWords words = seen.words();
        return revise(
                database,
                seen,
                new AuthorWords(
                        name, words.portrait(), words.account(), words.titles(), words.biographies(), words.links()));
    }

    private EditableAuthor merge(TestDatabase database, String from, String into) {
        AuthorEntry gone = known(database, from).entry();
        long stays = known(database, into).entry().id();
        return desk(database, desk -> desk.merge(gone.id(), gone.version(), stays));
    }

    private static List<String> refusals(ThrowingCallable call) {
        return catchThrowableOfType(InvalidInputException.class, call).errors().stream()
                .map(error -> error.field() + ": " + error.code())
                .toList();
    }

    private static String code(ThrowingCallable call) {
        return catchThrowableOfType(PortalException.class, call).code();
    }

    @ParameterizedTest
    @EnumSource
    void takes_in_who_signs_without_being_known_and_keeps_one_spelling(TestDatabase database) {
        database.clear();

        assertThat(settled(database, "Issoufou Maïga", "Aminata Sow")).containsExactly("Issoufou Maïga", "Aminata Sow");
        assertThat(settled(database, "AMINATA SOW", "issoufou maiga", "Aminata Sow"))
                .containsExactly("Aminata Sow", "Issoufou Maïga");
        assertThat(known(database, "issoufou-maiga").words()).isEqualTo(AuthorWords.named("Issoufou Maïga"));
    }

    @ParameterizedTest
    @EnumSource
    void keeps_everything_that_is_said_of_somebody_and_tells_it_to_readers(TestDatabase database) {
        database.clear();

        EditableAuthor added = add(database, AMINATA);

        AuthorProfile profile =
                register(database, register -> register.profile("aminata-sow")).orElseThrow();
        assertThat(added.entry().account()).contains(AWA);
        assertThat(profile.isTold()).isTrue();
        assertThat(profile.portrait().orElseThrow().id()).isEqualTo(PORTRAIT);
        assertThat(profile.titled("en")).isEqualTo("Reporter");
        assertThat(profile.titled("ar")).isEqualTo("Reportrice");
        assertThat(profile.paragraphs("en")).containsExactly("Elle écrit de Dakar.", "Elle lit à voix haute.");
        assertThat(profile.links()).extracting(AuthorLink::shown).containsExactly("Carnet", "aminata@example.org");
        assertThat(profile.links().get(1).isMail()).isTrue();
        assertThat(logged).containsExactly("AUTHOR ");
    }

    @ParameterizedTest
    @EnumSource
    void says_otherwise_who_somebody_is_and_counts_it_as_a_change(TestDatabase database) {
        database.clear();
        EditableAuthor before = add(database, AMINATA);

        EditableAuthor after = revise(
                database,
                before,
                new AuthorWords(
                        "Aminata Sow",
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("pt", "Repórter"),
                        Map.of(),
                        List.of(new AuthorLink("", "https://www.example.org/"))));

        EditableAuthor stored = known(database, "aminata-sow");
        assertThat(stored).isEqualTo(after);
        assertThat(stored.entry().version()).isGreaterThan(before.entry().version());
        assertThat(stored.words().titles()).isEqualTo(Map.of("pt", "Repórter"));
        assertThat(stored.words().biographies()).isEmpty();
        assertThat(stored.words().links()).extracting(AuthorLink::shown).containsExactly("example.org");
        assertThat(stored.entry().portrait()).isEmpty();

        EditableAuthor only = revise(database, stored, AuthorWords.named("Aminata Sow"));
        assertThat(only.words()).isEqualTo(AuthorWords.named("Aminata Sow"));
        assertThat(register(database, register -> register.profile("aminata-sow"))
                        .orElseThrow()
                        .isTold())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void leads_from_an_earlier_name_to_the_one_of_now(TestDatabase database) {
        database.clear();
        settled(database, "A. Sow");
        logged.clear();

        EditableAuthor renamed = rename(database, "a-sow", " Aminata   Sow ");

        assertThat(renamed.entry().name()).isEqualTo("Aminata Sow");
        assertThat(renamed.entry().key()).isEqualTo("aminata-sow");
        assertThat(renamed.earlierKeys()).containsExactly("a-sow");
        assertThat(settled(database, "A. Sow", "Aminata Sow")).containsExactly("Aminata Sow");
        assertThat(told).containsExactly(new AuthorRenamed("a-sow", "aminata-sow", "Aminata Sow"));
        assertThat(logged).containsExactly("AUTHOR aminata-sow");
        assertThat(rename(database, "aminata-sow", "A. Sow").entry().key()).isEqualTo("a-sow");
    }

    @ParameterizedTest
    @EnumSource
    void refuses_a_name_or_an_account_that_is_somebody_elses(TestDatabase database) {
        database.clear();
        add(database, AMINATA);
        settled(database, "Moussa Traoré");
        rename(database, "moussa-traore", "M. Traoré");

        assertThat(refusals(() -> rename(database, "aminata-sow", "Moussa Traoré")))
                .containsExactly("name: author.name-taken");
        assertThat(refusals(() -> add(database, AuthorWords.named("m traore"))))
                .containsExactly("name: author.name-taken");
        assertThat(refusals(() -> revise(
                        database,
                        known(database, "m-traore"),
                        new AuthorWords(
                                "M. Traoré", Optional.empty(), Optional.of(AWA), Map.of(), Map.of(), List.of()))))
                .containsExactly("account: author.account-taken");
        assertThat(known(database, "aminata-sow").words().name()).isEqualTo("Aminata Sow");
    }

    @ParameterizedTest
    @EnumSource
    void names_every_field_that_cannot_be_kept(TestDatabase database) {
        database.clear();
        AuthorWords wrong = new AuthorWords(
                " ",
                Optional.of(new MediaId(6)),
                Optional.of(READER),
                Map.of("en", "a".repeat(121)),
                Map.of("ar", "a".repeat(4_001)),
                List.of(new AuthorLink("Ici", "javascript:alert(1)")));

        assertThat(refusals(() -> add(database, wrong)))
                .containsExactly(
                        "name: author.name-missing",
                        "portrait: author.portrait-unknown",
                        "account: author.account-unknown",
                        "title-en: author.too-long",
                        "biography-ar: author.too-long",
                        "address-0: author.link-unsafe");
    }

    @ParameterizedTest
    @EnumSource
    void makes_one_person_of_two_and_keeps_what_is_said_of_either(TestDatabase database) {
        database.clear();
        add(database, AMINATA);
        add(
                database,
                new AuthorWords(
                        "Aminata Sow-Diop",
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("fr", "Grand reporter"),
                        Map.of("en", "She writes."),
                        List.of()));
        rename(database, "aminata-sow", "A. Sow");
        told.clear();

        EditableAuthor survivor = merge(database, "a-sow", "aminata-sow-diop");

        for (String key : List.of("aminata-sow", "a-sow", "aminata-sow-diop")) {
            assertThat(known(database, key)).as(key).isEqualTo(survivor);
        }
        AuthorWords words = survivor.words();
        assertThat(words.name()).isEqualTo("Aminata Sow-Diop");
        assertThat(words.portrait()).contains(PORTRAIT);
        assertThat(words.account()).contains(AWA);
        assertThat(words.titles()).isEqualTo(Map.of("fr", "Grand reporter", "en", "Reporter"));
        assertThat(words.biographies()).containsEntry("en", "She writes.").containsKey("fr");
        assertThat(words.links()).hasSize(2);
        assertThat(told).containsExactly(new AuthorMerged("a-sow", "aminata-sow-diop", "Aminata Sow-Diop"));
        assertThat(logged).contains("AUTHOR aminata-sow-diop");
        assertThat(refusals(() -> merge(database, "a-sow", "aminata-sow"))).containsExactly("into: author.into-itself");
    }

    @ParameterizedTest
    @EnumSource
    void refuses_a_change_of_what_somebody_else_has_changed(TestDatabase database) {
        database.clear();
        EditableAuthor seen = add(database, AMINATA);
        settled(database, "Moussa Traoré");
        revise(database, seen, AuthorWords.named("Aminata Sow"));

        assertThat(code(() -> revise(database, seen, AMINATA))).isEqualTo("author.stale");
        assertThat(code(() -> own(database, AWA, own -> own.revise(seen.entry().version(), Map.of(), List.of()))))
                .isEqualTo("author.unknown");

        merge(database, "aminata-sow", "moussa-traore");
        assertThat(code(() -> revise(database, seen, AMINATA))).isEqualTo("author.unknown");
    }

    @ParameterizedTest
    @EnumSource
    void lets_who_is_linked_say_who_they_are_and_nothing_that_is_the_editors(TestDatabase database) {
        database.clear();
        EditableAuthor before = add(database, AMINATA);

        EditableAuthor after = own(
                database,
                AWA,
                own -> own.revise(
                        before.entry().version(),
                        Map.of("en", "I write."),
                        List.of(new AuthorLink("", "example.org/moi"))));

        assertThat(after.words().name()).isEqualTo("Aminata Sow");
        assertThat(after.words().titles()).isEqualTo(AMINATA.titles());
        assertThat(after.words().portrait()).contains(PORTRAIT);
        assertThat(after.words().account()).contains(AWA);
        assertThat(after.words().biographies().get("en")).isEqualTo("I write.");
        assertThat(after.words().links()).containsExactly(new AuthorLink("", "https://example.org/moi"));
        assertThat(this.<Optional<EditableAuthor>>own(database, MOUSSA, OwnAuthor::open))
                .isEmpty();
        assertThat(code(() ->
                        own(database, AWA, own -> own.revise(before.entry().version(), Map.of(), List.of()))))
                .isEqualTo("author.stale");
    }

    @ParameterizedTest
    @EnumSource
    void keeps_the_name_of_who_has_left_and_lets_go_of_the_account(TestDatabase database) {
        database.clear();
        add(database, AMINATA);

        database.run("domain", em -> {
            DepartedAuthors departed = new DepartedAuthors();
            departed.authors = AuthorFixtures.authors(em);
            departed.on(new AccountErased(AWA));
        });

        assertThat(known(database, "aminata-sow").entry().account()).isEmpty();
        assertThat(known(database, "aminata-sow").words().biographies()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void takes_in_what_the_portal_brings_of_somebody_known_or_not(TestDatabase database) {
        database.clear();
        settled(database, "Aminata Sow");
        AuthorWords undrawn = new AuthorWords(
                "Aminata Sow", Optional.empty(), Optional.of(AWA), AMINATA.titles(), Map.of(), List.of());

        database.run("domain", em -> {
            AuthorIntake intake = AuthorFixtures.intake(em, clock, log);
            intake.take(undrawn);
            intake.take(AuthorWords.named("Moussa Traoré"));
            assertThat(intake.awaitsPortrait("Aminata Sow")).isTrue();
            intake.portray("Aminata Sow", PORTRAIT);
            assertThat(intake.awaitsPortrait("Aminata Sow")).isFalse();
            assertThat(intake.awaitsPortrait("Personne")).isFalse();
        });

        assertThat(known(database, "aminata-sow").words().portrait()).contains(PORTRAIT);
        assertThat(known(database, "aminata-sow").words().titles()).isEqualTo(AMINATA.titles());
        assertThat(known(database, "moussa-traore").words().name()).isEqualTo("Moussa Traoré");
    }

    @ParameterizedTest
    @EnumSource
    void finds_people_by_a_part_of_their_name_and_goes_on_behind_the_last(TestDatabase database) {
        database.clear();
        settled(database, "Aminata Sow", "Aminata Diop", "Moussa Traoré", "Sowéto Kine");

        Slice<AuthorEntry> first = desk(database, desk -> desk.search("SOW", Optional.empty(), 1));
        Slice<AuthorEntry> rest = desk(database, desk -> desk.search("SOW", first.next(), 1));

        assertThat(first.items()).extracting(AuthorEntry::name).containsExactly("Aminata Sow");
        assertThat(rest.items()).extracting(AuthorEntry::name).containsExactly("Sowéto Kine");
        assertThat(rest.next()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void offers_first_who_signed_last(TestDatabase database) {
        database.clear();
        settled(database, "Aminata Sow");
        clock.forward(Duration.ofHours(2));
        settled(database, "Moussa Traoré");
        clock.forward(Duration.ofHours(2));
        settled(database, "aminata sow");

        assertThat(this.<List<String>>register(database, register -> register.suggestions(10)))
                .containsExactly("Aminata Sow", "Moussa Traoré");
    }

    @ParameterizedTest
    @EnumSource
    void has_who_signs_wait_until_somebody_is_renamed(TestDatabase database) throws Exception {
        database.clear();
        settled(database, "A. Sow");
        EditableAuthor seen = known(database, "a-sow");
        CompletableFuture<List<String>> signed = new CompletableFuture<>();

        database.run("domain", em -> {
            AuthorFixtures.desk(em, clock, log, told::add)
                    .revise(seen.entry().id(), seen.entry().version(), AuthorWords.named("Aminata Sow"));
            Thread writer = new Thread(() -> {
                try {
                    signed.complete(settled(database, "A. Sow"));
                } catch (RuntimeException failed) {
                    signed.completeExceptionally(failed);
                }
            });
            writer.setDaemon(true);
            writer.start();
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> signed.get(1, TimeUnit.SECONDS));
        });

        assertThat(signed.get(20, TimeUnit.SECONDS)).containsExactly("Aminata Sow");
    }

    @Test
    void belongs_to_editors_and_ones_own_words_to_oneself() {
        assertThat(AuthorDesk.class.getAnnotation(RolesAllowed.class).value()).containsExactly(Role.NAME_EDITOR);
        assertThat(OwnAuthor.class.getAnnotation(RolesAllowed.class).value())
                .containsExactly(Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR);
    }
}
