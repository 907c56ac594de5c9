package africa.pia.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TranslatedTest {

    private static final Translated NAME = new Translated("fr", Map.of("fr", "Sciences", "pt", "Ciência", "en", " "));

    @Test
    void says_it_in_the_language_that_is_asked_for_else_in_the_main_one() {
        assertThat(NAME.in("pt")).isEqualTo("Ciência");
        assertThat(NAME.languageFor("pt")).isEqualTo("pt");
        assertThat(NAME.in("ar")).isEqualTo("Sciences");
        assertThat(NAME.languageFor("ar")).isEqualTo("fr");
    }

    @Test
    void says_it_in_any_language_rather_than_not_at_all() {
        Translated foreign = Translated.of("pt", "Ciência");

        assertThat(new Translated("fr", foreign.texts()).in("ar")).isEqualTo("Ciência");
        assertThat(new Translated("fr", foreign.texts()).languageFor("ar")).isEqualTo("pt");
    }

    @Test
    void keeps_nothing_blank() {
        assertThat(NAME.only("en")).isEmpty();
        assertThat(NAME.in("en")).isEqualTo("Sciences");
        assertThat(Translated.of("fr", "").isEmpty()).isTrue();
        assertThat(Translated.of("fr", "").in("fr")).isEmpty();
    }
}
