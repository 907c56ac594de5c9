package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A shift at the moderators' desk. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final int SHIFT = 100;

    /** Who {@link People#MODERATOR} is in the sample edition. */
    private static final String MODERATOR_NAME = "Célestin Houngbédji";

    private static final List<String> WRITERS = List.of(
            "k.ouedraogo@example.org",
            "mama.grace@example.org",
            "yann.kouassi@example.org",
            "samira.haddad@example.org",
            "rabe.hery@example.org");

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
        return Articles.publish(People.of(PORTAL, People.EDITOR), headline, "HELD");
    }

    private static long number(JsonObject of) {
        return of.get("id").getAsLong();
    }

    /** Comments under an article by several people, in the order of their posting. */
    private static List<Long> comments(JsonObject article, int count) {
        String address = "/api/v1/articles/" + article.get("slug").getAsString() + "/comments";
        List<Api> writers =
                WRITERS.stream().map(email -> People.of(PORTAL, email)).toList();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Api.Answer answer = writers.get(i % writers.size())
                    .post(address, Map.of("text", "Le marché du matin, étal numéro " + (i + 1) + "."));
            Articles.expect(201, answer);
            ids.add(number(answer.json()));
        }
        return ids;
    }

    private static Visitor moderator(String email, String address) {
        Visitor visitor = Visitor.withScript(browser, PORTAL);
        visitor.open(address).signIn(email, PortalServer.SAMPLE_PASSWORD);
        visitor.page().locator("main").waitFor();
        return visitor;
    }

    private static Locator open(Page page, long comment) {
        return page.locator("#case-" + comment + "[aria-current=true]");
    }

    /** What the log tells of an article's comments, the first act first. */
    private static List<JsonObject> acts(long article) {
        Api moderator = People.of(PORTAL, People.MODERATOR);
        List<JsonObject> acts = new ArrayList<>();
        String after = "";
        do {
            Api.Answer page = moderator.get("/api/v1/moderation/log?limit=100&article=" + article + after);
            acts.addAll(page.items());
            after = page.json().get("next").isJsonNull()
                    ? ""
                    : "&after=" + page.json().get("next").getAsString();
        } while (!after.isEmpty());
        Collections.reverse(acts);
        return acts.stream()
                .filter(act -> act.get("subject").getAsString().equals("COMMENT"))
                .filter(act -> !act.get("actor").isJsonNull())
                .toList();
    }

    @Test
    void a_hundred_comments_are_judged_by_keyboard_as_fast_as_they_are_pressed() {
        JsonObject article = article("Le marché du matin change de rive");
        List<Long> ids = comments(article, SHIFT);
        List<String> pressed = new ArrayList<>();
        try (Visitor moderator = moderator(People.MODERATOR, "/moderation?queue=held&article=" + number(article))) {
            Page page = moderator.page();
            page.evaluate("window.untouched = true");
            for (int i = 0; i < SHIFT; i++) {
                // The next comment is there already, or is soon.
                open(page, ids.get(i)).waitFor();
                if (i % 4 == 3) {
                    page.keyboard().press("d");
                    page.keyboard().press("4");
                    pressed.add(ids.get(i) + " comment-removed-as-spam");
                } else {
                    page.keyboard().press("f");
                    pressed.add(ids.get(i) + " comment-approved");
                }
            }
            page.locator(".empty").waitFor();
            assertThat(page.evaluate("window.untouched")).isEqualTo(true);
            assertThat(moderator.complaints()).isEmpty();
        }

        List<JsonObject> acts = acts(number(article));
        assertThat(acts)
                .extracting(act ->
                        act.get("number").getAsLong() + " " + act.get("kind").getAsString())
                .isEqualTo(pressed);
        assertThat(acts)
                .extracting(
                        act -> act.getAsJsonObject("actor").get("displayName").getAsString())
                .containsOnly(MODERATOR_NAME);
        // By the log's own clock: as many as were pressed were decided within a minute of the first.
        OffsetDateTime minuteOver = at(acts.get(0)).plusMinutes(1);
        assertThat(acts).filteredOn(act -> at(act).isBefore(minuteOver)).hasSize(SHIFT);
    }

    @Test
    void every_key_of_the_sheet_does_what_it_says() {
        JsonObject article = article("Les touches du marché");
        List<Long> ids = comments(article, 2);
        String queue = "/moderation?queue=held&article=" + number(article);
        try (Visitor moderator = moderator(People.OTHER_MODERATOR, queue)) {
            Page page = moderator.page();
            press(page, "?");
            page.locator("dialog.keys[open]").waitFor();
            press(page, "f");
            press(page, "?");
            assertThat(page.locator("dialog.keys[open]").count()).isZero();
            assertThat(page.locator(".case").count()).isEqualTo(2);

            press(page, "j");
            open(page, ids.get(1)).waitFor();
            press(page, "k");
            open(page, ids.get(0)).waitFor();
            press(page, "x");
            assertThat(page.locator("#case-" + ids.get(0) + " input[name=pick]").isChecked())
                    .isTrue();
            press(page, "z");
            assertThat(page.locator(".desk__nav").isVisible()).isFalse();
            press(page, "z");
            assertThat(page.locator(".desk__nav").isVisible()).isTrue();
            for (String search : List.of("Control+f", "/")) {
                press(page, search);
                assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
                press(page, "Escape");
                assertThat(page.evaluate("document.activeElement.id")).isEqualTo("case-" + ids.get(0));
            }

            press(page, "b");
            page.waitForURL("**/moderation/people/*#acts");
            moderator.open(queue);
            press(page, "w");
            page.waitForURL("**/moderation/conversations/" + number(article) + "?branch=" + ids.get(0));
            moderator.open(queue);
            press(page, "o");
            page.waitForURL("**/moderation/comments/" + ids.get(0));
            moderator.open(queue);
            press(page, "t");
            page.waitForURL("**/moderation?queue=flagged");
            press(page, "3");
            page.waitForURL("**/moderation?queue=unmoderated");
            assertThat(moderator.complaints()).isEmpty();
        }
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    @Test
    void a_queue_follows_the_languages_that_its_moderator_reads() {
        JsonObject article = article("Le marché en français");
        long id = comments(article, 1).get(0);
        String queue = "/moderation?queue=held&order=newest&article=" + number(article);
        try (Visitor moderator = Visitor.withoutScript(browser, PORTAL)) {
            moderator.open(queue).signIn(PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);
            moderator.open(queue);
            Page page = moderator.page();
            assertThat(page.locator("#case-" + id).count()).isOne();
            choose(page, "ar");
            assertThat(page.locator("#case-" + id).count()).isZero();
            page.locator(".read-languages summary").click();
            page.locator(".read-languages a").click();
            assertThat(page.locator("#case-" + id).count()).isOne();
            choose(page);
            moderator.open(queue);
            assertThat(page.locator("#case-" + id).count()).isOne();
        }
    }

    private static void choose(Page page, String... languages) {
        page.locator(".read-languages summary").click();
        for (String each : List.of("fr", "en", "pt", "ar")) {
            page.locator(".read-languages input[value=" + each + "]")
                    .setChecked(List.of(languages).contains(each));
        }
        page.locator(".read-languages button").click();
    }

    private static OffsetDateTime at(JsonObject act) {
        return OffsetDateTime.parse(act.get("at").getAsString());
    }

    @Test
    void what_is_undone_is_back_in_its_place_and_what_failed_comes_back() {
        JsonObject article = article("Le marché du soir aussi");
        List<Long> ids = comments(article, 3);
        try (Visitor moderator = moderator(People.MODERATOR, "/moderation?queue=held&article=" + number(article))) {
            Page page = moderator.page();
            page.keyboard().press("f");
            page.keyboard().press("d");
            page.keyboard().press("1");
            open(page, ids.get(2)).waitFor();
            page.locator("[data-toast]").waitFor();

            page.keyboard().press("u");
            open(page, ids.get(1)).waitFor();
            page.keyboard().press("u");
            open(page, ids.get(0)).waitFor();
            assertThat(page.locator(".case").evaluateAll("all => all.map(each => each.id)"))
                    .isEqualTo(ids.stream().map(id -> "case-" + id).toList());

            Articles.expect(
                    200,
                    People.of(PORTAL, People.OTHER_MODERATOR)
                            .post("/api/v1/moderation/decisions", Map.of("ids", ids.subList(0, 1), "verdict", "SPAM")));
            page.keyboard().press("f");
            page.locator("[data-refusals]").waitFor();
            assertThat(page.locator("[data-refusals]").innerText()).contains("Retiré comme indésirable");
            assertThat(page.locator("#case-" + ids.get(0)).isVisible()).isTrue();
            assertThat(moderator.complaints()).isEmpty();
        }
    }

    @Test
    void two_moderators_are_dealt_different_comments_and_one_can_take_over() {
        JsonObject article = article("Deux lectrices pour un marché");
        List<Long> ids = comments(article, 2);
        String queue = "/moderation?queue=held&article=" + number(article);
        try (Visitor first = moderator(People.MODERATOR, queue);
                Visitor second = moderator(People.OTHER_MODERATOR, queue)) {
            assertThat(first.page().locator(".case").count()).isEqualTo(2);
            assertThat(second.page().locator(".case").count()).isZero();

            second.page().locator("main a[href*='others=shown']").first().click();
            Locator taken = second.page().locator("#case-" + ids.get(0));
            assertThat(taken.getAttribute("data-taken")).isEqualTo("true");
            taken.locator("button[value^='take:']").click();
            open(second.page(), ids.get(0)).waitFor();
            second.page().keyboard().press("f");
            second.page()
                    .locator("#case-" + ids.get(0))
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

            first.page().keyboard().press("f");
            first.page().locator("[data-refusals]").waitFor();
            assertThat(first.page().locator("[data-refusals]").innerText()).contains("Approuvé");
            assertThat(second.complaints()).isEmpty();
        }
    }

    @Test
    void without_script_a_queue_is_filtered_searched_and_judged() {
        JsonObject article = article("Un marché sans script");
        long id = comments(article, 1).get(0);
        try (Visitor moderator = Visitor.withoutScript(browser, PORTAL)) {
            moderator
                    .open("/moderation?queue=all&article=" + number(article))
                    .signIn(People.MODERATOR, PortalServer.SAMPLE_PASSWORD);
            Page page = moderator.page();
            page.locator("#q").fill("etals");
            page.locator("form.filters button[type=submit]").first().click();
            assertThat(page.locator("#case-" + id).innerText()).contains("étal numéro 1");
            page.locator("#q").fill("girafe");
            page.locator("form.filters button[type=submit]").first().click();
            assertThat(page.locator(".empty").count()).isOne();

            moderator.open("/moderation?queue=held&order=newest&article=" + number(article));
            page.locator("#case-" + id + " [data-verdict] [data-act=approve]").click();
            assertThat(page.locator(".undo-bar").innerText()).contains("étal numéro 1");
            assertThat(page.url()).contains("article=" + number(article)).contains("order=newest");
        }
    }
}
