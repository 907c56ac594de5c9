package africa.pia.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.Role;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.paging.Slice;
import africa.pia.tag.TagEvent.TagMerged;
import africa.pia.tag.TagEvent.TagRenamed;
import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
class TagDeskStorageTest {

    private final TestClock clock = TestClock.atTheBeginning();
    private final List<TagEvent> told = new ArrayList<>();
    private final List<String> logged = new ArrayList<>();
    private final ChangeLog log = new ChangeLog() {
        @Override
        public void append(Change.Topic topic, long subject, String detail) {
            logged.add(topic + " " + detail);
        }
    };

    private <T> T desk(TestDatabase database, Function<TagDesk, T> work) {
        return database.call("domain", em -> work.apply(TagFixtures.desk(em, log, told::add)));
    }

    private <T> T register(TestDatabase database, Function<TagRegister, T> work) {
        return database.call("domain", em -> work.apply(TagFixtures.register(em, clock)));
    }

    private List<String> settled(TestDatabase database, String... labels) {
        return register(database, register -> register.settled(List.of(labels)));
    }

    private TagEntry known(TestDatabase database, String key) {
        return register(database, register -> register.find(key)).orElseThrow();
    }

    private TagEntry renamed(TestDatabase database, String key, String label) {
        TagEntry tag = known(database, key);
        return desk(database, desk -> desk.rename(tag.id(), tag.version(), label));
    }

    private TagEntry merged(TestDatabase database, String from, String into) {
        TagEntry tag = known(database, from);
        long survivor = known(database, into).id();
        return desk(database, desk -> desk.merge(tag.id(), tag.version(), survivor));
    }

    private static String refusal(ThrowingCallable call) {
        FieldError error =
                catchThrowableOfType(InvalidInputException.class, call).errors().get(0);
        return error.field() + ": " + error.code();
    }

    @ParameterizedTest
    @EnumSource
    void takes_in_what_it_does_not_know_and_keeps_one_spelling(TestDatabase database) {
        database.clear();

        assertThat(settled(database, "Énergie", "Eau")).containsExactly("Énergie", "Eau");
        assertThat(settled(database, "EAU", "energie", "Eau", "Forêts")).containsExactly("Eau", "Énergie", "Forêts");
        assertThat(known(database, "forets").label()).isEqualTo("Forêts");
    }

    @ParameterizedTest
    @EnumSource
    void leads_from_an_earlier_name_to_the_one_of_now(TestDatabase database) {
        database.clear();
        settled(database, "CAN 2025");

        TagEntry tag = renamed(database, "can-2025", " Coupe  d’Afrique ");

        assertThat(tag.label()).isEqualTo("Coupe d’Afrique");
        assertThat(tag.key()).isEqualTo("coupe-d-afrique");
        assertThat(known(database, "can-2025").id()).isEqualTo(tag.id());
        assertThat(settled(database, "Can 2025", "Coupe d’Afrique")).containsExactly("Coupe d’Afrique");
        assertThat(told).containsExactly(new TagRenamed("can-2025", "coupe-d-afrique", "Coupe d’Afrique"));
        assertThat(logged).containsExactly("TAG coupe-d-afrique");
        assertThat(this.<List<String>>desk(database, desk -> desk.earlierKeys(tag.id())))
                .containsExactly("can-2025");
    }

    @ParameterizedTest
    @EnumSource
    void mends_a_spelling_and_takes_an_earlier_name_back(TestDatabase database) {
        database.clear();
        settled(database, "energie");

        assertThat(renamed(database, "energie", "Énergie").key()).isEqualTo("energie");
        assertThat(renamed(database, "energie", "Courant").key()).isEqualTo("courant");
        assertThat(renamed(database, "courant", "Énergie").key()).isEqualTo("energie");
        assertThat(known(database, "courant").label()).isEqualTo("Énergie");
    }

    @ParameterizedTest
    @EnumSource
    void refuses_a_name_that_another_topic_has_or_had(TestDatabase database) {
        database.clear();
        settled(database, "Eau", "Feu");
        renamed(database, "feu", "Incendies");

        assertThat(refusal(() -> renamed(database, "incendies", "eau"))).isEqualTo("label: tag.label-taken");
        assertThat(refusal(() -> renamed(database, "eau", "Feu"))).isEqualTo("label: tag.label-taken");
        assertThat(refusal(() -> renamed(database, "eau", " "))).isEqualTo("label: tag.label-missing");
        assertThat(refusal(() -> renamed(database, "eau", "Eau, air"))).isEqualTo("label: tag.comma");
        assertThat(refusal(() -> renamed(database, "eau", "a".repeat(61)))).isEqualTo("label: tag.too-long");
        assertThat(known(database, "eau").label()).isEqualTo("Eau");
    }

