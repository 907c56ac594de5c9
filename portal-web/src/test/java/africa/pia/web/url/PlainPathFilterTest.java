package africa.pia.web.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import africa.pia.web.testing.FakeRequest;
import africa.pia.web.testing.FakeResponse;
import jakarta.servlet.http.HttpServletRequestWrapper;
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

    @ParameterizedTest
    @ValueSource(strings = {"/;jsessionid=1", "/articles/un-lidar;jsessionid=1", "/search;a=b", "/;"})
    void no_address_has_a_parameter_in_its_path(String path) throws Exception {
        FakeResponse response = new FakeResponse();

        new PlainPathFilter()
                .doFilter(new SessionIdTakenOut(path), response, (request, answer) -> fail("This was let through"));

        assertThat(response.getStatus()).isEqualTo(404);
    }

    /** What the server hands on: no id of a session in the path, the whole of it in the address. */
    private static final class SessionIdTakenOut extends HttpServletRequestWrapper {

        private final String sent;

        SessionIdTakenOut(String sent) {
            super(FakeRequest.get(sent.replaceFirst(";jsessionid=.*", "")));
            this.sent = sent;
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer("http://localhost:9080").append(sent);
        }
    }
}
