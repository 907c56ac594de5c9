package africa.pia.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LicencesTest {

    @ParameterizedTest
    @CsvSource({
        "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
        "cc-by-sa-4.0, https://creativecommons.org/licenses/by-sa/4.0/",
        "CC BY-NC-ND 3.0, https://creativecommons.org/licenses/by-nc-nd/3.0/",
        "CC0, https://creativecommons.org/publicdomain/zero/1.0/"
    })
    void a_licence_of_creative_commons_has_an_address(String licence, String address) {
        assertThat(Licences.address(licence)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PIA AFRICA, tous droits réservés", "CC BY 9.9", "javascript:alert(1)"})
    void any_other_has_none(String licence) {
        assertThat(Licences.address(licence)).isEmpty();
    }

    @Test
    void a_beginning_is_cut_between_words() {
        String beginning = Descriptions.beginning("mot ".repeat(100));

        assertThat(beginning).hasSizeLessThanOrEqualTo(201).endsWith("mot…");
    }
}
