package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A conversation as a whole: a branch judged at once, locked, and how the conversation goes on, told to its readers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BranchIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String READER = "k.ouedraogo@example.org";
    private static final String OTHER_READER = "mama.grace@example.org";

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
        playwright.close();
    }

    private static JsonObject article(String headline) {
        return Articles.publish(People.of(PORTAL, People.EDITOR), headline, "OPEN");
    }

    private static String slug(JsonObject article) {
        return article.get("slug").getAsString();
    }

    private static long id(JsonObject of) {
        return of.get("id").getAsLong();
    }

    private static String desk(JsonObject article) {
        return "/moderation/conversations/" + id(article);
    }

    private static long comment(JsonObject article, String reader, String text) {
        return comment(article, reader, Map.of("text", text));
    }

    private static long reply(JsonObject article, String reader, long parent, String text) {
        return comment(article, reader, Map.of("text", text, "parentId", parent));
    }

    private static long comment(JsonObject article, String reader, Map<String, Object> fields) {
        Api.Answer answer = People.of(PORTAL, reader).post("/api/v1/articles/" + slug(article) + "/comments", fields);
        Articles.expect(201, answer);
        return id(answer.json());
    }

    private static List<Long> shown(JsonObject article) {
        return Api.of(PORTAL).get("/api/v1/articles/" + slug(article) + "/comments").items().stream()
                .map(BranchIT::id)
                .toList();
    }

    private static List<String> acts(JsonObject article) {
        return People.of(PORTAL, People.MODERATOR)
                .get("/api/v1/moderation/log?limit=100&article=" + id(article))
                .items()
                .stream()
                .map(act -> act.get("kind").getAsString())
                .toList();
    }

    private static Visitor moderator(boolean script, String address) {
        Visitor visitor = script ? Visitor.withScript(browser, PORTAL) : Visitor.withoutScript(browser, PORTAL);
        visitor.open(address).signIn(People.MODERATOR, PortalServer.SAMPLE_PASSWORD);
        visitor.page().locator("main").waitFor();
        return visitor;
    }

    @Test
    void without_script_a_branch_is_removed_on_one_page_and_undone_as_one() {
        JsonObject article = article("Une dispute au marché");
        long root = comment(article, READER, "Les étals sont vides.");
        long reply = reply(article, OTHER_READER, root, "Mensonge.");
        long below = reply(article, READER, reply, "Menteuse vous-même.");
        long other = comment(article, OTHER_READER, "Bel article.");
        try (Visitor moderator = moderator(false, desk(article))) {
            Page page = moderator.page();
            assertThat(page.locator(".talk-list .case").count()).isEqualTo(4);
            page.locator("#case-" + root + " a[data-branch]").click();
            assertThat(page.locator(".talk-list .case").count()).isEqualTo(3);
            page.locator(".branch-verdict [data-ground=ABUSIVE]").click();
            assertThat(page.locator(".undo-bar").innerText()).contains("3 commentaires retirés");
            assertThat(shown(article)).containsExactly(other);

            page.locator(".undo-bar button").click();
            assertThat(page.locator(".notice--good").innerText()).contains("3 décisions");
            assertThat(shown(article)).containsExactly(root, reply, below, other);
        }
        assertThat(acts(article))
                .contains("branch-judged", "branch-undone")
                .filteredOn("comment-removed"::equals)
                .hasSize(3);
    }

    @Test
    void by_keyboard_a_moderator_goes_to_the_branch_judges_it_and_takes_it_back() {
        JsonObject article = article("Une dispute au puits");
        long root = comment(article, READER, "Le puits est à nous.");
        long reply = reply(article, OTHER_READER, root, "Jamais.");
        try (Visitor moderator = moderator(true, desk(article))) {
            Page page = moderator.page();
            page.keyboard().press("j");
            page.locator("#case-" + root + "[aria-current=true]").waitFor();
            page.keyboard().press("w");
            page.locator(".branch-verdict").waitFor();
            page.keyboard().press("d");
            page.keyboard().press("1");
            page.locator(".undo-bar").waitFor();
            assertThat(shown(article)).isEmpty();
            page.keyboard().press("u");
            page.locator(".notice--good").waitFor();
            assertThat(shown(article)).containsExactly(root, reply);
            page.keyboard().press("?");
            page.locator("dialog.keys[open]").waitFor();
            assertThat(moderator.complaints()).isEmpty();
        }
    }

    @Test
    void readers_are_told_at_the_form_and_keep_what_they_typed() {
        JsonObject article = article("Une conversation qui s’échauffe");
        long root = comment(article, OTHER_READER, "Racine.");
        try (Visitor moderator = moderator(false, desk(article));
                Visitor reader = Visitor.withoutScript(browser, PORTAL)) {
            String conversation = "/articles/" + slug(article) + "?reply=" + root;
            reader.open(conversation).signIn(READER, PortalServer.SAMPLE_PASSWORD);
            reader.open(conversation);

            moderator.page().locator("#case-" + root + " [data-lock]").click();
            send(reader, "Ma réponse.");
            assertThat(reader.page().locator("#comment-error").innerText()).contains("verrouillé");
            assertThat(reader.page().locator("#comment-text").inputValue()).isEqualTo("Ma réponse.");
            reader.page().locator("form#repondre button[type=submit]").click();
            assertThat(shown(article)).hasSize(2);

            moderator.page().locator("#seconds").selectOption("300");
            moderator.page().locator("button[value=slow]").click();
            assertThat(moderator.page().locator(".desk__side").innerText()).contains("5 minutes");
            reader.open("/articles/" + slug(article));
            assertThat(reader.page().locator("#comment-hint").innerText()).contains("5 minutes");
            send(reader, "Encore un mot.");
            assertThat(reader.page().locator("#comment-error").innerText()).contains("va doucement");
            assertThat(reader.page().locator("#comment-text").inputValue()).isEqualTo("Encore un mot.");

            moderator.page().locator("button[value=close]").click();
            send(reader, "Encore un mot.");
            assertThat(reader.text()).contains("La modération a fermé cette conversation");
            assertThat(reader.page().locator("#kept-text").inputValue()).isEqualTo("Encore un mot.");
        }
        assertThat(acts(article)).contains("branch-locked", "conversation-slowed", "conversation-closed");
    }

    private static void send(Visitor reader, String text) {
        reader.page().locator("#comment-text").fill(text);
        reader.page().locator("form#repondre button[type=submit]").click();
    }

    @Test
    void a_program_does_what_the_page_does() {
        JsonObject article = article("Une conversation pour les programmes");
        long root = comment(article, READER, "Racine.");
        long reply = reply(article, OTHER_READER, root, "Réponse.");
        Api moderator = People.of(PORTAL, People.MODERATOR);
        String address = "/api/v1/moderation/conversations/" + id(article);

        Api.Answer before = moderator.get(address);
        Map<String, Object> wished = Map.of("held", true, "slow", Map.of("seconds", 30));
        Articles.expect(428, moderator.send("PUT", address, wished, Map.of()));
        Map<String, String> seen = Map.of("If-Match", before.header("ETag"));
        Api.Answer laid = moderator.send("PUT", address, wished, seen);
        Articles.expect(200, laid);
        assertThat(laid.json().get("policy").getAsString()).isEqualTo("HELD");
        assertThat(laid.json().getAsJsonObject("slow").get("seconds").getAsInt())
                .isEqualTo(30);
        assertThat(Api.of(PORTAL)
                        .get("/api/v1/articles/" + slug(article) + "/conversation")
                        .json()
                        .getAsJsonObject("slow")
                        .get("seconds")
                        .getAsInt())
                .isEqualTo(30);
        Articles.expect(412, moderator.send("PUT", address, Map.of("closed", true), seen));
        Api.Answer wrong = moderator.send(
                "PUT", address, Map.of("slow", Map.of("seconds", 1)), Map.of("If-Match", laid.header("ETag")));
        Articles.expect(422, wrong);

        Articles.expect(204, moderator.send("PUT", address + "/watch", Map.of(), Map.of()));
        assertThat(moderator.get(address).json().get("watched").getAsBoolean()).isTrue();
        Articles.expect(
                204, moderator.send("PUT", "/api/v1/moderation/comments/" + root + "/lock", Map.of(), Map.of()));
        JsonArray whole = moderator.get(address + "/comments").json().getAsJsonArray("items");
        assertThat(StreamSupport.stream(whole.spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                        .map(each -> id(each) + " " + each.get("locked").getAsBoolean()))
                .containsExactly(root + " true", reply + " true");

        JsonObject file = moderator.get("/api/v1/moderation/comments/" + reply).json();
        assertThat(id(file.getAsJsonObject("parent"))).isEqualTo(root);
        assertThat(file.get("policy").getAsString()).isEqualTo("HELD");
        assertThat(file.getAsJsonObject("person").has("notes")).isTrue();
        assertThat(file.getAsJsonArray("decisions")).isEmpty();

        Api.Answer judged = moderator.post(
                "/api/v1/moderation/comments/" + root + "/branch-decisions",
                Map.of("verdict", "REMOVE", "ground", "OFF_TOPIC"));
        Articles.expect(201, judged);
        assertThat(judged.json().getAsJsonArray("items")).hasSize(2);
        assertThat(shown(article)).isEmpty();
        Api.Answer undone = moderator.send(
                "DELETE",
                "/api/v1/moderation/branch-decisions/"
                        + judged.json().get("branchDecisionId").getAsLong(),
                Map.of(),
                Map.of());
        Articles.expect(200, undone);
        assertThat(shown(article)).containsExactly(root, reply);
        Articles.expect(403, People.of(PORTAL, READER).get(address));
    }
}
