package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Nothing that is typed is lost: not to somebody else, not to the network, not to the server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EditorSafetyIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String FIRST = "Le pont mesure 240 mètres de long.";
    private static final String SECOND = "La crue a emporté la rampe de bois.";
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

    /** A draft of the contributor's; answers where it is written. */
    static String drafted(Api contributor, String headline) {
        Map<String, Object> fields = Articles.fields(headline);
        fields.put("body", "<p>" + FIRST + "</p><p>" + SECOND + "</p>");
        JsonObject draft = Articles.draft(contributor, fields);
        return "/newsroom/articles/" + draft.get("id").getAsLong();
    }

    private static Visitor at(Visitor visitor, String desk, String email) {
        visitor.open(desk).signIn(email, PortalServer.SAMPLE_PASSWORD);
        return visitor;
    }

    private static Locator state(Visitor writer) {
        return writer.page().locator("#editor-state");
    }

    static void awaitState(Visitor writer, String words) {
        writer.page()
                .waitForFunction("words => document.getElementById('editor-state').textContent.includes(words)", words);
    }

    static String body(Visitor writer) {
        return writer.page().locator("textarea#body").inputValue();
    }

    /** Makes one text of the writer's and the other, which contradict each other nowhere. */
    private static void unite(Visitor writer, String within) {
        writer.press("Voir les différences et réunir", within);
        assertThat(writer.page().locator("#conflict").innerText()).contains("ne se contredisent nulle part");
        writer.press("Réunir les deux textes", "#conflict");
        writer.page().waitForURL("**/newsroom/articles/*");
        writer.page().getByText("Les deux textes sont réunis").waitFor();
    }

    @Test
    void whoever_is_taken_over_from_keeps_what_they_typed_and_nothing_goes_unseen() {
        String desk = drafted(People.of(PORTAL, People.CONTRIBUTOR), "Le pont de Kayes");
        try (Visitor first = at(Visitor.withScript(browser, PORTAL), desk, People.CONTRIBUTOR);
                Visitor second = Visitor.withScript(browser, PORTAL)) {
            Surface surface = Surface.on(first);
            surface.end().type(" Le bac est à quai.");
            awaitState(first, "Enregistré à");

            first.page().context().setOffline(true);
            surface.end().type(" Personne ne traverse.");
            awaitState(first, "copie sur cet appareil");

            at(second, desk, People.EDITOR);
            assertThat(second.page().locator("#presence").innerText()).contains("Aminata Sow");
            second.press("Prendre la main", "#presence");
            Surface taken = Surface.on(second);
            assertThat(taken.html()).contains("Le bac est à quai.");
            taken.text().locator("p").first().click();
            taken.press("End");
            taken.type(" Il date de 1934.");
            awaitState(second, "Enregistré à");

            first.page().context().setOffline(false);
            assertThat(first.page().locator("#presence [data-taker]").innerText())
                    .isEqualTo("Mariama Diop-Lawson");
            unite(first, "#presence");
            assertThat(body(first))
                    .contains(FIRST + " Il date de 1934.", SECOND + " Le bac est à quai. Personne ne traverse.");

            taken.type(" Il a coûté cher.");
            second.page().locator("#review").waitFor();
            assertThat(state(second).innerText()).contains("Aminata Sow");
            unite(second, ".action-bar");
            assertThat(body(second))
                    .contains(
                            FIRST + " Il date de 1934. Il a coûté cher.",
                            SECOND + " Le bac est à quai. Personne ne traverse.");
            assertThat(first.complaints()).isEmpty();
            assertThat(second.complaints()).isEmpty();
        }
    }

    @Test
    void two_who_write_without_script_choose_where_their_texts_contradict_each_other() {
        String desk = drafted(People.of(PORTAL, People.CONTRIBUTOR), "Le pont de Matam");
        try (Visitor first = at(Visitor.withoutScript(browser, PORTAL), desk, People.CONTRIBUTOR);
                Visitor second = at(Visitor.withoutScript(browser, PORTAL), desk, People.EDITOR)) {
            assertThat(second.page().locator("#presence").innerText()).contains("Aminata Sow");
            second.page().locator("#headline").fill("Le pont de Matam, coupé");
            second.page().locator("#body").fill("<p>" + FIRST.replace("240", "204") + "</p><p>" + SECOND + "</p>");
            second.press("Enregistrer", ".action-bar");
            assertThat(second.text()).contains("C’est enregistré");

            first.page().locator("#standfirst").fill("La crue est passée.");
            first.page()
                    .locator("#body")
                    .fill("<p>" + FIRST.replace("240", "420") + "</p><p>" + SECOND.replace("bois", "pierre") + "</p>");
            first.press("Enregistrer", ".action-bar");
            Locator place = first.page().locator(".disagreement");
            assertThat(place.count()).isOne();
            assertThat(place.locator("ins").allInnerTexts()).containsExactly("420", "204");
            assertThat(body(first)).as("what was typed is still there").contains("420");

            first.press("Réunir les deux textes", "#conflict");
            assertThat(first.page().locator(".disagreement .field__error").innerText())
                    .contains("Passage 1", "choisissez");
            first.page().locator(".disagreement input[value=THEIRS]").check();
            first.press("Réunir les deux textes", "#conflict");

            assertThat(first.text()).contains("Les deux textes sont réunis");
            assertThat(first.page().locator("#headline").inputValue()).isEqualTo("Le pont de Matam, coupé");
            assertThat(first.page().locator("#standfirst").inputValue()).isEqualTo("La crue est passée.");
            assertThat(body(first))
                    .contains(FIRST.replace("240", "204"), SECOND.replace("bois", "pierre"))
                    .doesNotContain("420");
            assertThat(first.complaints()).isEmpty();
        }
    }

    @Test
    void a_colleagues_next_text_is_met_before_the_text_that_readers_see() {
        Api admin = Api.of(PORTAL).asAdmin();
        JsonObject live = Articles.publish(admin, "Le pont de Dagana");
        String desk = "/newsroom/articles/" + live.get("id").getAsLong();
        try (Visitor first = at(Visitor.withoutScript(browser, PORTAL), desk, People.EDITOR);
                Visitor second = Visitor.withoutScript(browser, PORTAL)) {
            first.page().locator("#headline").fill("Le pont de Dagana, fermé");
            first.press("Enregistrer", ".action-bar");
            second.open(desk).signIn(PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);
            second.page().locator("#standfirst").fill("Personne ne passe.");
            second.press("Enregistrer", ".action-bar");
            assertThat(second.text()).contains("C’est enregistré");
            Map<String, Object> right = Articles.fields("Le pont de Dagana");
            right.put("body", "<p>Il était deux heures du matin quand tout s’est tu.</p>");
            right.put("note", "L’heure était fausse.");
            Articles.expect(
                    200, admin.send("POST", Articles.address(live) + "/correct", right, Articles.ifMatch(live)));

            first.page().locator("#tags").fill("Essais, Ponts");
            first.press("Enregistrer", ".action-bar");
            assertThat(first.page().locator(".merge__changes ins").allInnerTexts())
                    .anyMatch(words -> words.contains("Personne ne passe"));
            // By keyboard: the bar at the foot may stand over it.
            first.page().locator("#conflict button[value=merge]").press("Enter");
            assertThat(first.text()).contains("Les deux textes sont réunis");
            assertThat(first.page().locator("#standfirst").inputValue()).isEqualTo("Personne ne passe.");

            first.press("Publier la modification", ".action-bar");
            assertThat(first.page().locator("#conflict .disagreement").count())
                    .as("what readers see now was not seen yet")
                    .isPositive();
        }
    }

    @Test
    void what_is_typed_without_a_network_is_there_after_reload_and_made_one_with_what_came_meanwhile() {
        Api contributor = People.of(PORTAL, People.CONTRIBUTOR);
        String desk = drafted(contributor, "Le pont de Podor");
        try (Visitor writer = at(Visitor.withScript(browser, PORTAL), desk, People.CONTRIBUTOR)) {
            Surface surface = Surface.on(writer);
            writer.page().context().setOffline(true);
            surface.end().type(" Nul ne le répare.");
            awaitState(writer, "copie sur cet appareil");
            writer.reopen(desk, () -> rewrite(contributor, desk, FIRST + " Il date de 1934."));

            Surface.on(writer);
            Locator notice = writer.page().locator(".notice", new Page.LocatorOptions().setHasText("sur cet appareil"));
            assertThat(notice.getByText("Le reprendre").count())
                    .as("taken up as it is it would wipe the other text out")
                    .isZero();
            notice.getByText("Voir les différences et réunir").click();
            assertThat(writer.page().locator(".merge__changes ins").allInnerTexts())
                    .anyMatch(words -> words.contains("Il date de 1934"));
            writer.press("Réunir les deux textes", "#conflict");
            writer.page().getByText("Les deux textes sont réunis").waitFor();
            assertThat(body(writer)).contains(FIRST + " Il date de 1934.", SECOND + " Nul ne le répare.");
            assertThat(writer.complaints()).isEmpty();
        }
    }

    @Test
    void what_is_typed_without_a_network_stands_in_its_place_again_where_nobody_wrote() {
        String desk = drafted(People.of(PORTAL, People.CONTRIBUTOR), "Le pont de Bakel");
        try (Visitor writer = at(Visitor.withScript(browser, PORTAL), desk, People.CONTRIBUTOR)) {
            Surface surface = Surface.on(writer);
            writer.page().context().setOffline(true);
            surface.end().type(" Nul ne le répare.");
            awaitState(writer, "copie sur cet appareil");
            writer.reopen(desk, () -> {});

            Surface again = Surface.on(writer);
            writer.page().getByText("repris de cet appareil").waitFor();
            assertThat(again.html()).contains(SECOND + " Nul ne le répare.");
            awaitState(writer, "Enregistré à");

            writer.press("Revenir au texte enregistré", "#editor-notices");
            assertThat(again.html()).contains(SECOND).doesNotContain("Nul ne le répare.");
            assertThat(writer.complaints()).isEmpty();
        }
    }

    @Test
    void what_is_typed_is_kept_when_the_page_is_left_before_the_next_autosave() {
        String desk = drafted(People.of(PORTAL, People.CONTRIBUTOR), "Le pont de Rosso");
        try (Visitor writer = at(Visitor.withScript(browser, PORTAL), desk, People.CONTRIBUTOR);
                Visitor elsewhere = at(Visitor.withoutScript(browser, PORTAL), desk, People.CONTRIBUTOR)) {
            Surface.on(writer).end().type(" On attend le bac.");
            writer.open("/newsroom");

            writer.page().waitForCondition(() -> body(elsewhere.open(desk)).contains(SECOND + " On attend le bac."));
        }
    }

    /** Changes the first paragraph in another way. */
    private static void rewrite(Api contributor, String desk, String first) {
        String address = "/api/v1/articles/" + desk.substring(desk.lastIndexOf('/') + 1);
        JsonObject article = contributor.get(address).json();
        Map<String, Object> fields = Articles.fields(article.get("headline").getAsString());
        fields.put("body", "<p>" + first + "</p><p>" + SECOND + "</p>");
        Articles.expect(200, contributor.send("PUT", address, fields, Articles.ifMatch(article)));
    }
}
