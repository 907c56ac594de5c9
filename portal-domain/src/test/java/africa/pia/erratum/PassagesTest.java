package africa.pia.erratum;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.erratum.Passages.Place;
import africa.pia.text.Markup;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PassagesTest {

    private static final Passages PASSAGES = Passages.of(
            "Le fleuve monte",
            "Deux mètres en une nuit.",
            Markup.article("<p>L’eau a monté de «\u00a0deux mètres\u00a0» à <em>Kayes</em>.</p><h2>La crue</h2>"
                    + "<ul><li>Un mort</li><li>Deux mètres en une nuit.</li></ul>"));

    private static String found(String words) {
        return PASSAGES.find(words)
                .map(place -> place.passage().substring(place.from(), place.to()))
                .orElse("");
    }

    @Test
    void a_text_has_its_headline_its_standfirst_and_each_block_once() {
        assertThat(PASSAGES.byKey().values())
                .containsExactly(
                        "Le fleuve monte",
                        "Deux mètres en une nuit.",
                        "L’eau a monté de «\u00a0deux mètres\u00a0» à Kayes.",
                        "La crue",
                        "Un mort");
    }

    @Test
    void a_passage_is_found_by_its_key_and_no_other_is() {
        String key = PASSAGES.byKey().keySet().iterator().next();

        assertThat(PASSAGES.passage(key)).contains("Le fleuve monte");
        assertThat(PASSAGES.passage("nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L’eau a monté | L’eau a monté",
                "l'eau  a monte | L’eau a monté",
                "\"deux mètres\" | -",
                "« deux mètres » | «\u00a0deux mètres\u00a0»",
                "Kayes | Kayes",
                "à Kayes. | à Kayes.",
                "DEUX MÈTRES EN | Deux mètres en",
                "trois mètres | -"
            })
    void words_are_found_however_they_are_typed(String words, String there) {
        assertThat(found(words)).isEqualTo(there.equals("-") ? "" : there);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u202e"})
    void nothing_is_found_nowhere(String words) {
        assertThat(PASSAGES.find(words)).isEmpty();
    }

    @Test
    void signs_that_cannot_be_seen_hide_no_words() {
        assertThat(found("\u202ede\u200bux\u00a0mè\u0300tres\u2069")).isEqualTo("Deux mètres");
    }

    @Test
    void arabic_words_are_found_with_vowels_and_without() {
        Passages arabic = Passages.of("النهر", "", Markup.article("<p>ارتفعَ النهرُ مترين في اللّيل</p>"));

        assertThat(arabic.find("ارتفع النهر"))
                .contains(new Place("ارتفعَ النهرُ مترين في اللّيل", 0, "ارتفعَ النهرُ".length()));
        assertThat(arabic.find("اللــيل")).isPresent();
    }

    @Test
    void words_are_marked_in_their_place_as_text() {
        Optional<Place> place = Passages.find("a < b & c", "< b");

        assertThat(place.orElseThrow().marked().html()).isEqualTo("a <mark>&lt; b</mark> &amp; c");
    }
}
