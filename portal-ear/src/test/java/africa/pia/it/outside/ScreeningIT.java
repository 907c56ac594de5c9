package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.CsvSource;

/** Word lists and rules: tried, switched on, and seen at work; in a language of its own, for others share the server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreeningIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String WRITER = "filtre.auteur@example.org";
    private static final String LIST = "/moderation/rules/lists/banned-pt";

    /** "patatrac" in letters of four alphabets, with a mark, a joiner that has no width, and an override of direction. */
    private static final String HOSTILE = "Que p\u0430t\u03B1\u200Dt\u0301r@c \u202E!";

    private static Playwright playwright;
    private static Browser browser;
    private static String slug;

    @BeforeAll
    static void bringPeople() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        People.register(PORTAL, WRITER, "Filipe Évora");
        Map<String, Object> fields = new java.util.HashMap<>(Articles.fields("O que se diz e o que se filtra"));
        fields.put("language", "pt");
        Api admin = Api.of(PORTAL).asAdmin();
        slug = Articles.step(admin, Articles.draft(admin, fields), "publish")
                .get("slug")
                .getAsString();
    }

    @AfterAll
    static void shut() {
        browser.close();
        playwright.close();
    }

    private static JsonObject post(String text) {
        Api.Answer answer = Api.of(PORTAL)
                .as(WRITER, People.PASSWORD)
                .post("/api/v1/articles/" + slug + "/comments", Map.of("text", text));
        Articles.expect(201, answer);
        return answer.json();
    }

    @Test
    void a_word_is_tried_put_on_its_list_switched_on_and_holds_what_hides_it() {
        JsonObject before = post("Um patatrac, mas honesto.");
        assertThat(before.get("status").getAsString()).isEqualTo("VISIBLE");

        try (Visitor moderator =
                Visitor.withoutScript(browser, PORTAL).signIn(People.MODERATOR, PortalServer.SAMPLE_PASSWORD)) {
            // A line that says nothing is named; what was typed is kept.
            moderator.open(LIST);
            moderator.page().locator("#entries").fill("patatrac\n***");
            moderator.page().locator("button[value=save]").click();
            assertThat(moderator.page().locator(".error-summary").innerText())
                    .contains("Ligne 2")
                    .contains("***");
            assertThat(moderator.page().locator("#entries").inputValue()).startsWith("patatrac");

            // The trial finds the comment and marks the word; nothing has changed.
            moderator.page().locator("#entries").fill("patatrac");
            moderator.page().locator("button[value=trial]").click();
            assertThat(moderator.page().locator("#trial mark").allInnerTexts()).contains("patatrac");
            assertThat(moderator.page().locator("#trial").innerText()).contains("Trouvés");
            assertThat(list().get("entries").getAsString()).isEmpty();

            moderator.page().locator("button[value=save]").click();
            assertThat(moderator.page().locator(".notice--good").count()).isEqualTo(1);
            assertThat(list().get("entries").getAsString()).isEqualTo("patatrac");

            moderator.open("/moderation/rules/banned");
            moderator.page().locator("#state").selectOption("ON");
            moderator.page().locator("button[value=save]").click();
            assertThat(moderator.page().locator(".notice--good").count()).isEqualTo(1);
            assertThat(moderator.complaints()).isEmpty();
        }

        JsonObject held = post(HOSTILE);
        assertThat(held.get("status").getAsString()).isEqualTo("HELD");
        assertThat(post("As patatracas são outra coisa.").get("status").getAsString())
                .isEqualTo("VISIBLE");
        long id = held.get("id").getAsLong();
        assertThat(People.of(PORTAL, People.MODERATOR)
                        .get("/api/v1/moderation/queue?queue=held&finding=words&order=newest")
                        .items())
                .filteredOn(item -> item.get("id").getAsLong() == id)
                .singleElement()
                .satisfies(item -> assertThat(item.getAsJsonArray("why").toString())
                        .contains("banned-pt\\tpatatrac")
                        .contains("p\u0430t\u03B1\u200Dt\u0301r@c"));
        assertThat(People.of(PORTAL, People.MODERATOR)
                        .get("/api/v1/moderation/log?kind=word-list-changed")
                        .items())
                .isNotEmpty();
    }

    private static JsonObject list() {
        return People.of(PORTAL, People.MODERATOR)
                .get("/api/v1/moderation/rules/lists/banned-pt")
                .json();
    }

    @Test
    void the_api_tries_and_sets_what_the_pages_do_and_refuses_what_is_stale() {
        Api moderator = People.of(PORTAL, People.OTHER_MODERATOR);
        String address = "/api/v1/moderation/rules/caps";
        Api.Answer seen = moderator.get(address);
        Map<String, Object> wish =
                Map.of("state", "SHADOW", "effect", "POINT_OUT", "thresholds", Map.of("percent", 90, "letters", 200));
        Map<String, String> version = Map.of("If-Match", seen.header("ETag"));

        Api.Answer trial = moderator.post(address + "/trial", wish);
        Api.Answer changed = moderator.send("PUT", address, wish, version);
        Api.Answer stale = moderator.send("PUT", address, wish, version);
        Api.Answer wrong = moderator.send(
                "PUT", address, Map.of("thresholds", Map.of("percent", 3)), Map.of("If-Match", changed.header("ETag")));

        assertThat(trial.json().get("seen").getAsInt()).isPositive();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("state").getAsString()).isEqualTo("SHADOW");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("screening.stale");
        assertThat(wrong.code()).isEqualTo("screening.invalid");
        assertThat(moderator.get("/api/v1/moderation/rules").items()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/moderation/rules",
        "PUT, /api/v1/moderation/rules/links",
        "POST, /api/v1/moderation/rules/links/trial",
        "GET, /api/v1/moderation/rules/lists/banned-fr",
        "PUT, /api/v1/moderation/rules/lists/banned-fr",
    })
    void nobody_but_moderators_gets_at_the_rules(String method, String path) {
        Map<String, String> version = Map.of("If-Match", "\"0\"");
        Map<String, Object> body = Map.of("entries", "patatrac");

        assertThat(Api.of(PORTAL).send(method, path, body, version).status()).isEqualTo(401);
        for (Api other : List.of(Api.of(PORTAL).as(WRITER, People.PASSWORD), People.of(PORTAL, People.EDITOR))) {
            assertThat(other.send(method, path, body, version).status()).isEqualTo(403);
        }
    }

    @Test
    void for_others_the_page_is_not_there() {
        try (Visitor writer = Visitor.withoutScript(browser, PORTAL).signIn(WRITER, People.PASSWORD)) {
            assertThat(writer.page()
                            .navigate(PORTAL.address() + "/moderation/rules")
                            .status())
                    .isEqualTo(404);
        }
    }
}
