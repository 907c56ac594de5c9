package africa.pia.web.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"*", "null", "example.org", "https://example.org/", "https://example.org/x", "ftp://a.org"})
    void what_is_no_origin_is_not_allowed_as_one(String origin) {
        assertThatThrownBy(() -> new ApiSettings(Set.of(origin), 2048))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("portal.api.allowed-origins");
    }

    @Test
    void a_body_has_room_for_an_article_and_not_for_everything() {
        assertThatThrownBy(() -> new ApiSettings(Set.of(), 1023)).hasMessageContaining("portal.api.max-body");
        assertThatThrownBy(() -> new ApiSettings(Set.of(), Long.MAX_VALUE)).hasMessageContaining("portal.api.max-body");
    }
}
