package africa.pia.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DisplayNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Al", "Awa Ndiaye", "Yann-Éric N’Guessan", "محمد الأمين", "Ọlá Adéwálé", "መሰረት", "K3", "نامه‌ای"
            })
    void names_of_every_script_are_names(String typed) {
        assertThat(new DisplayName(typed).value()).isEqualTo(typed);
    }

    @Test
    void blanks_around_and_between_become_one() {
        assertThat(new DisplayName("  Awa \u00A0\t Ndiaye\n").value()).isEqualTo("Awa Ndiaye");
    }

    @Test
    void letters_are_counted_as_people_count_them() {
        assertThat(new DisplayName("𞤀".repeat(40)).value()).hasSize(80);
        assertThat(new DisplayName("e\u0301e\u0301").value()).isEqualTo("éé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A", "12345678901234567890123456789012345678901"})
    void a_name_too_short_or_too_long_is_refused(String typed) {
        assertThatExceptionOfType(DisplayName.InvalidDisplayNameException.class)
                .isThrownBy(() -> new DisplayName(typed))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("account.display-name-length"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Awa\u0000Ndiaye",
                "Awa\u0007",
                "Awa\u202Eeyaidn",
                "Awa\u2066x\u2069",
                "Awa\u200BNdiaye",
                "Awa\uFEFF",
                "Awa\uE000",
                "\uD800Awa",
                "---",
                "\u200D\u200D",
                "Z\u0300\u0301\u0302\u0303algo"
            })
    void a_name_with_what_cannot_be_seen_is_refused(String typed) {
        assertThatExceptionOfType(DisplayName.InvalidDisplayNameException.class)
                .isThrownBy(() -> new DisplayName(typed))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("account.display-name-characters"));
    }

    @Test
    void a_name_is_found_whatever_its_accents_and_its_case() {
        assertThat(new DisplayName("Célestin HOUNGBÉDJI").key()).isEqualTo("celestin houngbedji");
    }
}
