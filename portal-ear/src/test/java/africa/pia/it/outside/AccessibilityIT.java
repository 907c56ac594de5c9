package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No page keeps anybody out: WCAG 2 A and AA as axe-core checks them, in both directions of writing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessibilityIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static Playwright playwright;
    private static Browser browser;
    private static Visitor reader;
    private static Visitor admin;

    /** What stands in an address for what the article of these tests is called: its id, its slug, its preview. */
    private static Map<String, String> names;

    @BeforeAll
    static void openBrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        // Something for the desk of corrections to show.
        Form.on(Api.of(PORTAL), "/articles/un-lidar-voit-net-a-mille-metres/report", "report")
                .fill("words", "lidar")
                .fill("kind", "SPELLING")
                .fill("explanation", "Cela s’écrit en capitales.")
                .fill("source", "https://exemple.org/lidar")
                .press("action");
        reader = Visitor.withScript(browser, PORTAL);
        admin = Visitor.withScript(browser, PORTAL);
        admin.open("/account/sign-in").signIn(PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);
        names = aCorrectedArticleWithItsNextText();
    }

    private static Map<String, String> aCorrectedArticleWithItsNextText() {
        Api api = Api.of(PORTAL).asAdmin();
        JsonObject article = Articles.publish(api, "Un puits et sa corde");
        String id = article.get("id").getAsString();
        Map<String, Object> right = Articles.fields("Un puits et sa corde");
        right.put("body", "<p>Il était deux heures du matin quand tout s’est tu.</p>");
        right.put("note", "L’heure était fausse : il était deux heures, non une heure.");
        Articles.expect(
                200, api.send("POST", Articles.address(article) + "/correct", right, Articles.ifMatch(article)));
        Api desk = People.inBrowser(PORTAL, PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);
        Api.Answer saved = Form.on(desk, "/newsroom/articles/" + id, "editor")
                .fill("headline", "Un puits, sa corde et son seau")
                .fill("action", "save")
                .send();
        Articles.expect(303, saved);
        Api.Answer given = Form.on(desk, "/newsroom/articles/" + id + "/history", "links")
                .fill("action", "give")
                .send();
        String preview = given.page().expectFirst("input[type=url]").attr("value");
        Api.Answer said = api.post(
                "/api/v1/articles/" + article.get("slug").getAsString() + "/comments", Map.of("text", "Et le seau ?"));
        Articles.expect(201, said);
        return Map.of(
                "{comment}",
                said.json().get("id").getAsString(),
                "{id}",
                id,
                "{slug}",
                article.get("slug").getAsString(),
                "{preview}",
                preview.substring(preview.indexOf("/preview/")));
    }

    @AfterAll
    static void closeBrowser() {
        reader.close();
        admin.close();
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=ar",
                "/sections/culture",
                "/sections/cinema?lang=ar",
                "/tags/burkina-faso",
                "/authors/aminata-sow",
                "/authors/aminata-sow?lang=ar",
                "/articles/un-lidar-voit-net-a-mille-metres",
                "/articles/un-lidar-voit-net-a-mille-metres?lang=ar",
                "/articles/un-lidar-voit-net-a-mille-metres/report",
                "/articles/un-lidar-voit-net-a-mille-metres/report?lang=ar",
                "/articles/un-lidar-voit-net-a-mille-metres/report?sent=true",
                "/search",
                "/search?q=fleuve",
                "/l/",
                "/l/?lang=ar",
                "/l/sections/culture",
                "/l/articles/un-lidar-voit-net-a-mille-metres",
                "/l/articles/{slug}",
                "/articles/apprendre-a-lire-dans-la-langue-ou-l-on-reve/comments",
                "/account/sign-in",
                "/account/register",
                "/account/forgotten",
                "/account/check-mail",
                "/corrections",
                "/corrections?lang=ar",
                "/illegal-content",
                "/illegal-content?lang=ar",
                "/articles/{slug}",
                "{preview}",
                "/articles/il-n-y-a-rien-ici"
            })
    void a_readers_page_has_no_violation(String path) {
        // As if it were the first page of the visit: a language that was chosen is kept in a cookie.
        reader.page().context().clearCookies();

        reader.open(named(path));

        assertThat(violations(reader)).isEmpty();
        assertEveryTextIsThere(reader);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account/profile",
                "/account/notices",
                "/account/reports",
                "/account/decisions",
                "/moderation/appeals",
                "/moderation/notices",
                "/articles/{slug}/comments/report?comment={comment}",
                "/account/address",
                "/account/password",
                "/account/sign-ins",
                "/account/delete",
                "/newsroom",
                "/newsroom?status=draft",
                "/newsroom/articles/new",
                "/newsroom/calendar",
                "/newsroom/calendar?view=month&lang=ar",
                "/newsroom/front",
                "/newsroom/front?slot=LEAD",
                "/newsroom/front/preview",
                "/newsroom/media",
                "/newsroom/corrections",
                "/newsroom/corrections?lang=ar",
                "/newsroom/media/1",
                "/newsroom/articles/{id}",
                "/newsroom/articles/{id}?lang=ar",
                "/newsroom/articles/{id}/history",
                "/newsroom/articles/{id}/history/next",
                "/newsroom/articles/{id}/history/next?view=sides",
                "/newsroom/articles/{id}/notes",
                "/newsroom/articles/{id}/preview",
                "/moderation",
                "/moderation?queue=approved",
                "/moderation?queue=flagged",
                "/moderation/comments/{comment}",
                "/moderation/conversations/{id}",
                "/moderation/conversations/{id}?branch={comment}&lang=ar",
                "/moderation/rules",
                "/moderation/rules/banned",
                "/moderation/rules/links?lang=ar",
                "/moderation/rules/lists/suspect-fr",
                "/moderation/log",
                "/moderation/care",
                "/moderation/raids",
                "/moderation/scoring",
                "/admin/people",
                "/admin/sections",
                "/admin/sections?section=cinema&lang=ar",
                "/admin/sections?section=cinema&into=musique",
                "/admin/tags",
                "/admin/tags?tag=1&with=a&lang=ar",
                "/admin/tags?tag=1&into=2",
                "/admin/authors",
                "/admin/authors?author=1",
                "/admin/authors?author=1&with=a&lang=ar",
                "/admin/authors?author=1&into=2",
                "/newsroom/biography",
                "/newsroom/biography?lang=ar"
            })
    void a_page_behind_a_sign_in_has_no_violation(String path) {
        admin.open(named(path));

        assertThat(admin.page().url()).contains(named(path));
        assertThat(violations(admin)).isEmpty();
        assertEveryTextIsThere(admin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account/notices",
                "/account/notices?lang=ar",
                "/account/decisions",
                "/account/decisions/{decision}",
                "/account/decisions/{decision}?lang=ar",
                "/account/reports",
                "/account/standing",
                "/account/standing?lang=ar",
                "/articles/{slug}"
            })
    void what_somebody_reads_about_whom_moderators_decided_has_no_violation(String path) {
        Judged judged = Judged.once(names.get("{slug}"));
        try (Visitor visitor = Visitor.withScript(browser, PORTAL).signIn(Judged.EMAIL, People.PASSWORD)) {
            visitor.open(named(path).replace("{decision}", judged.decision()));

            assertThat(violations(visitor)).isEmpty();
            assertEveryTextIsThere(visitor);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/moderation/people",
                "/moderation/people?q=awa&lang=ar",
                "/moderation/people/{person}",
                "/moderation/people/{person}?tab=removed",
                "/moderation/people/{person}?tab=history",
                "/moderation/people/{person}?tab=notes&lang=ar",
                "/moderation/figures",
                "/moderation/figures?lang=ar",
                "/transparency",
                "/transparency?lang=ar",
                "/charter",
                "/charter?lang=ar"
            })
    void what_is_told_of_people_and_of_the_desk_has_no_violation(String path) {
        Judged judged = Judged.once(names.get("{slug}"));
        admin.open(path.replace("{person}", judged.person()));

        assertThat(violations(admin)).isEmpty();
        assertEveryTextIsThere(admin);
    }

    /** Somebody one of whose comments was removed, who is suspended and objects, and of whom a note was taken. */
    private record Judged(String person, String decision) {

        private static final String EMAIL = "acces.jugee@example.org";
        private static Judged judged;

        static synchronized Judged once(String slug) {
            if (judged == null) {
                judged = judge(slug);
            }
            return judged;
        }

        private static Judged judge(String slug) {
            long person = People.register(PORTAL, EMAIL, "Awa Jugée");
            Api awa = Api.of(PORTAL).as(EMAIL, People.PASSWORD);
            Api moderator = People.of(PORTAL, People.MODERATOR);
            Api.Answer said = awa.post("/api/v1/articles/" + slug + "/comments", Map.of("text", "Tas de cordes !"));
            Articles.expect(201, said);
            Api.Answer decided = moderator.send(
                    "POST",
                    "/api/v1/moderation/comments/" + said.json().get("id").getAsLong() + "/decisions",
                    Map.of("verdict", "REMOVE", "ground", "OFFENSIVE", "explanation", "Restons polis."),
                    Articles.ifMatch(said.json()));
            Articles.expect(201, decided);
            Api.Answer given = moderator.post(
                    "/api/v1/moderation/people/" + person + "/sanctions",
                    Map.of(
                            "kind",
                            "SUSPEND",
                            "ground",
                            "OFFENSIVE",
                            "reason",
                            "Une pause de quelques années.",
                            "until",
                            "2099-01-01T00:00:00Z"));
            Articles.expect(201, given);
            Articles.expect(
                    200,
                    awa.post(
                            "/api/v1/account/standing/" + given.json().get("id").getAsLong() + "/objection",
                            Map.of("text", "Je parlais de cordes.")));
            Articles.expect(
                    201,
                    moderator.post(
                            "/api/v1/moderation/people/" + person + "/notes", Map.of("text", "Parle de cordes.")));
            return new Judged(
                    Long.toString(person), decided.json().get("decisionId").getAsString());
        }
    }

    @Test
    void the_page_on_which_two_texts_become_one_has_no_violation() {
        Api api = Api.of(PORTAL).asAdmin();
        JsonObject draft = Articles.draft(api, Articles.fields("Un puits, deux plumes"));
        admin.open("/newsroom/articles/" + draft.get("id").getAsString());
        Surface.on(admin);
        Articles.expect(
                200,
                api.send(
                        "PUT",
                        Articles.address(draft),
                        Articles.fields("Un puits, trois plumes"),
                        Articles.ifMatch(draft)));
        admin.page().locator("#headline").fill("Un puits, quatre plumes");
        admin.press("Enregistrer", ".action-bar");
        admin.page().locator(".disagreement").waitFor();
        admin.press("Réunir les deux textes", "#conflict");
        admin.page().locator(".disagreement .field__error").waitFor();
        Surface.on(admin);

        assertThat(violations(admin)).isEmpty();
        assertEveryTextIsThere(admin);
    }

    private static String named(String path) {
        String address = path;
        for (Map.Entry<String, String> name : names.entrySet()) {
            address = address.replace(name.getKey(), name.getValue());
        }
        return address;
    }

    /** A text that no bundle has is printed between question marks. */
    private static void assertEveryTextIsThere(Visitor visitor) {
        assertThat(visitor.page().content()).doesNotContain("???");
    }

    /** What breaks a rule on the page that somebody looks at. */
    static List<String> violations(Visitor visitor) {
        return new AxeBuilder(visitor.page())
                        .options(violationsOnly())
                        // The writing surface is a library's; its own suite answers for it.
                        .exclude(".tox")
                        // No frame of ours is left then: what has to be asked of each, and put together on a page of
                        // its own, need not be.
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(AccessibilityIT::told)
                        .toList();
    }

    /** What is well is not told: on a long page telling it takes longer than looking. */
    private static AxeRunOptions violationsOnly() {
        AxeRunOnlyOptions tags = new AxeRunOnlyOptions();
        tags.setType("tag");
        tags.setValues(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(tags);
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
