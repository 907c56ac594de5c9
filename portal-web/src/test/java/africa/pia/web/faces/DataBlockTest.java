package africa.pia.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.web.url.PortalUrlsFixture;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataBlockTest {

    @Test
    void no_headline_ends_the_block_or_begins_markup() {
        String json = Json.createObjectBuilder()
                .add("headline", "</script><!-- <b>&amp;\u2028\u2029")
                .build()
                .toString();

        String printed = DataBlock.escaped(json);

        assertThat(printed).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        JsonObject read = Json.createReader(new StringReader(printed)).readObject();
        assertThat(read.getString("headline")).isEqualTo("</script><!-- <b>&amp;\u2028\u2029");
    }

    @Test
    void a_trail_numbers_its_steps_and_ends_at_what_is_filed() {
        SectionItem culture = new SectionItem(new SectionKey("culture"), "Culture");
        SectionItem cinema = new SectionItem(new SectionKey("cinema"), "Cinéma");

        JsonObject trail = DataBlock.trail(
                List.of(culture, cinema), "ar", "Le ciné-bus", "/articles/le-cine-bus", PortalUrlsFixture.urls());

        assertThat(trail.getJsonArray("itemListElement").getValuesAs(JsonObject.class))
                .extracting(
                        step -> step.getInt("position"), step -> step.getString("name"), step -> step.getString("item"))
                .containsExactly(
                        tuple(1, "Culture", "https://pia.example/sections/culture"),
                        tuple(2, "Cinéma", "https://pia.example/sections/cinema"),
                        tuple(3, "Le ciné-bus", "https://pia.example/articles/le-cine-bus"));
    }
}
