package africa.pia.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MomentsTest {

    private static final Instant NOW = Instant.parse("2025-02-13T08:00:00Z");
    private static final Instant PUBLISHED = Instant.parse("2025-02-12T09:30:15.123456Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | mercredi 12 février 2025 à 09:30 (GMT)",
                "en | Wednesday 12 February 2025 at 09:30 (GMT)",
                "pt | quarta-feira, 12 de fevereiro de 2025 às 09:30 (GMT)",
                "ar | الأربعاء 12 فبراير 2025، 09:30 (GMT)"
            })
    void an_instant_is_said_in_full_in_every_language(String language, String words) {
        assertThat(in(language, "Africa/Abidjan").full(PUBLISHED)).isEqualTo(words);
    }

    @Test
    void the_zone_of_the_site_decides_the_day() {
        Instant lateInAbidjan = Instant.parse("2025-02-12T23:30:00Z");

        assertThat(in("fr", "Africa/Nairobi").day(lateInAbidjan)).isEqualTo("jeudi 13 février 2025");
    }

    @Test
    void the_first_of_a_month_is_premier_in_french() {
        assertThat(in("fr", "Africa/Abidjan").date(Instant.parse("2025-03-01T09:30:00Z")))
                .isEqualTo("1er mars 2025");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 2025-02-10 | 2025-02-16 | 10 – 16 février 2025",
                "fr | 2025-12-01 | 2025-12-07 | 1er – 7 décembre 2025",
                "fr | 2025-02-24 | 2025-03-02 | 24 février – 2 mars 2025",
                "fr | 2025-12-29 | 2026-01-04 | 29 décembre 2025 – 4 janvier 2026",
                "en | 2025-02-10 | 2025-02-16 | 10 – 16 February 2025",
                "pt | 2025-12-01 | 2025-12-07 | 1.º – 7 de dezembro de 2025",
                "pt | 2025-02-24 | 2025-03-02 | 24 de fevereiro – 2 de março de 2025",
                "ar | 2025-02-24 | 2025-03-02 | 24 فبراير – 2 مارس 2025"
            })
    void a_week_names_each_month_and_year_once(String language, String first, String last, String words) {
        Instant from = Instant.parse(first + "T00:00:00Z");
        Instant to = Instant.parse(last + "T00:00:00Z");

        assertThat(in(language, "Africa/Abidjan").days(from, to)).isEqualTo(words);
    }

    @Test
    void a_machine_reads_the_offset_and_no_fraction() {
        assertThat(in("fr", "Africa/Lagos").machine(PUBLISHED)).isEqualTo("2025-02-12T10:30:15+01:00");
    }

    @Test
    void what_lies_ahead_is_not_minutes_ago() {
        assertThat(in("fr", "Africa/Abidjan").minutesSince(NOW.plusSeconds(600)))
                .isZero();
    }

    private static Moments in(String language, String zone) {
        return new Moments(Locale.forLanguageTag(language), ZoneId.of(zone), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
