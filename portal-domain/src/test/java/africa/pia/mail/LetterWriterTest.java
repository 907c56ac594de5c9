package africa.pia.mail;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.site.SiteSettings;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterWriterTest {

    private final LetterWriter writer = new LetterWriter();

    LetterWriterTest() {
        writer.site = new SiteSettings(
                "PIA & Cie", URI.create("https://pia.example"), Locale.FRENCH, ZoneId.of("Africa/Abidjan"));
    }

    @Test
    void a_letter_leads_to_its_link_in_both_parts() {
        Letter letter = Letter.of("awa@example.org", Locale.FRENCH, "confirm", 48L)
                .leadingTo(URI.create("https://pia.example/account/confirm?token=a&b"));

        WrittenLetter written = writer.write(letter);

        assertThat(written.subject()).isEqualTo("Confirmez votre adresse");
        assertThat(written.text())
                .startsWith("Bonjour,\n\n")
                .contains("Une inscription à PIA & Cie")
                .contains("valable 48\u00a0heures")
                .contains("\n\nhttps://pia.example/account/confirm?token=a&b\n\n");
        assertThat(written.html())
                .contains("<html lang=\"fr\" dir=\"ltr\">")
                .contains("PIA &amp; Cie")
                .contains("href=\"https://pia.example/account/confirm?token=a&amp;b\"")
                .contains(">Confirmer mon adresse</a>");
    }

    @Test
    void what_somebody_chose_becomes_neither_markup_nor_another_line_of_the_head() {
        Letter letter = Letter.of("awa@example.org", Locale.FRENCH, "suspended", "<script>x</script>\r\nBcc: all");

        WrittenLetter written = writer.write(letter);

        assertThat(written.html()).contains("&lt;script&gt;x&lt;/script&gt;").doesNotContain("<script>");
        assertThat(written.subject()).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void a_pattern_in_what_somebody_chose_is_not_filled_in() {
        Letter letter = Letter.of("awa@example.org", Locale.FRENCH, "suspended", "{0} {1} ''");

        assertThat(writer.write(letter).text()).contains("Motif\u00A0: {0} {1} ''");
    }

    @Test
    void a_letter_in_arabic_runs_from_right_to_left() {
        Letter letter = Letter.of("awa@example.org", Locale.forLanguageTag("ar"), "erased");

        assertThat(writer.write(letter).html()).contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void a_letter_in_a_language_without_words_is_written_in_french() {
        Letter letter = Letter.of("awa@example.org", Locale.forLanguageTag("wo"), "erased");

        assertThat(writer.write(letter).text()).startsWith("Bonjour,");
    }

    @Test
    void an_instant_is_told_in_the_language_and_the_zone_of_the_portal() {
        Letter letter = Letter.of(
                "awa@example.org",
                Locale.FRENCH,
                "sanction-suspend-until",
                "Trop de liens.",
                Instant.parse("2026-11-24T23:30:00Z"));
        writer.site = new SiteSettings(
                "PIA & Cie", URI.create("https://pia.example"), Locale.FRENCH, ZoneId.of("Africa/Lagos"));

        WrittenLetter written = writer.write(letter);

        assertThat(written.text()).contains("25 novembre 2026").contains("00:30");
    }

    @Test
    void the_bundles_have_the_same_keys() {
        Set<String> french = keys(Locale.FRENCH);

        assertThat(SiteSettings.LANGUAGES)
                .allSatisfy(language -> assertThat(keys(language)).isEqualTo(french));
    }

    private static Set<String> keys(Locale language) {
        return ResourceBundle.getBundle(
                        "africa.pia.mail.messages.mail",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "confirm",
                "known",
                "reset",
                "password-changed",
                "move",
                "move-known",
                "moving",
                "moved",
                "erased",
                "suspended",
                "suspended-until",
                "suspended-untold",
                "suspended-until-untold",
                "sanction-warn",
                "sanction-message",
                "sanction-hold",
                "sanction-hold-until",
                "sanction-suspend-until",
                "sanction-ban",
                "sanction-lifted-warn",
                "sanction-lifted-hold",
                "sanction-lifted-suspend",
                "sanction-lifted-ban",
                "sanction-upheld"
            })
    void every_letter_has_its_words_in_every_language(String template) {
        Set<String> subjects = new HashSet<>();

        for (Locale language : SiteSettings.LANGUAGES) {
            WrittenLetter written = writer.write(Letter.of("awa@example.org", language, template, 45L, "3.5.2026"));
            subjects.add(written.subject());
            assertThat(written.text()).doesNotContain("{").contains("PIA & Cie");
        }

        assertThat(subjects).hasSameSizeAs(SiteSettings.LANGUAGES).noneMatch(String::isBlank);
    }
}