    @ParameterizedTest
    @EnumSource
    void leads_every_address_of_a_merged_topic_to_the_one_that_stays(TestDatabase database) {
        database.clear();
        settled(database, "Foot", "Football", "Ballon rond");
        renamed(database, "foot", "Le foot");

        merged(database, "le-foot", "ballon-rond");
        TagEntry survivor = merged(database, "ballon-rond", "football");

        for (String key : List.of("foot", "le-foot", "ballon-rond", "football")) {
            assertThat(known(database, key).id()).as(key).isEqualTo(survivor.id());
        }
        assertThat(settled(database, "Le foot")).containsExactly("Football");
        assertThat(told)
                .endsWith(
                        new TagMerged("le-foot", "ballon-rond", "Ballon rond"),
                        new TagMerged("ballon-rond", "football", "Football"));
        assertThat(refusal(() -> merged(database, "football", "foot"))).isEqualTo("into: tag.into-itself");
    }

    @ParameterizedTest
    @EnumSource
    void refuses_a_change_of_what_somebody_else_has_changed(TestDatabase database) {
        database.clear();
        settled(database, "Eau", "Mer");
        TagEntry seen = known(database, "eau");
        renamed(database, "eau", "Eaux");

        PortalException stale = catchThrowableOfType(
                PortalException.class, () -> desk(database, desk -> desk.rename(seen.id(), seen.version(), "L’eau")));
        assertThat(stale.code()).isEqualTo("tag.stale");

        merged(database, "eaux", "mer");
        PortalException gone = catchThrowableOfType(
                PortalException.class, () -> desk(database, desk -> desk.rename(seen.id(), seen.version(), "L’eau")));
        assertThat(gone.code()).isEqualTo("tag.unknown");
    }

    @ParameterizedTest
    @EnumSource
    void finds_topics_by_a_part_of_their_label_and_goes_on_behind_the_last(TestDatabase database) {
        database.clear();
        settled(database, "Eau", "Eaux usées", "Énergie", "Bateau", "Forêts");

        Slice<TagEntry> first = desk(database, desk -> desk.search("EAU", Optional.empty(), 2));
        Slice<TagEntry> rest = desk(database, desk -> desk.search("EAU", first.next(), 2));

        assertThat(first.items()).extracting(TagEntry::label).containsExactly("Bateau", "Eau");
        assertThat(rest.items()).extracting(TagEntry::label).containsExactly("Eaux usées");
        assertThat(rest.next()).isEmpty();
        assertThat(desk(database, desk -> desk.search(" ", Optional.empty(), 50))
                        .items())
                .hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void offers_first_what_was_used_last(TestDatabase database) {
        database.clear();
        settled(database, "Eau");
        clock.forward(Duration.ofHours(2));
        settled(database, "Feu");
        clock.forward(Duration.ofHours(2));
        TagEntry before = known(database, "eau");
        settled(database, "eau");

        assertThat(this.<List<String>>register(database, register -> register.suggestions(10)))
                .containsExactly("Eau", "Feu");
        assertThat(known(database, "eau").version()).isEqualTo(before.version());
    }

    @ParameterizedTest
    @EnumSource
    void has_who_files_with_a_topic_wait_until_it_is_renamed(TestDatabase database) throws Exception {
        database.clear();
        settled(database, "Eau");
        TagEntry tag = known(database, "eau");
        CompletableFuture<List<String>> filed = new CompletableFuture<>();

        database.run("domain", em -> {
            TagFixtures.desk(em, log, told::add).rename(tag.id(), tag.version(), "Eaux");
            Thread writer = new Thread(() -> {
                try {
                    filed.complete(settled(database, "Eau"));
                } catch (RuntimeException failed) {
                    filed.completeExceptionally(failed);
                }
            });
            writer.setDaemon(true);
            writer.start();
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> filed.get(1, TimeUnit.SECONDS));
        });

        assertThat(filed.get(20, TimeUnit.SECONDS)).containsExactly("Eaux");
    }

    @Test
    void belongs_to_editors() {
        assertThat(TagDesk.class.getAnnotation(RolesAllowed.class).value()).containsExactly(Role.NAME_EDITOR);
    }
}
