package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every public address with the status that it promises, asked as a stranger, as people of each role, and wrongly.
 *
 * <p>What is not built yet is listed as such and answers 404: whoever builds it moves the line.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressesIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final Api ANYONE = Api.of(PORTAL);
    private static final String ARTICLE = "/articles/un-lidar-voit-net-a-mille-metres";

    private static Api reader;
    private static Api contributor;
    private static Api editor;
    private static Api moderator;
    private static Api admin;

    @BeforeAll
    static void sign_in() {
        reader = People.inBrowser(PORTAL, "awa.ndiaye@example.org", PortalServer.SAMPLE_PASSWORD);
        contributor = People.inBrowser(PORTAL, People.CONTRIBUTOR, PortalServer.SAMPLE_PASSWORD);
        editor = People.inBrowser(PORTAL, People.EDITOR, PortalServer.SAMPLE_PASSWORD);
        moderator = People.inBrowser(PORTAL, People.MODERATOR, PortalServer.SAMPLE_PASSWORD);
        admin = People.inBrowser(PORTAL, PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);
    }

    private static Api as(String who) {
        return switch (who) {
            case "reader" -> reader;
            case "contributor" -> contributor;
            case "editor" -> editor;
            case "moderator" -> moderator;
            case "admin" -> admin;
            default -> throw new IllegalArgumentException(who);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                ARTICLE,
                ARTICLE + "/comments",
                "/sections/sciences",
                "/sections/cinema",
                "/tags/optique",
                "/authors/hortense-vaillant",
                "/search",
                "/search?q=fleuve&section=sciences&sort=newest",
                "/l/",
                "/l" + ARTICLE,
                "/l/sections/sciences",
                "/?lang=ar",
                "/account/sign-in",
                "/account/register",
                "/account/forgotten"
            })
    void a_page_for_readers_is_there(String path) {
        Api.Answer answer = ANYONE.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertHarmless(answer);
        assertThat(answer.all("Set-Cookie")).noneMatch(cookie -> cookie.contains("SESSIONID"));
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/latest.rss, application/rss+xml",
        "/feeds/latest.atom, application/atom+xml",
        "/feeds/latest.json, application/feed+json",
        "/feeds/sections/sciences.rss, application/rss+xml",
        "/feeds/tags/optique.atom, application/atom+xml",
        "/feeds/authors/hortense-vaillant.json, application/feed+json",
        "/feeds/articles/un-lidar-voit-net-a-mille-metres/comments.rss, application/rss+xml",
        "/sitemap.xml, application/xml",
        "/news-sitemap.xml, application/xml",
        "/robots.txt, text/plain",
        "/manifest.webmanifest, application/manifest+json",
        "/health/started, application/json",
        "/health/live, application/json",
        "/health/ready, application/json",
        "/metrics, text/plain",
        "/openapi, text/plain"
    })
    void a_machine_finds_what_it_looks_for(String path, String type) {
        Api.Answer answer = ANYONE.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account/profile",
                "/account/notices",
                "/account/reports",
                "/account/decisions",
                "/account/decisions/1",
                "/moderation/appeals",
                "/moderation/notices",
                "/account/password",
                "/account/address",
                "/account/sign-ins",
                "/account/delete",
                "/newsroom",
                "/newsroom/articles/new",
                "/newsroom/articles/1",
                "/newsroom/media",
                "/newsroom/biography",
                "/moderation",
                "/moderation/comments/1",
                "/moderation/log",
                "/moderation/log.csv",
                "/moderation/statements.csv",
                "/moderation/people",
                "/moderation/figures",
                "/admin/people",
                "/admin/audit",
                "/admin/sections",
                "/admin/tags",
                "/admin/authors"
            })
    void who_has_not_signed_in_is_asked_to_and_comes_back(String path) {
        Api.Answer answer = ANYONE.get(path);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).startsWith("/account/sign-in?return=");
    }

    @ParameterizedTest
    @CsvSource({
        "reader, /account/profile",
        "reader, /account/notices",
        "reader, /account/sign-ins",
        "contributor, /newsroom",
        "contributor, /newsroom/articles/new",
        "editor, /newsroom",
        "editor, /newsroom/articles/new",
        "editor, /newsroom/media",
        "moderator, /moderation",
        "reader, /account/decisions",
        "reader, /account/reports",
        "reader, /account/standing",
        "moderator, /moderation/log",
        "moderator, /moderation/log.csv",
        "moderator, /moderation/log.json",
        "moderator, /moderation/statements.csv",
        "moderator, /moderation/statements.json",
        "moderator, /moderation/appeals",
        "moderator, /moderation/notices",
        "moderator, /moderation/people",
        "moderator, /moderation/figures",
        "admin, /admin/audit",
        "admin, /admin/people",
        "admin, /admin/sections",
        "admin, /admin/sections?section=culture",
        "admin, /moderation",
        "admin, /newsroom"
    })
    void a_page_of_ones_own_role_is_there(String who, String path) {
        Api.Answer answer = as(who).get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertHarmless(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "reader, /newsroom",
        "reader, /newsroom/articles/new",
        "reader, /newsroom/media",
        "reader, /moderation",
        "reader, /moderation/log",
        "reader, /moderation/log.csv",
        "reader, /moderation/statements.json",
        "reader, /moderation/appeals",
        "reader, /moderation/people",
        "reader, /moderation/figures",
        "moderator, /admin/audit",
        "reader, /admin/people",
        "reader, /admin/sections",
        "contributor, /moderation",
        "contributor, /admin/people",
        "contributor, /admin/sections",
        "editor, /moderation",
        "editor, /admin/people",
        "editor, /admin/sections",
        "moderator, /admin/sections",
        "admin, /admin/sections?section=nulle-part",
        "moderator, /newsroom",
        "moderator, /newsroom/articles/new",
        "moderator, /admin/people"
    })
    void a_page_of_another_role_is_as_if_it_were_not_there(String who, String path) {
        Api.Answer answer = as(who).get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertHarmless(answer);
    }

    @ParameterizedTest
    @CsvSource({
        // Later capabilities: administration beyond people.
        "admin, /admin/settings",
        "admin, /admin/imports",
        "admin, /admin/sources"
    })
    void what_is_still_to_come_is_not_there(String who, String path) {
        assertThat(as(who).get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles",
                "/articles/il-n-y-a-rien-ici",
                "/articles/il-n-y-a-rien-ici/comments",
                "/l/articles/il-n-y-a-rien-ici",
                "/l/sections/nulle-part",
                "/l/nulle-part",
                "/sections/nulle-part",
                "/sections/Pas!une!cle",
                "/tags/nulle-part",
                "/authors/personne",
                "/media/999999/640/rien.jpg",
                "/media/abc",
                "/media/1/1/x",
                "/feeds/nulle-part.rss",
                "/feeds/sections/nulle-part.rss",
                "/feeds/articles/il-n-y-a-rien-ici/comments.rss",
                "/feeds/latest.exe",
                "/account/nulle-part",
                "/index.xhtml",
                "/light/front.xhtml",
                "/article.xhtml?slug=un-lidar-voit-net-a-mille-metres",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/resources/nulle-part.css",
                "/error-page",
                "/nulle-part",
                "//example.org",
                "/;jsessionid=1",
                "/search;jsessionid=1?q=a",
                "/;a=b",
                ARTICLE + ";jsessionid=1"
            })
    void what_is_nowhere_is_not_found(String path) {
        Api.Answer answer = ANYONE.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertHarmless(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "/search/?q=a, /search?q=a",
        "/sections/sciences/, /sections/sciences",
        "/articles/un-lidar-voit-net-a-mille-metres/, /articles/un-lidar-voit-net-a-mille-metres",
        "/l, /l/",
        "/l/articles/un-lidar-voit-net-a-mille-metres/, /l/articles/un-lidar-voit-net-a-mille-metres"
    })
    void a_slash_too_many_or_too_few_redirects_for_good(String path, String settled) {
        Api.Answer answer = ANYONE.get(path);

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).isEqualTo(settled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sections/sciences?after=AAAA",
                "/l/?after=AAAA",
                "/l/sections/sciences?after=AAAA",
                "/articles/un-lidar-voit-net-a-mille-metres/comments?after=AAAA",
                "/articles/un-lidar-voit-net-a-mille-metres?sort=quelconque",
                "/articles/un-lidar-voit-net-a-mille-metres?comment=abc",
                "/account/sign-in?%zz"
            })
    void what_makes_no_sense_is_a_bad_request(String path) {
        // An address that a client of good manners does not send is put together by hand.
        Api.Answer answer = path.contains("%zz") ? Raw.get(PORTAL, path) : ANYONE.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertHarmless(answer);
    }

    @ParameterizedTest
    @CsvSource({"POST, /", "PUT, /search", "DELETE, /sections/sciences", "POST, /l/", "PATCH, /tags/optique"})
    void a_page_that_is_only_read_takes_nothing_else(String method, String path) {
        Api.Answer answer = ANYONE.send(
                method,
                path,
                HttpRequest.BodyPublishers.ofString("a=b"),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin"));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET");
        assertHarmless(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/sign-in", "/account/register", ARTICLE})
    void a_form_of_another_site_or_beyond_every_measure_is_refused(String path) {
        Map<String, String> form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        Api.Answer foreign = ANYONE.saying("Sec-Fetch-Site", "cross-site")
                .send("POST", path, HttpRequest.BodyPublishers.ofString("a=b"), form);
        Api.Answer endless = ANYONE.saying("Sec-Fetch-Site", "same-origin")
                .send("POST", path, HttpRequest.BodyPublishers.ofByteArray(new byte[5 * 1024 * 1024]), form);

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(endless.status()).isEqualTo(413);
        assertHarmless(foreign);
        assertHarmless(endless);
    }

    @ParameterizedTest
    @CsvSource({
        "/account/sign-in, sign-in, 400|403",
        "/account/register, register, 400",
        "/account/forgotten, forgotten, 400"
    })
    void a_form_that_was_refused_says_so_in_its_status(String path, String form, String statuses) {
        Api.Answer answer =
                Form.on(ANYONE, path, form).fill("email", "rien de tel").press("go");

        assertThat(statuses.split("\\|")).contains(Integer.toString(answer.status()));
        assertThat(answer.page().select("[role=alert]")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/articles, 200",
        "GET, /api/v1/articles?section=sciences&tag=optique&limit=5, 200",
        "GET, /api/v1/articles/un-lidar-voit-net-a-mille-metres, 200",
        "GET, /api/v1/articles/un-lidar-voit-net-a-mille-metres/comments, 200",
        "GET, /api/v1/articles/un-lidar-voit-net-a-mille-metres/comments?sort=newest&limit=3, 200",
        "GET, /api/v1/search?q=fleuve, 200",
        "GET, /api/v1/articles/il-n-y-a-rien-ici, 404",
        "GET, /api/v1/nulle-part, 404",
        "GET, /api/v1, 404",
        "GET, /api, 404",
        "GET, /api/v2/articles, 404",
        "GET, /api/v1/articles;jsessionid=1, 404",
        "GET, /api/v1/articles/1, 401",
        "POST, /api/v1/articles, 401",
        "PUT, /api/v1/articles/1, 401",
        "POST, /api/v1/articles/1/submit, 401",
        "POST, /api/v1/articles/1/schedule, 401",
        "POST, /api/v1/articles/1/publish, 401",
        "POST, /api/v1/articles/1/withdraw, 401",
        // Nothing but a form with parts is even looked at there.
        "POST, /api/v1/media, 415",
        "POST, /api/v1/articles/un-lidar-voit-net-a-mille-metres/comments, 401",
        "PATCH, /api/v1/comments/1, 401",
        "DELETE, /api/v1/comments/1, 401",
        "GET, /api/v1/moderation/queue, 401",
        "GET, /api/v1/moderation/counts, 401",
        "POST, /api/v1/moderation/comments/1/decisions, 401",
        "POST, /api/v1/moderation/decisions, 401",
        "PUT, /api/v1/accounts/1/roles, 401",
        "PUT, /api/v1/accounts/1/sanction, 401",
        "DELETE, /api/v1/tokens/current, 401",
        "POST, /api/v1/tokens, 400",
        "POST, /api/v1/accounts, 400",
        "POST, /api/v1/comments/1/reactions, 401",
        "POST, /api/v1/comments/1/flags, 401",
        "POST, /api/v1/appeals, 401",
        "GET, /api/v1/appeals, 401",
        "GET, /api/v1/decisions, 401",
        "GET, /api/v1/moderation/log, 401",
        "GET, /api/v1/moderation/figures, 401",
        "DELETE, /api/v1/moderation/decisions/1, 401",
        "GET, /api/v1/moderation/statements, 401",
        // Later capabilities: imports, the export.
        "POST, /api/v1/imports, 404",
        "GET, /api/v1/export, 404"
    })
    void the_api_answers_a_stranger(String method, String path, int status) {
        HttpRequest.BodyPublisher body = method.equals("GET")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString("{\"a\":1}");

        Api.Answer answer = ANYONE.send(method, path, body, Map.of("If-Match", "\"1\""));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.code()).isNotEmpty();
        }
        assertHarmless(answer);
    }

    /** Nothing of the inside: no trace, no name of a class or of the server, no session. */
    private static void assertHarmless(Api.Answer answer) {
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.body())
                .doesNotContain("Exception", "at com.ibm", "at africa.pia", "SRVE", "jsessionid", "WebSphere");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
