package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What people come for, from the first click to the last, in a real browser. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JourneyIT {

    private static final PortalServer PORTAL = PortalServer.shared();
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

    @Test
    void a_reader_without_script_reads_the_page_this_portal_began_from() {
        try (Visitor reader = Visitor.withoutScript(browser, PORTAL)) {
            reader.open("/articles/un-lidar-voit-net-a-mille-metres");

            assertThat(reader.page().locator("h1").innerText()).contains("lidar");
            assertThat(reader.page().locator("time").first().innerText())
                    .isEqualTo("mercredi 12 février 2025 à 09:30 (GMT)");
            assertThat(reader.page().locator("time").first().getAttribute("datetime"))
                    .startsWith("2025-02-12T09:30");
            assertThat(reader.page().locator("figure figcaption").first().innerText())
                    .contains("Illustration");
            assertThat(reader.page().locator(".prose h2[id]").count()).isPositive();
            assertThat(reader.page().locator(".prose blockquote footer").count())
                    .isPositive();
            assertThat(reader.page().locator(".prose table caption").count()).isPositive();
            assertThat(reader.page().locator(".source-box a").first().getAttribute("href"))
                    .startsWith("https://");
            assertThat(reader.page().locator(".neighbours a").count()).isPositive();
            assertThat(reader.page().locator(".conversation__join").innerText())
                    .contains("Se connecter pour laisser un commentaire");
            assertThat(reader.page().context().cookies()).isEmpty();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void a_reader_searches_without_accents() {
        try (Visitor reader = Visitor.withoutScript(browser, PORTAL)) {
            reader.open("/");
            reader.page().locator("header input[name=q]").first().fill("ecoles");
            reader.page().locator("header input[name=q]").first().press("Enter");

            assertThat(reader.page().locator("mark").first().innerText()).containsIgnoringCase("école");
        }
    }

    @Test
    void a_moderator_decides_by_keyboard_and_takes_it_back() {
        String slug = Articles.publish(Api.of(PORTAL).asAdmin(), "Le bac attend la décrue", "HELD")
                .get("slug")
                .getAsString();
        String comments = "/api/v1/articles/" + slug + "/comments";
        Articles.expect(
                201,
                People.of(PORTAL, "rabe.hery@example.org")
                        .post(comments, Map.of("text", "Trois jours sur la berge, avec les chèvres.")));
        try (Visitor moderator = Visitor.withScript(browser, PORTAL)) {
            moderator.open("/moderation").signIn("moderation@example.org", PortalServer.SAMPLE_PASSWORD);
            Locator held = moderator
                    .page()
                    .locator(
                            ".case",
                            new com.microsoft.playwright.Page.LocatorOptions()
                                    .setHasText("Trois jours sur la berge, avec les chèvres."));
            while (held.count() == 0) {
                moderator.page().locator(".pager a[rel=next]").click();
            }
            // Back to the first case, then down to the one that is meant.
            for (int i = moderator.page().locator(".case").count(); i > 0; i--) {
                moderator.page().keyboard().press("k");
            }
            while (!"true".equals(held.getAttribute("aria-current"))) {
                moderator.page().keyboard().press("j");
            }

            moderator.page().keyboard().press("f");
            held.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(Api.of(PORTAL).get(comments).items()).hasSize(1);

            moderator.page().keyboard().press("u");
            held.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(Api.of(PORTAL).get(comments).items()).isEmpty();
            assertThat(moderator.complaints()).isEmpty();
        }
    }

    @Test
    void a_stranger_registers_confirms_comments_and_is_told_what_the_moderator_decided() {
        Articles.publish(Api.of(PORTAL).asAdmin(), "Le pont rouvre avant la saison", "HELD");
        try (Visitor stranger = Visitor.withoutScript(browser, PORTAL);
                Visitor moderator = Visitor.withScript(browser, PORTAL)) {
            stranger.open("/articles/le-pont-rouvre-avant-la-saison");
            stranger.page()
                    .getByRole(
                            AriaRole.LINK,
                            new com.microsoft.playwright.Page.GetByRoleOptions()
                                    .setName("Se connecter pour laisser un commentaire"))
                    .click();
            stranger.page().locator("main a[href*='/account/register']").first().click();
            stranger.page().locator("#displayName").fill("Rokia des Deux Rives");
            stranger.page().locator("#email").fill("rokia@example.org");
            stranger.page().locator("#password").fill("la pirogue connaît le passage");
            stranger.page()
                    .locator("main form button[type=submit], main form input[type=submit]")
                    .first()
                    .click();
            stranger.open(Mailbox.shared().linkFor("rokia@example.org"));
            stranger.page()
                    .locator("main form button[type=submit], main form input[type=submit]")
                    .first()
                    .click();

            stranger.open("/articles/le-pont-rouvre-avant-la-saison");
            stranger.page().locator(".conversation__join a").click();
            stranger.signIn("rokia@example.org", "la pirogue connaît le passage");
            assertThat(stranger.page().url()).contains("/articles/le-pont-rouvre-avant-la-saison");
            stranger.page().locator("#comment-text").fill("Deux heures de détour en moins <script>alert(1)</script>");
            stranger.press("Publier", "#repondre");
            assertThat(stranger.page().locator(".comment--held").innerText()).contains("<script>alert(1)</script>");

            moderator.open("/moderation").signIn("moderation@example.org", PortalServer.SAMPLE_PASSWORD);
            Locator held = moderator
                    .page()
                    .locator(
                            ".case",
                            new com.microsoft.playwright.Page.LocatorOptions().setHasText("Deux heures de détour"));
            while (held.count() == 0) {
                moderator.page().locator(".pager a[rel=next]").click();
            }
            held.locator("[data-act=approve]").first().click();
            held.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            stranger.open("/account/notices");
            assertThat(stranger.text()).contains("Deux heures de détour");
            stranger.open("/articles/le-pont-rouvre-avant-la-saison");
            assertThat(stranger.page().locator(".comment").first().innerText()).contains("Deux heures de détour");
            assertThat(stranger.page().locator(".comment--held").count()).isZero();
            assertThat(moderator.complaints()).isEmpty();
            assertThat(stranger.complaints()).isEmpty();
        }
    }

    @Test
    void an_editor_writes_and_publishes_without_script() {
        try (Visitor editor = Visitor.withoutScript(browser, PORTAL)) {
            editor.open("/newsroom/articles/new").signIn("redaction@example.org", PortalServer.SAMPLE_PASSWORD);
            editor.page().locator("#headline").fill("La ligne de crête retrouve ses arbres");
            editor.page().locator("#standfirst").fill("Dix ans après, un versant sur deux est de nouveau boisé.");
            editor.page()
                    .locator("#body")
                    .fill("<h2>Un versant, puis l’autre</h2><p>On monte à pied, et l’ombre commence tôt.</p>");
            editor.page().locator("#byline").fill("Mariama Diop-Lawson");
            editor.page().locator("#section").selectOption("environnement");
            editor.press("Enregistrer", "main");
            editor.press("Publier", "main");

            editor.open("/articles/la-ligne-de-crete-retrouve-ses-arbres");
            assertThat(editor.page().locator("h1").innerText()).isEqualTo("La ligne de crête retrouve ses arbres");
            assertThat(editor.page().locator(".prose h2").innerText()).contains("Un versant");
        }
    }

    @Test
    void a_writer_is_given_an_article_back_and_an_editor_schedules_it_without_script() {
        try (Visitor writer = Visitor.withoutScript(browser, PORTAL);
                Visitor editor = Visitor.withoutScript(browser, PORTAL);
                Visitor reader = Visitor.withoutScript(browser, PORTAL)) {
            writer.open("/newsroom/articles/new").signIn("aminata.sow@example.org", PortalServer.SAMPLE_PASSWORD);
            writer.page().locator("#headline").fill("Le phare attend son gardien");
            writer.page().locator("#body").fill("<p>La lampe tourne seule depuis mars.</p>");
            writer.page().locator("#section").selectOption("societe");
            writer.press("Soumettre", "main");
            assertThat(writer.text()).contains("soumis à la rédaction");
            String desk = URI.create(writer.page().url()).getPath();

            editor.open(desk).signIn("redaction@example.org", PortalServer.SAMPLE_PASSWORD);
            editor.page().locator("#standfirst").fill("Un phare sans gardien, et ce que cela change.");
            editor.page().locator("#give-back summary").click();
            editor.page().locator("#note").fill("Qui l’a vu tourner ? Une voix, s’il te plaît.");
            editor.press("Renvoyer à l’auteur", "main");

            writer.open(desk);
            assertThat(writer.text()).contains("Qui l’a vu tourner ? Une voix, s’il te plaît.");
            assertThat(writer.page().locator("#standfirst").inputValue())
                    .as("what the editor had typed was kept")
                    .isEqualTo("Un phare sans gardien, et ce que cela change.");
            writer.press("Soumettre", "main");

            editor.open(desk).press("Approuver", "main");
            schedule(editor, "2020-01-01T06:00");
            assertThat(editor.page().locator("#publishAt-error").textContent()).contains("passé");
            assertThat(editor.page().locator("#publishAt").inputValue()).isEqualTo("2020-01-01T06:00");
            String soon = LocalDate.now(ZoneOffset.UTC).plusDays(30) + "T06:00";
            editor.open(desk);
            schedule(editor, soon);
            assertThat(editor.text()).contains("Paraîtra le").contains("06:00");

            editor.open("/newsroom?status=scheduled");
            assertThat(editor.text()).contains("Le phare attend son gardien");
            assertThat(reader.page()
                            .navigate(PORTAL.address() + "/articles/le-phare-attend-son-gardien")
                            .status())
                    .isEqualTo(404);

            editor.open(desk).press("Annuler la parution prévue", "main");
            assertThat(editor.page().locator(".action-bar .badge").innerText()).isEqualTo("Approuvé");
            assertThat(writer.complaints()).isEmpty();
            assertThat(editor.complaints()).isEmpty();
        }
    }

    private static void schedule(Visitor editor, String at) {
        editor.page().locator("#schedule summary").click();
        editor.page().locator("#publishAt").fill(at);
        editor.press("Programmer la parution", "main");
    }

    @Test
    void an_editor_formats_a_text_in_the_writing_surface() {
        try (Visitor editor = Visitor.withScript(browser, PORTAL)) {
            editor.open("/newsroom/articles/new").signIn("redaction@example.org", PortalServer.SAMPLE_PASSWORD);
            editor.page().locator("#headline").fill("Un brouillon de travail");
            editor.page().locator(".tox-edit-area iframe").waitFor();
            editor.page().frameLocator(".tox-edit-area iframe").locator("body").fill("Une première phrase.");
            editor.page().locator("#section").selectOption("culture");
            editor.press("Enregistrer", "main");
            editor.page().waitForURL("**/newsroom/articles/*");
            editor.page().locator(".tox-edit-area iframe").waitFor();

            assertThat(editor.page().locator("textarea#body").inputValue()).contains("<p>Une première phrase.</p>");
            assertThat(editor.complaints()).isEmpty();
        }
    }

    @Test
    void pages_of_others_are_as_if_they_were_not_there() {
        try (Visitor reader = Visitor.withoutScript(browser, PORTAL)) {
            reader.open("/account/profile").signIn("awa.ndiaye@example.org", PortalServer.SAMPLE_PASSWORD);
            assertThat(reader.page().url()).endsWith("/account/profile");

            for (String path : new String[] {"/newsroom", "/moderation", "/admin/people"}) {
                assertThat(reader.page().navigate(PORTAL.address() + path).status())
                        .as(path)
                        .isEqualTo(404);
            }
        }
    }
}
