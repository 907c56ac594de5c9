package africa.pia.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.web.faces.Voice;
import africa.pia.web.testing.FakeRequest;
import africa.pia.web.testing.FakeResponse;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgeryFilterTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final ForgeryFilter filter = new ForgeryFilter();

    ForgeryFilterTest() {
        filter.site = Voice.SITE;
    }

    private int status(FakeRequest request) throws IOException, ServletException {
        FakeResponse response = new FakeResponse();
        filter.doFilter(request, response, (passed, answered) -> response.setStatus(299));
        return response.getStatus();
    }

    private boolean passes(FakeRequest request) throws IOException, ServletException {
        return status(request) == 299;
    }

    private static FakeRequest form() {
        return FakeRequest.post("/account/profile").with("Content-Type", FORM).withCookie("pia", "token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void whoever_only_reads_may_come_from_anywhere(String method) throws Exception {
        assertThat(passes(FakeRequest.of(method, "/account/profile")
                        .with("Sec-Fetch-Site", "cross-site")
                        .withCookie("pia", "token")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "post"})
    void a_method_that_nothing_here_answers_is_refused(String method) throws Exception {
        assertThat(status(FakeRequest.of(method, "/"))).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // What the browser says of itself counts before everything else.
                "same-origin, -, -, true",
                "none, -, -, true",
                "same-site, -, -, false",
                "cross-site, -, -, false",
                "'', https://pia.example, -, false",
                "cross-site, https://pia.example, https://pia.example/, false",
                "same-origin, https://evil.example, -, true",
                // Older ones name the origin.
                "-, https://pia.example, -, true",
                "-, https://PIA.example:443, -, true",
                "-, http://localhost:9080, -, true",
                "-, http://pia.example, -, false",
                "-, https://pia.example:8443, -, false",
                "-, https://pia.example.evil.example, -, false",
                "-, https://pia.example@evil.example, -, false",
                "-, https://evil.example, https://pia.example/, false",
                "-, null, -, false",
                "-, null, https://pia.example/, false",
                "-, '', https://pia.example/, false",
                "-, not an address, -, false",
                // Or at least the page.
                "-, -, https://pia.example/account/profile, true",
                "-, -, http://localhost:9080/account/profile, true",
                "-, -, https://evil.example/?https://pia.example/, false",
                "-, -, https://pia.example.evil.example/, false",
                "-, -, /account/profile, false",
                // Who says nothing proves nothing.
                "-, -, -, false"
            })
    void a_form_must_come_from_a_page_of_ours(String fetchSite, String origin, String referer, boolean ours)
            throws Exception {
        FakeRequest request =
                form().with("Sec-Fetch-Site", fetchSite).with("Origin", origin).with("Referer", referer);

        assertThat(status(request)).isEqualTo(ours ? 299 : 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, "multipart/form-data; boundary=x", "text/plain", "TEXT/PLAIN; charset=utf-8"})
    void a_form_proves_where_it_comes_from_even_when_nobody_is_signed_in(String type) throws Exception {
        assertThat(status(FakeRequest.post("/account/sign-in").with("Content-Type", type)))
                .isEqualTo(403);
    }

    @Test
    void a_post_without_a_type_could_be_a_form() throws Exception {
        assertThat(status(FakeRequest.post("/account/sign-out"))).isEqualTo(403);
    }

    @Test
    void what_no_page_can_send_unasked_needs_no_proof_unless_a_cookie_signs_it() throws Exception {
        FakeRequest anonymous = FakeRequest.post("/newsroom").with("Content-Type", "application/json");
        FakeRequest signed = FakeRequest.post("/newsroom")
                .with("Content-Type", "application/json")
                .withCookie("pia", "token");

        assertThat(passes(anonymous)).isTrue();
        assertThat(status(signed)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void other_changes_are_guarded_as_soon_as_a_cookie_signs_them(String method) throws Exception {
        assertThat(passes(FakeRequest.of(method, "/newsroom"))).isTrue();
        assertThat(status(FakeRequest.of(method, "/newsroom").withCookie("pia", "token")))
                .isEqualTo(403);
    }

    @Test
    void the_api_knows_no_cookie_and_asks_for_no_proof() throws Exception {
        assertThat(passes(FakeRequest.post("/api/v1/tokens")
                        .with("Content-Type", FORM)
                        .with("Sec-Fetch-Site", "cross-site")
                        .withCookie("pia", "token")))
                .isTrue();
        assertThat(status(FakeRequest.post("/apis").with("Content-Type", FORM))).isEqualTo(403);
    }

    @Test
    void a_token_in_a_header_is_proof_enough() throws Exception {
        assertThat(passes(form().with("Authorization", "Bearer token").with("Sec-Fetch-Site", "cross-site")))
                .isTrue();
        assertThat(status(form().with("Authorization", "Basic YTpi").with("Sec-Fetch-Site", "cross-site")))
                .isEqualTo(403);
    }

    @Test
    void over_tls_it_is_the_secure_cookie_that_signs() throws Exception {
        FakeRequest json = FakeRequest.post("/newsroom").with("Content-Type", "application/json");

        assertThat(status(json.overTls().withCookie("__Host-pia", "token"))).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "https://pia.example, https://pia.example:443",
        "http://pia.example/a?b#c, http://pia.example:80",
        "HTTP://PIA.Example:9080, http://pia.example:9080",
        "http://[::1]:9080/, http://[::1]:9080"
    })
    void an_origin_is_scheme_host_and_port(String address, String origin) {
        assertThat(ForgeryFilter.origin(address)).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "/", "pia.example", "about:blank", "https://", "ht tp://pia.example"})
    void what_has_no_host_has_no_origin(String address) {
        assertThat(ForgeryFilter.origin(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // RFC 8058: a mail program sends it by itself, from nowhere.
        "POST, /unsubscribe/0123456789012345678901234567890123456789abc, true",
        "PUT, /unsubscribe/0123456789012345678901234567890123456789abc, false",
        "DELETE, /unsubscribe/0123456789012345678901234567890123456789abc, false",
        "POST, /unsubscribe/0123456789012345678901234567890123456789ab, false",
        "POST, /unsubscribe/0123456789012345678901234567890123456789abc/more, false",
        "POST, /unsubscribe/../account/delete, false",
        "POST, /unsubscribe, false",
        "POST, /account/notices, false",
        "POST, /account/unsubscribe/0123456789012345678901234567890123456789abc, false"
    })
    void of_what_comes_from_nowhere_only_the_stopping_of_letters_passes(String method, String path, boolean passes)
            throws Exception {
        FakeRequest signedIn =
                FakeRequest.of(method, path).with("Content-Type", FORM).withCookie("pia", "token");

        assertThat(passes(signedIn)).isEqualTo(passes);
        assertThat(passes(signedIn.with("Sec-Fetch-Site", "cross-site"))).isEqualTo(passes);
    }
}
