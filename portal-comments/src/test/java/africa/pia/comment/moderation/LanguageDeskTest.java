package africa.pia.comment.moderation;

import static africa.pia.comment.thread.Talk.NADIA;
import static africa.pia.comment.thread.Talk.OUSMANE;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.comment.thread.Talk;
import africa.pia.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguageDeskTest {

    private static void as(TestDatabase database, AccountId moderator, Consumer<LanguageDesk> act) {
        database.run("comments", em -> {
            LanguageDesk desk = new LanguageDesk();
            desk.languages = new Languages();
            desk.languages.em = em;
            desk.caller = Talk.caller(Optional.of(moderator));
            act.accept(desk);
        });
    }

    private static void assertOwn(TestDatabase database, AccountId moderator, String... tags) {
        as(database, moderator, desk -> assertThat(desk.own()).containsExactlyInAnyOrder(tags));
    }

    @ParameterizedTest
    @EnumSource
    void everybody_reads_all_until_they_choose_and_chooses_for_themselves(TestDatabase database) {
        database.clear();
        assertOwn(database, NADIA);

        as(database, NADIA, desk -> desk.choose(List.of("fr", "ar", "xx")));
        assertOwn(database, NADIA, "fr", "ar");
        assertOwn(database, OUSMANE);

        as(database, NADIA, desk -> desk.choose(List.of("pt")));
        assertOwn(database, NADIA, "pt");
    }

    @ParameterizedTest
    @EnumSource
    void to_choose_all_or_none_is_to_read_all_and_who_leaves_is_forgotten(TestDatabase database) {
        database.clear();
        as(database, NADIA, desk -> desk.choose(List.of("fr")));
        as(database, NADIA, desk -> desk.choose(LanguageDesk.ALL));
        assertOwn(database, NADIA);
        as(database, NADIA, desk -> desk.choose(List.of("fr")));
        as(database, NADIA, desk -> desk.choose(Set.of()));
        assertOwn(database, NADIA);

        as(database, NADIA, desk -> desk.choose(List.of("fr")));
        as(database, OUSMANE, desk -> desk.on(new AccountErased(NADIA)));
        assertOwn(database, NADIA);
    }
}
