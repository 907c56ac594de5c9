package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
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

/** From a comment to a report, a decision, its statement, an appeal, and back; and a notice of illegal content. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedressIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String WRITER = "recours.auteure@example.org";
    private static final String REPORTER = "recours.lecteur@example.org";

    private static Playwright playwright;
    private static Browser browser;
    private static String page;

    @BeforeAll
    static void bringPeople() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        People.register(PORTAL, WRITER, "Salimata Traoré");
        People.register(PORTAL, REPORTER, "Boubacar Diallo");
        JsonObject article = Articles.publish(Api.of(PORTAL).asAdmin(), "Ce que l’on dit sous un article");
        page = "/articles/" + article.get("slug").getAsString();
    }

    @AfterAll
    static void shut() {
        browser.close();
        playwright.close();
    }

    private static Visitor visitor(boolean script) {
        return script ? Visitor.withScript(browser, PORTAL) : Visitor.withoutScript(browser, PORTAL);
    }

    private static Visitor moderator(boolean script, String email) {
        return visitor(script).signIn(email, PortalServer.SAMPLE_PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_comment_is_reported_removed_contested_and_restored_by_four_people(boolean script) {
        String words =
                script ? "« Bande d’incapables », titrait la gazette." : "« Tas de fainéants », disait l’affiche.";
        try (Visitor writer = visitor(script).signIn(WRITER, People.PASSWORD);
                Visitor reporter = visitor(script).signIn(REPORTER, People.PASSWORD);
                Visitor first = moderator(script, People.MODERATOR);
                Visitor second = moderator(script, People.OTHER_MODERATOR)) {
            String comment = post(writer, words);

            // A reader reports it, and has a receipt.
            reporter.open(page)
                    .page()
                    .locator("#comment-" + comment + " a[href*='/comments/report']")
                    .click();
            assertThat(reporter.text()).contains(words);
            reporter.page().locator("form#flag button[type=submit]").click();
            waitFor(reporter, "#reason-error:not(:empty)");
            reporter.page().locator("input[name=reason][value=OFFENSIVE]").check();
            reporter.page().locator("#text").fill("C’est une injure.");
            reporter.page().locator("form#flag button[type=submit]").click();
            waitFor(reporter, ".notice--good");
            assertThat(reporter.text()).contains("votre signalement est reçu").contains("En attente d’un modérateur");

            // A moderator finds it among the reported ones and removes it.
            first.open("/moderation?queue=flagged");
            assertThat(first.text()).contains(words);
            first.open("/moderation/comments/" + comment);
            first.page().locator("details.verdict__more > summary").first().click();
            first.page().locator("#ground").selectOption("OFFENSIVE");
            first.page().locator("#explanation").fill("Ces mots insultent des gens.");
            first.page()
                    .locator("button[data-act=remove]:not([data-ground])")
                    .first()
                    .click();
            waitFor(first, ".history__item--removed");
            reporter.open("/account/reports");
            assertThat(reporter.text()).contains("Commentaire retiré");
            assertThat(reporter.open(page).page().locator("#comment-" + comment).count())
                    .isZero();

            // Its writer reads why, and contests it.
            writer.open("/account/decisions")
                    .page()
                    .locator("a[href^='/account/decisions/']")
                    .first()
                    .click();
            assertThat(writer.text())
                    .contains(words)
                    .contains("Propos injurieux")
                    .contains("Ces mots insultent des gens.")
                    .contains("Un lecteur avait signalé ce commentaire.")
                    .contains("sans moyen automatique");
            writer.page().locator("form#appeal button[type=submit]").click();
            waitFor(writer, "#text-error:not(:empty)");
            writer.page().locator("#text").fill("Je citais le titre d’un autre journal.");
            writer.page().locator("form#appeal button[type=submit]").click();
            waitFor(writer, "#recours");
            assertThat(writer.text()).contains("Votre recours est reçu").contains("Recours en cours");
            String statement = writer.page().url();

            // Whoever decided first may read the appeal and not judge it.
            open(first, "Je citais le titre");
            assertThat(first.page().locator("form#judge").count()).isZero();
            assertThat(first.text()).contains("le recours revient à quelqu’un d’autre");

            // Somebody else restores the comment.
            open(second, "Je citais le titre");
            second.page().locator("#explanation").fill("C’est bien une citation, elle est signalée comme telle.");
            second.page().locator("button[value=overturn]").click();
            waitFor(second, ".notice--good");
            assertThat(second.text()).contains("Recours accepté");

            // Everybody sees it in its place, and everybody is told.
            try (Visitor anybody = visitor(script)) {
                assertThat(anybody.open(page)
                                .page()
                                .locator("#comment-" + comment)
                                .innerText())
                        .contains(words);
            }
            writer.open(statement);
            assertThat(writer.text())
                    .contains("Commentaire rétabli après votre recours")
                    .contains("C’est bien une citation");
            reporter.open("/account/reports");
            assertThat(reporter.text()).contains("Commentaire laissé en place");
            for (Visitor each : List.of(writer, reporter, first, second)) {
                assertThat(each.complaints()).isEmpty();
            }
        }
    }

    /** Posts a comment and answers its number. */
    private static String post(Visitor writer, String words) {
        writer.open(page).page().locator("#comment-text").fill(words);
        writer.page().locator("form#repondre button[type=submit]").last().click();
        Locator posted = writer.page()
                .locator("article.comment")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        posted.waitFor();
        return posted.getAttribute("id").replace("comment-", "");
    }

    private static void open(Visitor moderator, String words) {
        moderator
                .open("/moderation/appeals")
                .page()
                .locator("a[href^='/moderation/appeals/']")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        waitFor(moderator, "main h1");
        assertThat(moderator.text()).contains(words);
    }

    private static void waitFor(Visitor visitor, String selector) {
        visitor.page().locator(selector).first().waitFor();
    }

    @Test
    void a_stranger_gives_notice_and_the_comment_goes_with_the_law_that_it_breaks() {
        Api writer = Api.of(PORTAL).as(WRITER, People.PASSWORD);
        Api.Answer said = writer.post("/api/v1" + page + "/comments", Map.of("text", "Un propos que la loi interdit."));
        Articles.expect(201, said);
        String comment = said.json().get("id").getAsString();
        Api anybody = Api.of(PORTAL);

        Api.Answer incomplete = Form.on(anybody, "/illegal-content?comment=" + comment, "illegal")
                .fill("law", "")
                .fill("explanation", "Ces mots appellent à la haine.")
                .fill("name", "Fatou Sarr")
                .fill("email", "fatou.sarr@example.org")
                .press("action");
        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(incomplete.page().expectFirst("#law-error").text()).isNotEmpty();
        assertThat(incomplete.page().expectFirst("#explanation").text()).isEqualTo("Ces mots appellent à la haine.");
        Api.Answer sent = Form.on(anybody, "/illegal-content?comment=" + comment, "illegal")
                .fill("law", "Loi sur la presse, article 24")
                .fill("explanation", "Ces mots appellent à la haine.")
                .fill("name", "Fatou Sarr")
                .fill("email", "fatou.sarr@example.org")
                .fill("goodFaith", "true")
                .press("action");

        Articles.expect(303, sent);
        assertThat(Mailbox.shared().linkFor("fatou.sarr@example.org")).endsWith(page);
        Api moderator = People.of(PORTAL, People.MODERATOR);
        JsonObject notice = moderator.get("/api/v1/notices").json().getAsJsonArray("items").asList().stream()
                .map(each -> each.getAsJsonObject())
                .filter(each -> each.get("commentId").getAsString().equals(comment))
                .findFirst()
                .orElseThrow();
        assertThat(notice.get("law").getAsString()).isEqualTo("Loi sur la presse, article 24");
        Api.Answer decided = moderator.send(
                "POST",
                "/api/v1/notices/" + notice.get("id").getAsLong() + "/decision",
                Map.of(
                        "outcome",
                        "ILLEGAL",
                        "legalGround",
                        "Loi sur la presse, article 24",
                        "reasons",
                        "Un appel à la haine contre un peuple."),
                Articles.ifMatch(notice));
        Articles.expect(200, decided);
        long decision = decided.json().get("decisionId").getAsLong();

        assertThat(anybody.get(page).page().select("#comment-" + comment)).isEmpty();
        JsonObject statement = writer.get("/api/v1/decisions/" + decision).json();
        assertThat(statement.get("law").getAsString()).isEqualTo("Loi sur la presse, article 24");
        assertThat(statement.get("source").getAsString()).isEqualTo("NOTICE");
        Api.Answer appealed = writer.post(
                "/api/v1/appeals", Map.of("decisionId", decision, "text", "Je dénonçais ces mots, je ne les dis pas."));
        Articles.expect(201, appealed);
        Api.Answer own = moderator.send(
                "POST",
                "/api/v1/appeals/" + appealed.json().get("id").getAsLong() + "/outcome",
                Map.of("outcome", "OVERTURNED", "explanation", "Oui."),
                Articles.ifMatch(appealed.json()));
        Articles.expect(403, own);
        Api.Answer judged = People.of(PORTAL, People.OTHER_MODERATOR)
                .send(
                        "POST",
                        "/api/v1/appeals/" + appealed.json().get("id").getAsLong() + "/outcome",
                        Map.of("outcome", "UPHELD", "explanation", "Rien ne marque la distance."),
                        Articles.ifMatch(appealed.json()));
        Articles.expect(200, judged);
        assertThat(judged.json().get("status").getAsString()).isEqualTo("UPHELD");
    }
}
