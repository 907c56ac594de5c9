package africa.pia.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArticleJsonLdTest {

    @Test
    void no_headline_ends_the_block_or_begins_markup() {
        String json = Json.createObjectBuilder()
                .add("headline", "</script><!-- <b>&amp;\u2028\u2029")
                .build()
                .toString();

        String printed = ArticleJsonLd.escaped(json);

        assertThat(printed).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        JsonObject read = Json.createReader(new StringReader(printed)).readObject();
        assertThat(read.getString("headline")).isEqualTo("</script><!-- <b>&amp;\u2028\u2029");
    }

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
