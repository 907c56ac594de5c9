package africa.pia.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PluralTest {

    @ParameterizedTest
    @CsvSource({
        "fr, 0, one", "fr, 1, one", "fr, 2, other", "en, 0, other", "en, 1, one", "pt, 0, other", "ar, 0, zero",
        "ar, 1, one", "ar, 2, two", "ar, 3, few", "ar, 10, few", "ar, 11, many", "ar, 99, many", "ar, 100, other",
        "ar, 103, few"
    })
    void a_number_has_its_category(String language, long n, String category) {
        assertThat(Plural.category(language, n)).isEqualTo(category);
    }

    @Test
    void the_form_is_said_with_the_number_grouped_as_the_language_does() {
        String phrase = "one:{0} lecture|other:{0} lectures";

        assertThat(Plural.say(Locale.FRENCH, phrase, 0)).isEqualTo("0 lecture");
        assertThat(Plural.say(Locale.FRENCH, phrase, 12_040)).isEqualTo("12\u202f040 lectures");
        assertThat(Plural.number(Locale.ENGLISH, 12_040)).isEqualTo("12,040");
        assertThat(Plural.number(Locale.forLanguageTag("pt"), 12_040)).isEqualTo("12\u00a0040");
        assertThat(Plural.number(Locale.forLanguageTag("ar"), 12_040)).isEqualTo("12,040");
    }

    @Test
    void a_form_that_is_not_named_is_said_as_other() {
        Locale arabic = Locale.forLanguageTag("ar");

        assertThat(Plural.say(arabic, "one:قراءة|other:{0} قراءة", 2)).isEqualTo("2 قراءة");
    }

    @Test
    void a_phrase_without_forms_is_said_as_it_is() {
        assertThat(Plural.say(Locale.ENGLISH, "{0} min", 5)).isEqualTo("5 min");
    }
}
