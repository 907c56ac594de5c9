package africa.pia.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountId;
import africa.pia.account.SignIns;
import africa.pia.web.testing.FakeRequest;
import africa.pia.web.testing.FakeResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInCookieTest {

    private static final Instant NOW = Instant.parse("2025-02-12T09:30:00Z");
    private static final SignIns.Opened OPENED =
            new SignIns.Opened(new AccountId(12), "the-token", NOW.plus(Duration.ofDays(90)), Locale.FRENCH);

    private final FakeResponse response = new FakeResponse();

    private Cookie given(FakeRequest request, boolean stay) {
        SignInCookie.give(request, response, OPENED, stay, NOW);
        return response.cookies().get(0);
    }

    @Test
    void over_tls_it_is_this_hosts_alone() {
        Cookie cookie = given(FakeRequest.get("/").overTls(), false);

        assertThat(cookie.getName()).isEqualTo("__Host-pia");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void no_script_reads_it_and_no_other_sites_form_brings_it_along() {
        Cookie cookie = given(FakeRequest.get("/"), false);

        assertThat(cookie.getName()).isEqualTo("pia");
        assertThat(cookie.getValue()).isEqualTo("the-token");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).isFalse();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void it_ends_with_the_browser_unless_the_person_stays() {
        assertThat(given(FakeRequest.get("/"), false).getMaxAge()).isNegative();
    }

    @Test
    void of_a_person_who_stays_it_ends_with_the_token() {
        assertThat(given(FakeRequest.get("/"), true).getMaxAge())
                .isEqualTo(Duration.ofDays(90).toSeconds());
    }

    @Test
    void the_browser_presents_it_again() {
        assertThat(SignInCookie.token(
                        FakeRequest.get("/").withCookie("lang", "pt").withCookie("pia", "a")))
                .contains("a");
        assertThat(SignInCookie.token(FakeRequest.get("/").overTls().withCookie("__Host-pia", "b")))
                .contains("b");
        assertThat(SignInCookie.token(FakeRequest.get("/"))).isEmpty();
    }

    @Test
    void over_tls_one_that_a_neighbour_could_have_planted_counts_for_nothing() {
        assertThat(SignInCookie.token(FakeRequest.get("/").overTls().withCookie("pia", "planted")))
                .isEmpty();
    }

    @Test
    void taken_back_it_ends_and_the_browser_forgets_what_it_kept() {
        SignInCookie.takeBack(FakeRequest.get("/").overTls(), response);

        Cookie cookie = response.cookies().get(0);
        assertThat(cookie.getName()).isEqualTo("__Host-pia");
        assertThat(cookie.getValue()).isEmpty();
        assertThat(cookie.getMaxAge()).isZero();
        assertThat(response.headers()).containsEntry("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
