package africa.pia.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrintingTest {

    private static Locale of(String language) {
        return Printing.of(Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr | 12\u202F040,5", "en | 12,040.5", "pt | 12\u00A0040,5", "ar | 12,040.5"})
    void figures_are_grouped_as_readers_here_know_them(String language, String printed) {
        assertThat(NumberFormat.getInstance(of(language)).format(12_040.5)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr | 3 mai 2026", "en | 3 May 2026", "pt | 3 de maio de 2026", "ar | 3 مايو 2026"})
    void dates_have_the_day_before_the_month(String language, String printed) {
        assertThat(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(of(language))
                        .format(LocalDate.of(2026, 5, 3)))
                .isEqualTo(printed);
    }

    @Test
    void a_language_stays_what_it_is() {
        assertThat(SiteSettings.LANGUAGES)
                .allSatisfy(language ->
                        assertThat(Printing.of(language).getLanguage()).isEqualTo(language.getLanguage()));
    }
}
