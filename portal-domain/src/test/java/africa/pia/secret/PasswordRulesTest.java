package africa.pia.secret;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.site.SiteSettings;
import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordRulesTest {

    private final PasswordRules rules = SecretFixtures.rules(new SiteSettings(
            "PIA AFRICA", URI.create("https://pia-africa.example"), Locale.FRENCH, ZoneId.of("Africa/Abidjan")));

    private String refusal(String password) {
        return rules.refusal(password, "awa.ndiaye@example.org", "awa.ndiaye", "Awa Ndiaye")
                .map(PasswordRules.PasswordRefusedException::code)
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quatre chevaux sous la pluie",
                "tropfort",
                "        x 7",
                "ማርቆስ እና ሙሴ",
                "zq!7kPw2",
                "ndiaye aime le thiéboudiène",
                "piano forte"
            })
    void a_password_of_eight_characters_that_is_not_among_the_first_tried_is_good(String password) {
        assertThat(refusal(password)).isEmpty();
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        assertThat(refusal("𞤀𞤁𞤂𞤃𞤄𞤅𞤆")).isEqualTo("password.too-short");
        assertThat(refusal("𞤀𞤁𞤂𞤃𞤄𞤅𞤆𞤇")).isEmpty();
        assertThat(refusal("ab c".repeat(64))).isEmpty();
        assertThat(refusal("ab c".repeat(64) + "x")).isEqualTo("password.too-long");
    }

    @ParameterizedTest
    @CsvSource({
        "motdepasse,password.too-common",
        "MotDePasse123,password.too-common",
        "12345678,password.too-common",
        "87654321,password.too-common",
        "abidjan225,password.too-common",
        "azertyuiop,password.too-common",
        "poiuytreza,password.too-common",
        "aaaaaaaaaa,password.too-common",
        "abababab,password.too-common",
        "PiaAfrica2026!,password.too-obvious",
        "P.I.A.-Africa,password.too-obvious",
        "awandiaye!,password.too-obvious",
        "ndiaye.awa@2026,''",
        "awa.ndiaye@example.org,password.too-obvious",
        "piapiapia1,password.too-obvious"
    })
    void what_is_tried_first_is_refused(String password, String code) {
        assertThat(refusal(password)).isEqualTo(code);
    }

    @Test
    void a_name_of_signs_alone_forbids_nothing() {
        assertThat(rules.refusal("12 34-5678_9", "", "42", "--")).isEmpty();
    }
}
