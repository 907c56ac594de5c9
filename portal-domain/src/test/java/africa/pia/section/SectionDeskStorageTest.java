package africa.pia.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.section.SectionEvent.SectionMerged;
import africa.pia.site.SiteSettings;
import africa.pia.testing.RecordedActs;
import africa.pia.testing.RecordedEvents;
import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SectionDeskStorageTest {

    private static final SiteSettings SITE =
            new SiteSettings("PIA AFRICA", URI.create("https://pia.example"), Locale.FRENCH, ZoneOffset.UTC);

    private final RecordedEvents<SectionEvent> events = new RecordedEvents<>();
    private final List<String> logged = new ArrayList<>();

    private <T> T desk(TestDatabase database, Function<SectionDesk, T> work) {
        return database.call("domain", em -> {
            SectionDesk desk = new SectionDesk();
            desk.sections = new Sections();
            desk.sections.em = em;
            desk.site = SITE;
            desk.events = events;
            desk.acts = new RecordedActs();
            desk.log = new ChangeLog() {
                @Override
                public void append(Change.Topic topic, long subject, String detail) {
                    logged.add(topic + " " + detail);
                }
            };
            desk.caller = new Caller() {
                @Override
                public AccountId required() {
                    return new AccountId(1);
                }
            };
            desk.clock = TestClock.atTheBeginning();
            return work.apply(desk);
        });
    }

    private interface Act {
        void on(SectionDesk desk, long version);
    }

    /** Does something at the version that stands now. */
    private void act(TestDatabase database, Act act) {
        desk(database, desk -> {
            act.on(desk, desk.open().version());
            return true;
        });
    }

    private SectionTree tree(TestDatabase database) {
        return desk(database, SectionDesk::open).tree();
    }

    private static List<String> keys(List<SectionItem> sections) {
        return sections.stream().map(section -> section.key().value()).toList();
    }

    private static SectionKey key(String key) {
        return new SectionKey(key);
    }

    private static SectionWords named(String name) {
        return new SectionWords(Map.of("fr", name), Map.of());
    }

    private void plant(TestDatabase database, String name, String parent) {
        act(
                database,
                (desk, version) -> desk.add(
                        version, new NewSection("", Optional.ofNullable(parent).map(SectionKey::new), named(name))));
    }

    private static String refusal(ThrowingCallable call) {
        FieldError error =
                catchThrowableOfType(InvalidInputException.class, call).errors().get(0);
        return error.field() + ": " + error.code();
    }

    @ParameterizedTest
    @EnumSource
    void begins_with_nine_sections_named_in_four_languages(TestDatabase database) {
        database.clear();

        SectionTree tree = tree(database);

        assertThat(keys(tree.top()))
                .containsExactly(
                        "politique",
                        "economie",
                        "societe",
                        "sciences",
                        "culture",
                        "sports",
                        "environnement",
                        "afrique",
                        "opinions");
        SectionItem society = tree.find(key("societe")).orElseThrow();
        assertThat(society.name()).isEqualTo("Société");
        assertThat(society.named("pt")).isEqualTo("Sociedade");
        assertThat(society.named("ar")).isEqualTo("مجتمع");
    }

    @ParameterizedTest
    @EnumSource
    void adds_a_section_behind_its_brothers_with_a_key_of_its_name(TestDatabase database) {
        database.clear();
        plant(database, "Cinéma", "culture");
        plant(database, "Musiques d’ici", "culture");
        plant(database, "Météo", null);

        SectionTree tree = tree(database);

        assertThat(keys(tree.under(key("culture")))).containsExactly("cinema", "musiques-d-ici");
        assertThat(keys(tree.top())).endsWith("opinions", "meteo");
        assertThat(keys(tree.items())).containsSubsequence("culture", "cinema", "musiques-d-ici", "sports");
        assertThat(logged).contains("SECTIONS cinema");
    }

    @ParameterizedTest
    @EnumSource
    void names_and_describes_a_section_in_each_language(TestDatabase database) {
        database.clear();

        act(
                database,
                (desk, version) -> desk.describe(
                        version,
                        key("sports"),
                        new SectionWords(
                                Map.of("fr", "  Les   sports ", "en", "Sports", "de", "Sport"),
                                Map.of("fr", "Ce qui se court et\nse joue."))));

        SectionItem sports = tree(database).find(key("sports")).orElseThrow();
        assertThat(sports.named("fr")).isEqualTo("Les sports");
        assertThat(sports.named("en")).isEqualTo("Sports");
        assertThat(sports.named("ar")).isEqualTo("Les sports");
        assertThat(sports.described("en")).isEqualTo("Ce qui se court et se joue.");
        assertThat(sports.names().texts()).containsOnlyKeys("fr", "en");
        assertThat(keys(tree(database).top())).contains("sports");
    }

    @ParameterizedTest
    @EnumSource
    void refuses_names_and_codes_that_cannot_be(TestDatabase database) {
        database.clear();

        assertThat(refusal(() -> act(database, (desk, version) -> desk.describe(version, key("sports"), named(" ")))))
                .isEqualTo("name-fr: section.name-missing");
        assertThat(refusal(() -> act(
                        database,
                        (desk, version) -> desk.describe(
                                version,
                                key("sports"),
                                new SectionWords(Map.of("fr", "Sports"), Map.of("ar", "وصف"))))))
                .isEqualTo("name-ar: section.name-missing");
        assertThat(refusal(() ->
                        act(database, (desk, version) -> desk.describe(version, key("sports"), named("a".repeat(81))))))
                .isEqualTo("name-fr: section.too-long");
        assertThat(code(database, "feeds")).isEqualTo("key: section.key-reserved");
        assertThat(code(database, "Pas une clé")).isEqualTo("key: section.key-unreadable");
        assertThat(code(database, "sports")).isEqualTo("key: section.key-taken");
    }

    private String code(TestDatabase database, String code) {
        return refusal(() -> act(
                database,
                (desk, version) -> desk.add(version, new NewSection(code, Optional.empty(), named("Une rubrique")))));
    }

    @ParameterizedTest
    @EnumSource
    void changes_places_with_a_brother_and_stays_where_there_is_none(TestDatabase database) {
        database.clear();

        act(database, (desk, version) -> desk.moveUp(version, key("culture")));
        assertThat(keys(tree(database).top())).containsSubsequence("societe", "culture", "sciences", "sports");
        act(database, (desk, version) -> desk.moveDown(version, key("culture")));
        assertThat(keys(tree(database).top())).containsSubsequence("societe", "sciences", "culture", "sports");
        act(database, (desk, version) -> desk.moveUp(version, key("politique")));
        assertThat(keys(tree(database).top())).startsWith("politique", "economie");
    }

    @ParameterizedTest
    @EnumSource
    void takes_along_what_stands_under_a_section(TestDatabase database) {
        database.clear();
        plant(database, "Cinéma", "culture");

        act(database, (desk, version) -> desk.putUnder(version, key("culture"), Optional.of(key("societe"))));

        SectionTree tree = tree(database);
        assertThat(keys(tree.pathTo(key("cinema")))).containsExactly("societe", "culture", "cinema");
        assertThat(keys(tree.top())).doesNotContain("culture");

        act(database, (desk, version) -> desk.putUnder(version, key("culture"), Optional.empty()));
        assertThat(keys(tree(database).top())).endsWith("opinions", "culture");
    }

    @ParameterizedTest
    @EnumSource
    void never_stands_under_itself_nor_too_deep(TestDatabase database) {
        database.clear();
        plant(database, "Cinéma", "culture");
        plant(database, "Courts métrages", "cinema");

        assertThat(refusal(() -> act(
                        database,
                        (desk, version) ->
                                desk.putUnder(version, key("culture"), Optional.of(key("courts-metrages"))))))
                .isEqualTo("parent: section.into-itself");
        assertThat(refusal(() -> act(
                        database,
                        (desk, version) -> desk.putUnder(version, key("culture"), Optional.of(key("culture"))))))
                .isEqualTo("parent: section.into-itself");
        assertThat(refusal(() -> act(
                        database,
                        (desk, version) -> desk.putUnder(version, key("culture"), Optional.of(key("sports"))))))
                .isEqualTo("parent: section.too-deep");
        assertThat(refusal(() -> plant(database, "Encore plus bas", "courts-metrages")))
                .isEqualTo("parent: section.too-deep");
        assertThat(refusal(() -> plant(database, "Nulle part", "jardin"))).isEqualTo("parent: section.unknown");
    }

    @ParameterizedTest
    @EnumSource
    void leads_from_a_merged_section_to_the_one_that_stays_however_often(TestDatabase database) {
        database.clear();
        plant(database, "Cinéma", "culture");

        act(database, (desk, version) -> desk.merge(version, key("culture"), key("societe")));
        act(database, (desk, version) -> desk.merge(version, key("societe"), key("afrique")));

        SectionTree tree = tree(database);
        assertThat(tree.find(key("culture"))).map(SectionItem::key).contains(key("afrique"));
        assertThat(tree.find(key("societe"))).map(SectionItem::key).contains(key("afrique"));
        assertThat(keys(tree.pathTo(key("cinema")))).containsExactly("afrique", "cinema");
        assertThat(keys(tree.top())).doesNotContain("culture", "societe");
        assertThat(events.fired())
                .containsExactly(
                        new SectionMerged(key("culture"), key("societe")),
                        new SectionMerged(key("societe"), key("afrique")));
        assertThat(code(database, "culture")).isEqualTo("key: section.key-taken");
    }

    @ParameterizedTest
    @EnumSource
    void merges_into_nothing_below_itself_and_nothing_that_is_no_more(TestDatabase database) {
        database.clear();
        plant(database, "Cinéma", "culture");
        plant(database, "Courts métrages", "cinema");
        plant(database, "Football", "sports");

        assertThat(refusal(() -> act(database, (desk, version) -> desk.merge(version, key("culture"), key("cinema")))))
                .isEqualTo("into: section.into-itself");
        assertThat(refusal(
                        () -> act(database, (desk, version) -> desk.merge(version, key("culture"), key("football")))))
                .isEqualTo("into: section.too-deep");
        assertThat(refusal(() -> act(database, (desk, version) -> desk.merge(version, key("sports"), key("jardin")))))
                .isEqualTo("into: section.unknown");
        assertThat(events.fired()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refuses_a_change_of_what_somebody_else_has_changed(TestDatabase database) {
        database.clear();
        long seen = desk(database, SectionDesk::open).version();
        act(database, (desk, version) -> desk.moveUp(version, key("culture")));

        PortalException refused = catchThrowableOfType(
                PortalException.class, () -> act(database, (desk, any) -> desk.moveUp(seen, key("sports"))));

        assertThat(refused.code()).isEqualTo("section.stale");
        assertThat(refused.kind()).isEqualTo(PortalException.Kind.STALE);
    }

    @Test
    void belongs_to_administrators_alone() {
        assertThat(SectionDesk.class.getAnnotation(RolesAllowed.class).value()).containsExactly(Role.NAME_ADMIN);
        assertThat(Arrays.stream(SectionDesk.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(RolesAllowed.class)))
                .isEmpty();
    }
}
