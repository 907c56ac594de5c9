package africa.pia.erratum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportCheckTest {

    private static final Passages PASSAGES = ErratumFixtures.passages();

    private static ReaderReport report(String words, String passage, String explanation, String source, String email) {
        return new ReaderReport(
                words, passage, Optional.of(ErrorKind.FIGURE), explanation, source, email, Locale.FRENCH);
    }

    private static ReportCheck.Checked accepted(String words, String passage) {
        return ReportCheck.accepted(report(words, passage, "Trois.", "", ""), PASSAGES, false);
    }

    private static void assertRefused(ReaderReport report, FieldError... errors) {
        assertThatThrownBy(() -> ReportCheck.accepted(report, PASSAGES, false))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .containsExactly(errors));
    }

    @Test
    void the_passage_of_the_words_is_kept_with_them() {
        assertThat(accepted("deux metres", "").passage()).isEqualTo("L’eau a monté de deux mètres à Kayes.");
        assertThat(accepted("trois mètres", "").passage()).isEmpty();
    }

    @Test
    void a_chosen_passage_is_the_words_where_none_are_quoted() {
        String key = Passages.key("La crue de 1950 avait atteint le pont.");

        assertThat(accepted("", key).words()).isEqualTo("La crue de 1950 avait atteint le pont.");
        assertThat(accepted("1950", key).words()).isEqualTo("1950");
        assertThat(accepted("1950", key).passage()).isEqualTo("La crue de 1950 avait atteint le pont.");
    }

    @Test
    void words_count_more_than_a_passage_that_was_chosen_beside_them() {
        String key = Passages.key("La crue de 1950 avait atteint le pont.");

        assertThat(accepted("deux mètres", key).passage()).isEqualTo("L’eau a monté de deux mètres à Kayes.");
        assertThat(accepted("trois mètres", key).passage()).isEqualTo("La crue de 1950 avait atteint le pont.");
    }

    @Test
    void what_lacks_is_named_in_the_order_of_the_form() {
        assertRefused(
                new ReaderReport(" ", "gone", Optional.empty(), "\u200b", "", "", Locale.FRENCH),
                FieldError.of("words", "report.words-missing"),
                FieldError.of("kind", "report.kind-missing"),
                FieldError.of("explanation", "report.explanation-missing"));
    }

    @Test
    void what_is_too_long_is_named() {
        assertRefused(
                report("a".repeat(501), "", "b".repeat(2_001), "https://a.example/" + "c".repeat(1_000), ""),
                FieldError.of("words", "report.too-long", 500),
                FieldError.of("explanation", "report.too-long", 2_000),
                FieldError.of("source", "report.too-long", 1_000));
        assertThat(ReportCheck.accepted(report("a".repeat(500), "", "b".repeat(2_000), "", ""), PASSAGES, false)
                        .explanation())
                .hasSize(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://a.example/", "exemple", "http:///", "https://a b/"})
    void a_source_is_an_address_of_the_web(String source) {
        assertRefused(report("deux", "", "Trois.", source, ""), FieldError.of("source", "report.source-invalid"));
    }

    @Test
    void an_address_for_the_thanks_is_one() {
        assertRefused(report("deux", "", "Trois.", "", "awa@"), FieldError.of("email", "account.invalid-email"));
        assertThat(ReportCheck.accepted(report("deux", "", "Trois.", "", " Awa@Example.org "), PASSAGES, false)
                        .email())
                .contains("awa@example.org");
    }

    @Test
    void whoever_is_signed_in_gives_no_address() {
        assertThat(ReportCheck.accepted(report("deux", "", "Trois.", "", "awa@"), PASSAGES, true)
                        .email())
                .isEmpty();
    }

    @Test
    void signs_that_cannot_be_seen_are_taken_out_and_lines_of_the_explanation_stay() {
        ReportCheck.Checked checked = ReportCheck.accepted(
                report("\u202edeux\u200b\nmètres\u0007", "", "Trois.\r\n\u2066Pas deux.", "", ""), PASSAGES, false);

        assertThat(checked.words()).isEqualTo("deux mètres");
        assertThat(checked.explanation()).isEqualTo("Trois.\nPas deux.");
    }
}
