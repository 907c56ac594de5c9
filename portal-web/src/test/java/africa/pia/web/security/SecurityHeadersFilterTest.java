package africa.pia.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import africa.pia.account.Role;
import africa.pia.web.testing.FakeRequest;
import africa.pia.web.testing.FakeResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecurityHeadersFilterTest {

    private static final String YEAR = "max-age=31536000; includeSubDomains";
    private static final FilterChain NOTHING = (request, response) -> {};

    private final SecurityHeadersFilter filter = new SecurityHeadersFilter();

    SecurityHeadersFilterTest() {
        filter.settings = new SecuritySettings(YEAR);
    }

    private Map<String, String> headers(FakeRequest request) throws Exception {
        return headers(request, NOTHING);
    }

    private Map<String, String> headers(FakeRequest request, FilterChain page) throws Exception {
        FakeResponse response = new FakeResponse();
        filter.doFilter(request, response, page);
        return response.headers();
    }

    @ParameterizedTest
    @CsvSource({
        "/, READERS",
        "/account/sign-in, ACCOUNT",
        "/newsroom, DESK",
        "/newsroom/articles/new, EDITOR",
        "/api/v1/articles, API",
        "/media/5/800/x.jpg, PICTURES",
        "/resources/css/site.css, FILES"
    })
    void every_answer_has_the_policy_of_its_area(String path, Area area) throws Exception {
        assertThat(headers(FakeRequest.get(path)))
                .containsEntry("Content-Security-Policy", area.policy())
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("X-Frame-Options", "DENY")
                .containsEntry("Referrer-Policy", "strict-origin-when-cross-origin")
                .containsEntry("Cross-Origin-Opener-Policy", "same-origin");
    }

    @Test
    void only_pictures_are_shown_by_other_papers() throws Exception {
        assertThat(headers(FakeRequest.get("/media/5/800/x.jpg")))
                .containsEntry("Cross-Origin-Resource-Policy", "cross-origin");
        assertThat(headers(FakeRequest.get("/"))).containsEntry("Cross-Origin-Resource-Policy", "same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"camera", "geolocation", "microphone", "payment", "browsing-topics"})
    void what_the_portal_never_uses_is_given_up(String feature) throws Exception {
        assertThat(headers(FakeRequest.get("/")).get("Permissions-Policy")).contains(feature + "=()");
    }

    @Test
    void tls_is_promised_over_tls_only() throws Exception {
        assertThat(headers(FakeRequest.get("/").overTls())).containsEntry("Strict-Transport-Security", YEAR);
        assertThat(headers(FakeRequest.get("/"))).doesNotContainKey("Strict-Transport-Security");
    }

    @Test
    void tls_is_not_promised_where_the_installation_does_not() throws Exception {
        filter.settings = new SecuritySettings("off");

        assertThat(headers(FakeRequest.get("/").overTls())).doesNotContainKey("Strict-Transport-Security");
    }

    @Test
    void a_promise_is_an_age_or_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecuritySettings("yes"))
                .withMessageContaining("portal.security.hsts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/sign-in", "/newsroom", "/newsroom/articles/new", "/moderation", "/admin/people"})
    void a_page_of_one_person_is_kept_by_nobody(String path) throws Exception {
        assertThat(headers(FakeRequest.get(path))).containsEntry("Cache-Control", "private, no-store");
    }

    @Test
    void a_page_of_everybody_becomes_personal_for_who_has_signed_in() throws Exception {
        assertThat(headers(FakeRequest.get("/"))).doesNotContainKey("Cache-Control");
        assertThat(headers(Callers.by(FakeRequest.get("/"), Role.READER)))
                .containsEntry("Cache-Control", "private, no-store");
        assertThat(headers(Callers.by(FakeRequest.get("/media/5/800/x.jpg"), Role.READER)))
                .doesNotContainKey("Cache-Control");
    }

    @Test
    void a_page_that_took_back_what_it_had_said_keeps_them() throws Exception {
        Map<String, String> headers = headers(FakeRequest.get("/account/profile"), (request, response) -> {
            ((HttpServletResponse) response).setHeader("ETag", "\"1\"");
            response.reset();
        });

        assertThat(headers)
                .containsEntry("Content-Security-Policy", Area.ACCOUNT.policy())
                .containsEntry("Cache-Control", "private, no-store")
                .doesNotContainKey("ETag");
    }
}
