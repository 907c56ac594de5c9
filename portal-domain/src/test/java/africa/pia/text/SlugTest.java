package africa.pia.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L’été à Dakar : « ça chauffe » | l-ete-a-dakar-ca-chauffe",
                "L'œuvre d’un cœur & d'une sœur | l-oeuvre-d-un-coeur-d-une-soeur",
                "Élections : 50 % des voix ! | elections-50-des-voix",
                "Ex æquo, Straße, Łódź, Ærø | ex-aequo-strasse-lodz-aero",
                "Ɓaawo Ɗoftal, Ŋoral, Ɛwɛ, ɔkɔ | baawo-doftal-ngoral-ewe-oko",
                "São Tomé e Príncipe | sao-tome-e-principe",
                "في شنقيط | fy-shnqyt",
                "العدد ٢٠٢٥ | aldd-2025",
                "-- déjà   vu -- | deja-vu"
            })
    void words_become_a_segment_of_an_address(String words, String slug) {
        assertThat(Slug.of(words)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!?…", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "አማርኛ", "漢字"})
    void what_has_no_latin_letters_leaves_nothing(String words) {
        assertThat(Slug.of(words)).isEmpty();
    }

    @Test
    void a_long_headline_is_cut_between_words() {
        String slug = Slug.of("Ceci est un titre assez long pour que son adresse dépasse quatre-vingts caractères ici");

        assertThat(slug)
                .isEqualTo("ceci-est-un-titre-assez-long-pour-que-son-adresse-depasse-quatre-vingts")
                .hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH);
    }

    @Test
    void a_long_word_is_cut_inside() {
        assertThat(Slug.of("a".repeat(300))).hasSize(Slug.MAX_LENGTH);
    }

    @Test
    void a_number_stays_within_the_length() {
        assertThat(Slug.numbered("titre", 2)).isEqualTo("titre-2");
        assertThat(Slug.numbered("a".repeat(80), 12)).hasSize(Slug.MAX_LENGTH).endsWith("a-12");
    }

    @Test
    void a_segment_stays_itself() {
        assertThat(Slug.of(Slug.of("Déjà vu à l’œil"))).isEqualTo(Slug.of("Déjà vu à l’œil"));
    }

    @Test
    void words_are_folded_for_finding() {
        assertThat(Slug.words("  L’Œil, déjà ! ")).isEqualTo("l oeil deja");
    }
}
