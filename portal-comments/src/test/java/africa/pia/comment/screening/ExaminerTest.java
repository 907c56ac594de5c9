package africa.pia.comment.screening;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.comment.screening.Examiner.Piece;
import africa.pia.comment.screening.Past.Earlier;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExaminerTest {

    private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    private static final WordListName FRENCH = WordListName.of("banned-fr").orElseThrow();
    private static final WordListName EVERY = WordListName.of("banned-all").orElseThrow();
    private static final WordListName SUSPECT = WordListName.of("suspect-fr").orElseThrow();

    private static RuleSetting set(HouseRule rule, Object... thresholds) {
        Map<String, Integer> values = new LinkedHashMap<>(rule.delivered().thresholds());
        for (int i = 0; i < thresholds.length; i += 2) {
            values.put((String) thresholds[i], (Integer) thresholds[i + 1]);
        }
        return new RuleSetting(rule, RuleState.ON, Effect.HOLD, values, RuleSetting.USUAL_GROUND, "", 0).checked();
    }

    private static List<Objection> examine(RuleSetting setting, String text, Past past) {
        return new Examiner(Vocabulary.EMPTY).examine(setting, new Piece(text, "fr", NOW, past));
    }

    private static List<Objection> words(HouseRule rule, String language, String text) {
        Vocabulary vocabulary = new Vocabulary(Map.of(
                FRENCH, WordList.read("idiot\n# à discuter\nva te faire voir\nconnar*"),
                EVERY, WordList.read("bitcoin"),
                SUSPECT, WordList.read("idiot")));
        return new Examiner(vocabulary).examine(rule.delivered(), new Piece(text, language, NOW, Past.NONE));
    }

    private static Earlier earlier(int number, Duration ago, CommentStatus status, String text) {
        return new Earlier(new CommentId(number), NOW.minus(ago), status, FoldedText.folded(text));
    }

    private static Past past(Earlier... last) {
        return new Past(List.of(last), (int) Arrays.stream(last)
                .filter(each -> each.status() == CommentStatus.VISIBLE)
                .count());
    }

    private static Past posted(int comments, Duration apart) {
        return past(IntStream.rangeClosed(1, comments)
                .mapToObj(i -> earlier(i, apart.multipliedBy(i), CommentStatus.VISIBLE, "texte " + i))
                .toArray(Earlier[]::new));
    }

    @Test
    void words_are_told_with_their_list_and_where_they_stand() {
        assertThat(words(HouseRule.BANNED, "fr", "Espèce d’1d10t de connard, idiot ! Achetez du Bitcoin."))
                .containsExactly(
                        new Objection(HouseRule.BANNED, "banned-fr\tidiot", List.of(new Span(9, 14), new Span(27, 32))),
                        new Objection(HouseRule.BANNED, "banned-fr\tconnar*", List.of(new Span(18, 24))),
                        new Objection(HouseRule.BANNED, "banned-all\tbitcoin", List.of(new Span(46, 53))));
    }

    @Test
    void the_language_of_the_article_chooses_the_lists_and_the_rule_its_own() {
        assertThat(words(HouseRule.BANNED, "en", "idiot bitcoin"))
                .extracting(Objection::detail)
                .containsExactly("banned-all\tbitcoin");
        assertThat(words(HouseRule.SUSPECT, "fr", "idiot bitcoin"))
                .extracting(Objection::detail)
                .containsExactly("suspect-fr\tidiot");
    }

    @Test
    void a_comment_of_ten_thousand_insults_names_some_entries_and_places() {
        List<Objection> found = words(HouseRule.BANNED, "fr", "idiot ".repeat(10_000));

        assertThat(found).singleElement().satisfies(objection -> assertThat(objection.spans())
                .hasSizeLessThanOrEqualTo(500));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/x, http://b.example et www.c.example",
                "gagnez-gros.com puis bit.ly/3xYz (spam.top)",
                "HTTPS://A.EXAMPLE\nHttp://B.EXAMPLE\tWWW.C.EXAMPLE",
            })
    void so_many_links_are_found_where_they_stand(String text) {
        List<Objection> found = examine(set(HouseRule.LINKS, "links", 3), text, Past.NONE);

        assertThat(found).singleElement().satisfies(objection -> {
            assertThat(objection.detail()).isEqualTo("3");
            assertThat(objection.spans()).hasSize(3);
        });
        assertThat(examine(set(HouseRule.LINKS, "links", 4), text, Past.NONE)).isEmpty();
    }

    @Test
    void a_stop_without_a_blank_an_address_and_a_number_are_no_links() {
        assertThat(examine(
                        set(HouseRule.LINKS, "links", 1),
                        "Fini.Il part. Écrivez à awa@pia.example.com, 3.5 %, etc...",
                        Past.NONE))
                .isEmpty();
    }

    @Test
    void the_same_text_again_is_found_however_it_is_dressed_up() {
        String advertisement = "Investissez chez nous, doublez votre mise en huit jours !";
        Past past = past(
                earlier(8, Duration.ofHours(1), CommentStatus.VISIBLE, "Autre chose"),
                earlier(7, Duration.ofHours(2), CommentStatus.REMOVED, advertisement));

        assertThat(examine(set(HouseRule.REPEAT), "INVESTISSEZ chez nous — doublez votre mise, en huit jours…", past))
                .containsExactly(new Objection(HouseRule.REPEAT, "7", List.of()));
        assertThat(examine(set(HouseRule.REPEAT, "hours", 1), advertisement, past))
                .isEmpty();
        assertThat(examine(set(HouseRule.REPEAT, "letters", 100), advertisement, past))
                .isEmpty();
    }

    @Test
    void so_many_comments_in_so_many_minutes_are_a_flood() {
        RuleSetting five = set(HouseRule.FLOOD, "comments", 5, "minutes", 10);

        assertThat(examine(five, "encore", posted(5, Duration.ofMinutes(1))))
                .containsExactly(new Objection(HouseRule.FLOOD, "6", List.of()));
        assertThat(examine(five, "encore", posted(4, Duration.ofMinutes(1)))).isEmpty();
        assertThat(examine(five, "encore", posted(20, Duration.ofMinutes(3)))).isEmpty();
    }

    @Test
    void a_newcomer_is_one_until_readers_see_enough_of_them() {
        RuleSetting two = set(HouseRule.NEWCOMER, "approved", 2);

        assertThat(examine(two, "Bonjour", posted(1, Duration.ofDays(1))))
                .containsExactly(new Objection(HouseRule.NEWCOMER, "1", List.of()));
        assertThat(examine(two, "Bonjour", posted(2, Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void who_was_removed_often_of_late_is_looked_at() {
        RuleSetting record = set(HouseRule.RECORD, "percent", 50, "days", 30, "comments", 4);
        Earlier[] four = {
            earlier(4, Duration.ofDays(1), CommentStatus.REMOVED, ""),
            earlier(3, Duration.ofDays(2), CommentStatus.VISIBLE, ""),
            earlier(2, Duration.ofDays(3), CommentStatus.RETRACTED, ""),
            earlier(1, Duration.ofDays(4), CommentStatus.REMOVED, ""),
        };

        // What was taken back or waits was never judged.
        assertThat(examine(record, "Bonjour", past(four))).isEmpty();
        assertThat(examine(set(HouseRule.RECORD, "percent", 50, "days", 30, "comments", 3), "Bonjour", past(four)))
                .containsExactly(new Objection(HouseRule.RECORD, "66", List.of()));
        assertThat(examine(set(HouseRule.RECORD, "percent", 67, "days", 30, "comments", 3), "Bonjour", past(four)))
                .isEmpty();
        assertThat(examine(set(HouseRule.RECORD, "percent", 50, "days", 1, "comments", 1), "Bonjour", past(four)))
                .isEmpty();
    }

    @Test
    void capitals_count_among_letters_that_have_any() {
        RuleSetting caps = set(HouseRule.CAPS, "percent", 70, "letters", 20);

        assertThat(examine(caps, "C’EST UNE HONTE, DÉMISSION ! oui", Past.NONE))
                .containsExactly(new Objection(HouseRule.CAPS, "87", List.of()));
        assertThat(examine(caps, "L’UEMOA et la CEDEAO se réunissent", Past.NONE))
                .isEmpty();
        assertThat(examine(caps, "OUI À L’ONU", Past.NONE)).isEmpty();
        assertThat(examine(caps, "هذا تعليق طويل بما يكفي كي يُحسب", Past.NONE)).isEmpty();
    }
}
