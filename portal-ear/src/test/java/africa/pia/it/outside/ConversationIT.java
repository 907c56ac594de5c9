package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers do in a conversation, with the readers' script and without. The letter that is awaited last is on its way. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConversationIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String AWA = "causerie.awa@example.org";
    private static final String KARIM = "causerie.karim@example.org";
    private static final String LETTERS = "causerie.courrier@example.org";
    private static final String SUBMIT = "form#repondre button[type=submit]";

    private static Playwright playwright;
    private static Browser browser;
    private static Api karim;

    @BeforeAll
    static void bringPeople() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        People.register(PORTAL, AWA, "Awa Cissé");
        People.register(PORTAL, KARIM, "Karim Bah");
        People.register(PORTAL, LETTERS, "Rokia Keïta");
        karim = Api.of(PORTAL).as(KARIM, People.PASSWORD);
        Api rokia = People.inBrowser(PORTAL, LETTERS, People.PASSWORD);
        Articles.expect(302, notices(rokia, "wish=AT_ONCE"));
        String article = article("Une question qui attend sa réponse");
        long asked = say(Api.of(PORTAL).as(LETTERS, People.PASSWORD), article, "Qui sait quand le bac repart ?", null);
        say(karim, article, "Demain, à l’aube.", asked);
    }

    @AfterAll
    static void shut() {
        browser.close();
        playwright.close();
    }

    private static Api.Answer notices(Api signedIn, String form) {
        return form(signedIn, "/account/notices", form, Map.of("Sec-Fetch-Site", "same-origin"));
    }

    private static Api.Answer form(Api sender, String path, String form, Map<String, String> saying) {
        Map<String, String> headers = new java.util.HashMap<>(saying);
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        return sender.send("POST", path, HttpRequest.BodyPublishers.ofString(form), headers);
    }

    private static String article(String headline) {
        JsonObject article = Articles.publish(Api.of(PORTAL).asAdmin(), headline);
        return "/articles/" + article.get("slug").getAsString();
    }

    private static long say(Api writer, String article, String text, Long parent) {
        Api.Answer said = writer.post(
                "/api/v1" + article + "/comments",
                parent == null ? Map.of("text", text) : Map.of("text", text, "parentId", parent));
        Articles.expect(201, said);
        return said.json().get("id").getAsLong();
    }

    private static Visitor visitor(boolean script, String email) {
        Visitor visitor = script ? Visitor.withScript(browser, PORTAL) : Visitor.withoutScript(browser, PORTAL);
        return visitor.signIn(email, People.PASSWORD);
    }

    private static Locator saying(Visitor visitor, String words) {
        Locator found = visitor.page()
                .locator(".conversation__list article.comment")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        found.waitFor();
        return found;
    }

    private static Locator act(Locator comment, String word) {
        return comment.locator(".comment__act")
                .filter(new Locator.FilterOptions().setHasText(word))
                .first();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Order(1)
    void people_react_quote_follow_and_mute_and_find_themselves_where_they_were(boolean script) {
        String article = article(script ? "Le bac de l’aube" : "Le bac du soir");
        long first =
                say(Api.of(PORTAL).as(AWA, People.PASSWORD), article, "Le bac ne part plus.\nIl faut le dire.", null);
        try (Visitor awa = visitor(script, AWA);
                Visitor karimThere = visitor(script, KARIM)) {
            awa.open(article).press("Suivre la discussion", ".conversation");
            assertThat(awa.page().url()).endsWith("#commentaires");
            assertThat(awa.page().locator("button[name=follow][value=no]").count())
                    .isEqualTo(1);

            karimThere.open(article);
            act(saying(karimThere, "Il faut le dire"), "Recommander").click();
            assertThat(karimThere.page().url()).endsWith("#comment-" + first);
            Locator pressed = act(saying(karimThere, "Il faut le dire"), "Recommander");
            assertThat(pressed.getAttribute("aria-pressed")).isEqualTo("true");
            assertThat(pressed.innerText()).contains("1");
            act(saying(karimThere, "Il faut le dire"), "Citer").click();
            Locator field = karimThere.page().locator("#comment-text");
            assertThat(field.inputValue()).contains("> Le bac ne part plus.").contains("> Il faut le dire.");
            // Not twice the same: the rule against repetition would keep it for a moderator.
            field.fill(field.inputValue() + (script ? "Je confirme, j’y étais." : "Je confirme, j’en viens."));
            karimThere.page().locator(SUBMIT).last().click();
            Locator reply = saying(karimThere, "Je confirme");
            assertThat(reply.locator("blockquote").innerText()).contains("Le bac ne part plus.");
            String id = reply.getAttribute("id");
            say(karim, article, "Et voici les nouveaux horaires.", null);
            Api moderator = People.of(PORTAL, People.MODERATOR);
            Articles.expect(
                    204,
                    moderator.send(
                            "PUT", "/api/v1/comments/" + id.replace("comment-", "") + "/pick", Map.of(), Map.of()));

            awa.open("/account/notices");
            assertThat(awa.text())
                    .contains("Karim Bah vous a répondu.")
                    .contains("1 nouveau commentaire dans une discussion que vous suivez.");
            awa.open(article);
            assertThat(awa.page().locator(".highlights").innerText())
                    .contains("Choix de la rédaction")
                    .contains("Je confirme");
            assertThat(saying(awa, "Je confirme").locator(".badge").allInnerTexts())
                    .contains("Choix de la rédaction");

            act(saying(awa, "Je confirme"), "Masquer cette personne").click();
            assertThat(awa.page().url()).endsWith("#" + id);
            Locator muted = awa.page().locator("#" + id);
            assertThat(muted.locator("details.comment__muted").getAttribute("open"))
                    .isNull();
            assertThat(muted.locator("blockquote").isVisible()).isFalse();
            assertThat(awa.page().locator(".highlight details.comment__muted").count())
                    .isEqualTo(1);
            assertThat(awa.page().locator(".highlights").innerText()).doesNotContain("Je confirme");
            act(muted, "Ne plus masquer").click();
            assertThat(awa.page().url()).endsWith("#" + id);
            assertThat(awa.page().locator("#" + id).locator("blockquote").isVisible())
                    .isTrue();
            assertThat(awa.complaints()).isEmpty();
            assertThat(karimThere.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Order(2)
    void a_double_click_posts_once(boolean script) {
        String article = article(script ? "Un double clic" : "Un double clic sans script");
        try (Visitor awa = visitor(script, AWA)) {
            awa.open(article).page().locator("#comment-text").fill("Une fois suffit.");
            awa.page().locator(SUBMIT).last().dblclick();
            saying(awa, "Une fois suffit.");

            awa.open(article);
            assertThat(awa.page().locator(".conversation__list article.comment").count())
                    .isEqualTo(1);
        }
    }

    @Test
    @Order(3)
    void what_is_new_is_told_and_comes_when_it_is_asked_for_and_nothing_typed_is_lost() {
        String article = article("Ce qui arrive pendant qu’on lit");
        long first = say(karim, article, "Le premier mot.", null);
        try (Visitor awa = visitor(true, AWA)) {
            awa.open(article).page().locator("#comment-text").fill("Pendant que je tape");
            Locator news = awa.page().locator(".conversation__news");
            assertThat(news.innerText()).isEmpty();
            say(karim, article, "Le deuxième mot.", null);
            say(karim, article, "Le troisième mot.", null);
            say(karim, article, "Le quatrième mot.", null);

            // Somebody who comes back to the page is told at once; who stays, after half a minute.
            awa.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");
            news.locator("a").waitFor();
            assertThat(news.innerText()).isEqualTo("3 nouveaux commentaires");
            assertThat(awa.page().locator(".conversation__list article.comment").count())
                    .as("nothing moves under the reader's eyes")
                    .isEqualTo(1);
            news.locator("a").click();

            saying(awa, "Le quatrième mot.");
            JsonObject state = Api.of(PORTAL)
                    .get("/api/v1" + article + "/conversation?since=" + first)
                    .json();
            assertThat(state.get("newer").getAsInt()).isEqualTo(3);
            assertThat(state.get("visibleCount").getAsInt()).isEqualTo(4);
            assertThat(awa.page().locator("#comment-text").inputValue()).isEqualTo("Pendant que je tape");
            assertThat(awa.page().locator(".comment-form__copy").innerText()).contains("Voici le texte");
            assertThat(awa.complaints()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void what_was_written_without_a_network_is_kept_and_posted_once() {
        String article = article("Le réseau tombe");
        try (Visitor awa = visitor(true, AWA)) {
            awa.open(article).page().locator("#comment-text").fill("Écrit dans le tunnel.");
            awa.offline(true).page().locator(SUBMIT).last().click();
            Locator said = awa.page().locator("form#repondre .comment-form__copy");
            said.filter(new Locator.FilterOptions().setHasText("Pas de réseau")).waitFor();
            assertThat(awa.page().locator("#comment-text").inputValue()).isEqualTo("Écrit dans le tunnel.");

            awa.reopen(article, () -> {});
            assertThat(awa.page().locator("#comment-text").inputValue()).isEqualTo("Écrit dans le tunnel.");
            awa.page().locator(SUBMIT).last().click();
            saying(awa, "Écrit dans le tunnel.");
            awa.page().waitForLoadState();

            awa.open(article);
            assertThat(awa.page().locator("#comment-text").inputValue())
                    .as("it has arrived")
                    .isEmpty();
            assertThat(awa.page().locator(".conversation__list article.comment").count())
                    .isEqualTo(1);
        }
    }

    @Test
    @Order(5)
    void what_arrived_though_its_answer_was_lost_is_not_posted_a_second_time() {
        String article = article("La réponse se perd");
        try (Visitor awa = visitor(true, AWA)) {
            awa.open(article).page().locator("#comment-text").fill("Parti, mais arrivé ?");
            awa.page().route(url -> url.contains(article), ConversationIT::loseAnswersToForms);
            awa.page()
                    .waitForRequest(
                            request -> request.method().equals("POST"),
                            () -> awa.page().locator(SUBMIT).last().click());
            awa.page().waitForCondition(() -> count(article) == 1);
            awa.page().unrouteAll();

            awa.open(article);
            assertThat(awa.page().locator("#comment-text").inputValue()).isEqualTo("Parti, mais arrivé ?");
            assertThat(awa.page().locator("form#repondre .comment-form__copy").innerText())
                    .contains("ne paraîtra qu’une fois");
            awa.page().locator(SUBMIT).last().click();
            // The comment is on the page that is left, too.
            awa.page().waitForURL(url -> url.contains("#comment-"));

            assertThat(count(article)).isEqualTo(1);
            awa.open(article);
            assertThat(awa.page().locator("#comment-text").inputValue()).isEmpty();
        }
    }

    private static void loseAnswersToForms(Route route) {
        if (route.request().method().equals("POST")) {
            route.fetch(new Route.FetchOptions().setMaxRedirects(0));
            route.abort();
        } else {
            route.resume();
        }
    }

    private static int count(String article) {
        return Api.of(PORTAL).get("/api/v1" + article + "/comments").items().size();
    }

    @Test
    @Order(6)
    void letters_are_stopped_by_their_link_and_by_the_mail_program_itself() {
        Api rokia = People.inBrowser(PORTAL, LETTERS, People.PASSWORD);
        assertThat(Mailbox.shared().headerFor(LETTERS, "List-Unsubscribe-Post"))
                .isEqualTo("List-Unsubscribe=One-Click");
        String address = Mailbox.shared().headerFor(LETTERS, "List-Unsubscribe").replaceAll("[<>]", "");
        String stop = URI.create(address).getPath();
        Api nobody = Api.of(PORTAL);
        assertThat(wish(rokia)).isEqualTo("AT_ONCE");
        nobody.get(stop);
        assertThat(wish(rokia)).as("looking stops nothing").isEqualTo("AT_ONCE");

        Api.Answer oneClick = form(nobody, stop, "List-Unsubscribe=One-Click", Map.of());
        assertThat(oneClick.status()).isEqualTo(200);
        assertThat(wish(rokia)).isEqualTo("NEVER");
        assertThat(form(nobody, "/account/notices", "wish=DAILY", Map.of()).status())
                .isEqualTo(403);
        assertThat(form(rokia, "/account/notices", "wish=DAILY", Map.of("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);

        Articles.expect(302, notices(rokia, "wish=HOURLY"));
        try (Visitor reader = Visitor.withScript(browser, PORTAL)) {
            reader.open(stop);
            assertThat(AccessibilityIT.violations(reader)).isEmpty();
            reader.press("Ne plus m’écrire", "main");
            assertThat(reader.text()).contains("C’est fait");
        }
        assertThat(wish(rokia)).isEqualTo("NEVER");
    }

    @Test
    @Order(5)
    void a_program_does_for_a_reader_what_the_screens_do() {
        String article = article("Ce qu’un programme fait");
        String slug = article.replace("/articles/", "");
        Api awa = Api.of(PORTAL).as(AWA, People.PASSWORD);
        long other = say(karim, article, "À qui le dites-vous !", null);
        String attention = "/api/v1/account/attention";
        Articles.expect(204, awa.send("PUT", attention + "/articles/" + slug, Map.of(), Map.of()));
        Articles.expect(200, awa.post("/api/v1/comments/" + other + "/reactions", Map.of("reaction", "INSTRUCTIVE")));
        long own = say(awa, article, "À vous.", null);
        say(karim, article, "Et à moi.", own);

        assertThat(awa.get("/api/v1" + article + "/conversation")
                        .json()
                        .get("followed")
                        .getAsBoolean())
                .isTrue();
        assertThat(awa.get("/api/v1" + article + "/conversation/reactions?comments=" + other + "," + own)
                        .body())
                .isEqualTo("{\"" + other + "\":\"INSTRUCTIVE\"}");
        JsonObject told = awa.get("/api/v1/account/notices").items().get(0);
        assertThat(told.get("kind").getAsString()).isEqualTo("REPLY");
        Api.Answer read = awa.post(
                "/api/v1/account/notices/read", Map.of("newest", told.get("id").getAsLong()));
        assertThat(read.json().get("unread").getAsInt()).isZero();
        Articles.expect(204, awa.send("PUT", "/api/v1/account/notices/mail", Map.of("wish", "HOURLY"), Map.of()));
        assertThat(awa.get("/api/v1/account/notices/mail").json().get("wish").getAsString())
                .isEqualTo("HOURLY");
        Articles.expect(204, awa.send("PUT", "/api/v1/account/notices/mail", Map.of("wish", "NEVER"), Map.of()));

        String person = told.getAsJsonObject("person").get("id").getAsString();
        Articles.expect(204, awa.send("PUT", attention + "/muted/" + person, Map.of(), Map.of()));
        assertThat(awa.get(attention).body()).contains("Karim Bah").contains(slug);
        Articles.expect(204, awa.send("DELETE", attention + "/muted/" + person, Map.of(), Map.of()));
        Articles.expect(204, awa.send("DELETE", attention + "/articles/" + slug, Map.of(), Map.of()));
        assertThat(awa.get(attention).body()).doesNotContain("Karim Bah").doesNotContain(slug);
    }

    private static String wish(Api signedIn) {
        return signedIn.get("/account/notices")
                .page()
                .expectFirst("#wish option[selected]")
                .attr("value");
    }
}
