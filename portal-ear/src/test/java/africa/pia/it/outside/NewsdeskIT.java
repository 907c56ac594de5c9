package africa.pia.it.outside;

import static africa.pia.it.outside.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The newsroom's desk: list, kept views, many at once, calendar, front page, notes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewsdeskIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String EDITOR = "redaction@example.org";
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_editor_narrows_keeps_a_view_and_changes_many_with_and_without_script(boolean script) {
        String word = script ? "griot" : "balafon";
        Api api = Api.of(PORTAL).asAdmin();
        Articles.draft(api, Articles.fields("Le " + word + " accorde sa voix"));
        JsonObject other = Articles.draft(api, Articles.fields("Un " + word + " à la mairie"));
        try (Visitor editor = script ? Visitor.withScript(browser, PORTAL) : Visitor.withoutScript(browser, PORTAL)) {
            editor.open("/newsroom").signIn(EDITOR, PortalServer.SAMPLE_PASSWORD);
            editor.page().locator("#q").fill(word);
            editor.press("Filtrer", "main");
            assertThat(editor.page().locator(".work__headline").count()).isEqualTo(2);

            editor.page().locator(".views-panel summary").click();
            editor.page().locator("#name").fill("Les " + word + "s");
            editor.press("Garder cette vue", ".views-panel");
            editor.open("/newsroom")
                    .page()
                    .locator(".views__link", new Page.LocatorOptions().setHasText("Les " + word + "s"))
                    .click();
            assertThat(editor.page().locator(".work__headline").count()).isEqualTo(2);

            Locator bulk = editor.page().locator(".bulk");
            editor.page().locator("input[name=pick]").first().check();
            editor.page().locator("input[name=pick]").nth(1).check();
            if (!script) {
                bulk.locator("summary").click();
            }
            // Somebody else changes one of them meanwhile.
            Articles.step(api, other, "submit");
            editor.page().locator("#to-section").selectOption("culture");
            editor.press("Changer de rubrique", "main");

            assertThat(editor.page().locator(".notice").innerText())
                    .contains("Un article est modifié", "Un " + word + " à la mairie", "Quelqu’un a modifié");
            assertThat(api.get("/api/v1/newsroom/articles?section=culture&q=" + word)
                            .items())
                    .extracting(each -> each.get("headline").getAsString())
                    .containsExactly("Le " + word + " accorde sa voix");
            assertThat(editor.complaints()).isEmpty();
        }
    }

    @Test
    void the_calendar_shows_what_is_to_appear_and_what_appeared() {
        Api api = Api.of(PORTAL).asAdmin();
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(45);
        JsonObject draft = Articles.draft(api, Articles.fields("La crue attendue par le passeur"));
        Articles.expect(
                200,
                api.send(
                        "POST",
                        Articles.address(draft) + "/schedule",
                        Map.of("publishAt", day + "T06:30:00Z"),
                        Articles.ifMatch(draft)));
        Articles.publish(api, "Le passeur a repris le bac");
        try (Visitor editor = Visitor.withoutScript(browser, PORTAL)) {
            editor.open("/newsroom/calendar?view=week&on=" + day).signIn(EDITOR, PortalServer.SAMPLE_PASSWORD);
            assertThat(editor.page().locator(".calendar__day").count()).isEqualTo(7);
            assertThat(editor.page().locator(".calendar__date").first().innerText())
                    .containsIgnoringCase("lundi");
            Locator entry = editor.page()
                    .locator(
                            ".entry--scheduled",
                            new Page.LocatorOptions().setHasText("La crue attendue par le passeur"));
            assertThat(entry.innerText()).contains("06:30");

            editor.page().locator("a[rel=next]").click();
            assertThat(editor.text()).doesNotContain("La crue attendue");
            editor.open("/newsroom/calendar?view=week");
            assertThat(editor.text()).contains("Le passeur a repris le bac");
            editor.open("/newsroom/calendar?view=month");
            assertThat(editor.page().locator(".calendar--month .calendar__day").count())
                    .isGreaterThanOrEqualTo(28);
        }
    }

    @Test
    void an_editor_lays_the_front_page_out_looks_at_it_and_publishes_it() {
        Api api = Api.of(PORTAL).asAdmin();
        JsonObject before = api.get("/api/v1/front").json();
        Articles.publish(api, "Le forgeron rouvre sa forge");
        String tomorrow = LocalDateTime.now(ZoneOffset.UTC)
                .plusDays(1)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        try (Visitor editor = Visitor.withoutScript(browser, PORTAL);
                Visitor reader = Visitor.withoutScript(browser, PORTAL)) {
            editor.open("/newsroom/front?slot=LEAD").signIn(EDITOR, PortalServer.SAMPLE_PASSWORD);
            editor.page().locator("#choose #q").fill("forgeron");
            editor.press("Chercher", "#choose");
            editor.page().locator("#until").fill("2020-01-01T10:00");
            editor.press("Placer ici", "#choose");
            assertThat(editor.page().locator("#until-error").innerText()).contains("passé");
            assertThat(editor.page().locator("#until").inputValue()).isEqualTo("2020-01-01T10:00");
            editor.page().locator("#until").fill(tomorrow);
            editor.press("Placer ici", "#choose");
            assertThat(editor.page().locator(".slot--lead").innerText()).contains("Le forgeron rouvre sa forge");
            assertThat(editor.page().locator("#until-LEAD").inputValue()).isEqualTo(tomorrow);

            editor.open("/newsroom/front/preview");
            assertThat(editor.page().locator(".front__lead h2").innerText()).isEqualTo("Le forgeron rouvre sa forge");
            assertThat(lead(reader)).isNotEqualTo("Le forgeron rouvre sa forge");

            editor.open("/newsroom/front");
            String version =
                    editor.page().locator("input[name=version]").first().inputValue();
            editor.press("Publier la une", "main");
            assertThat(lead(reader)).isEqualTo("Le forgeron rouvre sa forge");

            Api.Answer stale = api.send(
                    "PUT", "/api/v1/front", Map.of("placements", List.of()), Map.of("If-Match", "\"" + version + "\""));
            assertProblem(stale, 412, "front.stale");
            assertThat(reader.complaints()).isEmpty();
            assertThat(editor.complaints()).isEmpty();
        } finally {
            lay(api, before.getAsJsonArray("placements"));
        }
    }

    @Test
    void what_is_withdrawn_or_not_yet_published_leaves_its_place_to_what_is_newest() {
        Api api = Api.of(PORTAL).asAdmin();
        JsonArray before = api.get("/api/v1/front").json().getAsJsonArray("placements");
        try (Visitor reader = Visitor.withoutScript(browser, PORTAL)) {
            JsonObject scheduled = Articles.draft(api, Articles.fields("Demain, la crue"));
            Articles.expect(
                    200,
                    api.send(
                            "POST",
                            Articles.address(scheduled) + "/schedule",
                            Map.of(
                                    "publishAt",
                                    Instant.now().plus(30, ChronoUnit.DAYS).toString()),
                            Articles.ifMatch(scheduled)));
            lay(api, lead(scheduled.get("id").getAsLong()));
            assertThat(lead(reader)).isNotEqualTo("Demain, la crue");
            assertThat(reader.page().content()).doesNotContain("Demain, la crue");

            JsonObject article = Articles.publish(api, "Une nouvelle que l’on retire");
            lay(api, lead(article.get("id").getAsLong()));
            assertThat(lead(reader)).isEqualTo("Une nouvelle que l’on retire");
            Articles.step(api, article, "withdraw");
            assertThat(lead(reader)).isNotEqualTo("Une nouvelle que l’on retire");
        } finally {
            lay(api, before);
        }
    }

    @Test
    void a_note_calls_a_colleague_by_mail_and_is_settled() {
        Api contributor = People.of(PORTAL, People.CONTRIBUTOR);
        JsonObject draft = Articles.draft(contributor, Articles.fields("Le tambour et le silence"));
        String notes = "/newsroom/articles/" + draft.get("id").getAsLong() + "/notes";
        try (Visitor editor = Visitor.withoutScript(browser, PORTAL);
                Visitor writer = Visitor.withoutScript(browser, PORTAL)) {
            editor.open(notes).signIn(EDITOR, PortalServer.SAMPLE_PASSWORD);
            editor.page().locator("#remark").fill("@Aminata Sow, d’où vient ce chiffre ? <script>alert(1)</script>");
            editor.press("Envoyer la note", "main");
            assertThat(editor.page().locator(".note__text").innerText()).contains("<script>alert(1)</script>");

            writer.open(Mailbox.shared().linkFor(People.CONTRIBUTOR))
                    .signIn(People.CONTRIBUTOR, PortalServer.SAMPLE_PASSWORD);
            writer.open(notes);
            assertThat(writer.page().locator(".note").innerText()).contains("d’où vient ce chiffre");
            writer.press("Régler", ".note");
            assertThat(writer.page().locator(".note--resolved").count()).isOne();

            editor.open("/newsroom?q=tambour");
            assertThat(editor.page().locator(".work__notes").count()).isZero();
            assertThat(writer.complaints()).isEmpty();
        }
    }

    @Test
    void a_contributor_neither_lays_the_front_page_out_nor_sees_notes_of_others() {
        JsonObject draft = Articles.draft(Api.of(PORTAL).asAdmin(), Articles.fields("Un article de la rédaction"));
        try (Visitor writer = Visitor.withoutScript(browser, PORTAL)) {
            writer.open("/newsroom").signIn(People.CONTRIBUTOR, PortalServer.SAMPLE_PASSWORD);
            for (String path : new String[] {
                "/newsroom/front",
                "/newsroom/front/preview",
                "/newsroom/articles/" + draft.get("id").getAsLong() + "/notes"
            }) {
                assertThat(writer.page().navigate(PORTAL.address() + path).status())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }

    private static String lead(Visitor reader) {
        return reader.open("/").page().locator(".front__lead h2").innerText();
    }

    private static JsonArray lead(long article) {
        JsonObject placement = new JsonObject();
        placement.addProperty("slot", "LEAD");
        placement.addProperty("article", article);
        JsonArray placements = new JsonArray();
        placements.add(placement);
        return placements;
    }

    private static void lay(Api api, JsonArray placements) {
        String seen = api.get("/api/v1/front").header("ETag");
        Articles.expect(
                200, api.send("PUT", "/api/v1/front", Map.of("placements", placements), Map.of("If-Match", seen)));
    }
}
