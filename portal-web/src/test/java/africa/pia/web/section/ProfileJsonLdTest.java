package africa.pia.web.section;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.author.AuthorLink;
import africa.pia.author.AuthorProfile;
import africa.pia.media.MediaId;
import africa.pia.media.Picture;
import africa.pia.text.Translated;
import africa.pia.web.url.PortalUrlsFixture;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProfileJsonLdTest {

    private static final Translated NOTHING = new Translated("fr", Map.of());

    private static JsonObject of(AuthorProfile author) {
        return ProfileJsonLd.of(author, "en", PortalUrlsFixture.urls());
    }

    @Test
    void tells_who_somebody_is_and_where_else_they_are_found() {
        JsonObject page = of(new AuthorProfile(
                "aminata-sow",
                "Aminata Sow",
                Optional.of(new Picture(new MediaId(5), "sow.jpg", 600, 600, List.of(400, 600), "", "", "", "")),
                new Translated("fr", Map.of("fr", "Reportrice", "en", "Reporter")),
                Translated.of("fr", "Elle écrit de Dakar.\n\nElle lit à voix haute."),
                List.of(
                        new AuthorLink("Carnet", "https://example.org/sow"),
                        new AuthorLink("", "mailto:aminata@example.org"))));

        JsonObject person = page.getJsonObject("mainEntity");
        assertThat(page.getString("@type")).isEqualTo("ProfilePage");
        assertThat(page.getString("url")).isEqualTo("https://pia.example/authors/aminata-sow");
        assertThat(person.getString("name")).isEqualTo("Aminata Sow");
        assertThat(person.getString("jobTitle")).isEqualTo("Reporter");
        assertThat(person.getString("description")).isEqualTo("Elle écrit de Dakar.");
        assertThat(person.getString("image")).startsWith("https://pia.example/media/5/");
        assertThat(person.getJsonArray("sameAs").getValuesAs(JsonString::getString))
                .containsExactly("https://example.org/sow");
    }

    @Test
    void tells_no_more_of_a_name_than_the_name() {
        JsonObject person = of(new AuthorProfile("a-sow", "A. Sow", Optional.empty(), NOTHING, NOTHING, List.of()))
                .getJsonObject("mainEntity");

        assertThat(person).containsOnlyKeys("@type", "@id", "name", "url");
    }
}
