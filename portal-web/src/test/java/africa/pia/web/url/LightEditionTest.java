package africa.pia.web.url;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.web.testing.FakeRequest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LightEditionTest {

    @ParameterizedTest
    @CsvSource({
        "/, /l/",
        "/articles/un-lidar, /l/articles/un-lidar",
        "/sections/culture, /l/sections/culture",
        "/articles/un-lidar/comments, /l/",
        "/search, /l/",
        "/authors/hortense-vaillant, /l/"
    })
    void a_page_leads_to_its_twin_or_to_the_beginning(String page, String twin) {
        assertThat(LightEdition.twinOf(page)).isEqualTo(twin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "ON", " on "})
    void whoever_wants_to_spend_little_is_offered_it(String wish) {
        assertThat(LightEdition.isOffered(FakeRequest.get("/").with("Save-Data", wish), "/"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "off", "?0"})
    void nobody_else_is(String wish) {
        assertThat(LightEdition.isOffered(FakeRequest.get("/").with("Save-Data", wish), "/"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/l/", "/articles/un-lidar/comments"})
    void a_page_without_a_twin_offers_none(String page) {
        assertThat(LightEdition.isOffered(FakeRequest.get(page).with("Save-Data", "on"), page))
                .isFalse();
    }
}
