package africa.pia.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguageSenseTest {

    private static final String PORTUGUESE = "O rio subiu dois metros durante a noite e as canoas ficaram na margem. As"
            + " mulheres do bairro levaram os sacos de arroz para o andar de cima da escola, onde o professor os contou"
            + " com elas, e ninguém saiu antes que o sol nascesse sobre os telhados da cidade.";

    private static String text(String language) {
        return switch (language) {
            case "fr" -> GateFixtures.FRENCH;
            case "en" -> GateFixtures.ENGLISH;
            case "ar" -> GateFixtures.ARABIC;
            default -> PORTUGUESE;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "fr,en", "fr,pt", "fr,ar", "en,fr", "en,pt", "en,ar", "pt,fr", "pt,en", "pt,ar", "ar,fr", "ar,en", "ar,pt"
    })
    void a_text_is_known_whatever_it_claims(String written, String claimed) {
        assertThat(LanguageSense.doubt(text(written), claimed)).contains(written);
        assertThat(LanguageSense.doubt(text(written), written)).isEmpty();
        assertThat(LanguageSense.doubt(text(written), written + "-CI")).isEmpty();
    }

    @Test
    void a_text_of_two_languages_may_claim_either() {
        String both = GateFixtures.FRENCH + " " + GateFixtures.ENGLISH;

        assertThat(LanguageSense.doubt(both, "fr")).isEmpty();
        assertThat(LanguageSense.doubt(both, "en")).isEmpty();
    }

    @Test
    void a_short_text_and_one_of_names_say_nothing() {
        assertThat(LanguageSense.doubt("The river rose in the night", "fr")).isEmpty();
        assertThat(LanguageSense.doubt("Ouagadougou Bamako Conakry Dakar ".repeat(20), "fr"))
                .isEmpty();
    }
}
