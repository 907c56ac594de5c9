package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a browser is told over a TLS port of ours, behind a proxy that ends TLS, and by somebody who pretends to be one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TlsIT {

    private static final String STRICT = "max-age=31536000; includeSubDomains";
    private static final Map<String, String> FORWARDED =
            Map.of("X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7", "X-Forwarded-Host", "pia.example");

    /** Its proxies are said to be on this machine, so a test is one. */
    private static PortalServer proxied;

    /** Nobody is its proxy. */
    private static PortalServer open;

    @BeforeAll
    static void start() {
        proxied = PortalServer.start(
                "proxied",
                Map.of(
                        PortalServer.KEYSTORE_PASSWORD,
                        "trois clefs sous le tapis",
                        "PROXY_ADDRESSES",
                        "127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1",
                        "PORTAL_LIMIT_REGISTER_CLIENT",
                        "3/PT1H"));
        open = PortalServer.start("unproxied", Map.of("PORTAL_LIMIT_REGISTER_CLIENT", "3/PT1H"));
    }

    @AfterAll
    static void stop() {
        proxied.close();
        open.close();
    }

    @Test
    void over_tls_the_cookie_of_a_sign_in_is_for_this_host_and_tls_alone() {
        Api browser = Api.overTls(proxied);

        Api.Answer signedIn = People.signInByForm(browser, PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);

        assertThat(signedIn.status()).isEqualTo(303);
        assertThat(signedIn.header("Set-Cookie"))
                .startsWith("__Host-pia=")
                .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                .doesNotContain("Domain=");
        Api person = browser.saying("Cookie", signedIn.header("Set-Cookie").split(";")[0]);
        assertThat(person.get("/account/profile").status()).isEqualTo(200);
        // The same token under the name that plain HTTP uses is not taken over TLS.
        String token = signedIn.header("Set-Cookie").split(";")[0].split("=", 2)[1];
        assertThat(browser.saying("Cookie", "pia=" + token)
                        .get("/account/profile")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void over_tls_browsers_are_told_to_stay_there() {
        assertThat(Api.overTls(proxied).get("/").header("Strict-Transport-Security"))
                .isEqualTo(STRICT);
        assertThat(Api.of(open).get("/").header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void the_language_is_kept_in_a_cookie_for_tls() {
        assertThat(Api.overTls(proxied).get("/?lang=ar").header("Set-Cookie")).contains("lang=ar", "Secure");
        assertThat(Api.of(open).get("/?lang=ar").header("Set-Cookie"))
                .contains("lang=ar")
                .doesNotContain("Secure");
    }

    @Test
    void behind_a_proxy_that_ends_tls_a_request_counts_as_one_over_tls() {
        Api browser = Api.of(proxied);
        for (var header : FORWARDED.entrySet()) {
            browser = browser.saying(header.getKey(), header.getValue());
        }

        Api.Answer signedIn = People.signInByForm(browser, PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);

        assertThat(signedIn.status()).isEqualTo(303);
        assertThat(signedIn.header("Set-Cookie")).startsWith("__Host-pia=").contains("Secure");
        assertThat(browser.get("/").header("Strict-Transport-Security")).isEqualTo(STRICT);
    }

    @Test
    void what_somebody_who_is_no_proxy_says_of_the_connection_is_not_believed() {
        Api pretender = Api.of(open);
        for (var header : FORWARDED.entrySet()) {
            pretender = pretender.saying(header.getKey(), header.getValue());
        }

        Api.Answer signedIn = People.signInByForm(pretender, PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);

        assertThat(signedIn.header("Set-Cookie")).startsWith("pia=").doesNotContain("Secure");
        assertThat(pretender.get("/").header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void limits_count_whom_the_proxy_names_and_not_the_proxy() {
        for (int reader = 1; reader <= 3; reader++) {
            assertThat(register(proxied, "198.51.100.1", "derriere" + reader)).isEqualTo(201);
        }

        assertThat(register(proxied, "198.51.100.1", "derriere4")).isEqualTo(429);
        assertThat(register(proxied, "203.0.113.9", "derriere5")).isEqualTo(201);
    }

    @Test
    void nobody_escapes_a_limit_by_naming_another_address() {
        for (int reader = 1; reader <= 3; reader++) {
            assertThat(register(open, "198.51.100." + reader, "devant" + reader))
                    .isEqualTo(201);
        }

        assertThat(register(open, "203.0.113.9", "devant4")).isEqualTo(429);
    }

    private static int register(PortalServer server, String address, String name) {
        return Api.of(server)
                .saying("X-Forwarded-For", address)
                .post(
                        "/api/v1/accounts",
                        Map.of(
                                "email",
                                name + "@example.org",
                                "password",
                                "le baobab garde la pluie",
                                "displayName",
                                name,
                                "locale",
                                "fr"))
                .status();
    }
}
