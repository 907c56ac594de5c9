package africa.pia.web.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainPathFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles/un-lidar",
                "/feeds/latest.rss",
                "/.well-known/security.txt",
                "/tags/caf%C3%A9",
                "/articles/a%20b",
                "/articles/..."
            })
    void a_path_without_disguise_passes(String path) {
        assertThat(PlainPathFilter.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/newsroom%2Fmedia",
                "/articles/%2e%2e/newsroom",
                "/articles/a%5cb",
                "/articles/a\\b",
                "/articles/a%23b",
                "/./newsroom",
                "/articles/../newsroom",
                "/articles/.."
            })
    void what_is_hidden_or_walks_about_does_not(String path) {
        assertThat(PlainPathFilter.isPlain(path)).isFalse();
    }
}
