package africa.pia.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageTest {

    private final Page page = page("<p>Été</p>");

    @Test
    void its_tag_is_that_of_its_bytes() {
        assertThat(page.tag())
                .isEqualTo(page("<p>Été</p>").tag())
                .isNotEqualTo(page("<p>été</p>").tag());
    }

    @Test
    void a_compressed_page_has_a_tag_of_its_own() {
        assertThat(page.entityTag(true)).isNotEqualTo(page.entityTag(false)).matches("\"[0-9a-f]{24}-g\"");
    }

    @Test
    void compressed_it_says_the_same() throws IOException {
        byte[] read = new GZIPInputStream(new ByteArrayInputStream(page.compressed())).readAllBytes();

        assertThat(read).isEqualTo(page.plain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "W/\"a\"", "*", "\"b\", \"a\"", " \"b\",W/\"a\" "})
    void a_browser_that_holds_it_need_not_get_it_again(String held) {
        assertThat(DeliveryFilter.matches(held, "\"a\"")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"b\"", "a", "\"a-g\""})
    void another_page_is_not_this_one(String held) {
        assertThat(DeliveryFilter.matches(held, "\"a\"")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8", "*", "deflate,gzip;q=1"})
    void gzip_is_understood(String accepted) {
        assertThat(DeliveryFilter.acceptsGzip(accepted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "gzip; q=0.0, br", "identity"})
    void gzip_is_not_understood(String accepted) {
        assertThat(DeliveryFilter.acceptsGzip(accepted)).isFalse();
    }

    private static Page page(String html) {
        return Page.of("text/html; charset=UTF-8", html.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }
}
