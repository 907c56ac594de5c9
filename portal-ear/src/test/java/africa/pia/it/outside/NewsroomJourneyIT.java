package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From a pasted manuscript to a published, illustrated and corrected article, in real browsers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewsroomJourneyIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String HEADLINE = "Cent douze puits, un par un";
    private static final String SLUG = "cent-douze-puits-un-par-un";
    private static final String TAG = "Puits du fleuve";

    /** Everywhere that an article shows, with the words that it shows there. */
    private static final Map<String, String> SHOWN = Map.ofEntries(
            Map.entry("/", HEADLINE),
            Map.entry("/sections/environnement", HEADLINE),
            Map.entry("/authors/aminata-sow", HEADLINE),
            Map.entry("/search?q=puits+forés", HEADLINE),
            Map.entry("/l/sections/environnement", HEADLINE),
            Map.entry("/feeds/latest.json", SLUG),
            Map.entry("/feeds/latest.rss", SLUG),
            Map.entry("/feeds/sections/environnement.atom", SLUG),
            Map.entry("/feeds/authors/aminata-sow.json", SLUG),
            Map.entry("/news-sitemap.xml", SLUG),
            Map.entry("/api/v1/articles?limit=20", SLUG),
            Map.entry("/api/v1/articles?q=puits", SLUG),
            Map.entry("/api/v1/search?q=puits", SLUG));

    /** What is an address of the article's own, or of what only it has. */
    private static final List<String> OWN = List.of(
            "/articles/" + SLUG,
            "/l/articles/" + SLUG,
            "/api/v1/articles/" + SLUG,
            "/api/v1/articles/" + SLUG + "/comments",
            "/articles/" + SLUG + "/comments",
            "/feeds/articles/" + SLUG + "/comments.atom",
            "/tags/puits-du-fleuve",
            "/feeds/tags/puits-du-fleuve.rss");

    private static Playwright playwright;
    private static Browser browser;

    private final Api anyone = Api.of(PORTAL);

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
    void an_article_goes_from_a_pasted_manuscript_to_a_public_correction() {
        Api contributor = People.of(PORTAL, People.CONTRIBUTOR);
        Pictures.upload(
                contributor,
                Pictures.png(1600, 900),
                Map.of("alt", "Un puits au soir", "caption", "Le puits de Kanel.", "credit", "Awa Ndiaye / PIA"));
        try (Visitor writer = Visitor.withScript(browser, PORTAL);
                Visitor editor = Visitor.withScript(browser, PORTAL)) {
            String desk = writes(writer);
            isStoredClean(contributor, desk);
            isGivenBackAndHandedInAgain(editor, writer, desk);
            appearsAtItsInstantAndNotBefore(editor, desk);
            isWrittenAnewWhileReadersKeepTheirs(editor, desk);
            isCorrectedInPublic(editor);

            assertThat(writer.complaints()).isEmpty();
            assertThat(editor.complaints()).isEmpty();
        }
    }

    /** Answers where the article is in the newsroom. */
    private static String writes(Visitor writer) {
        Page page = writer.open("/newsroom/articles/new")
                .signIn(People.CONTRIBUTOR, PortalServer.SAMPLE_PASSWORD)
                .page();
        Surface surface = Surface.on(writer);
        page.locator("#headline").fill(HEADLINE);
        page.locator("#standfirst").fill("Un inventaire que personne n’avait encore fait.");
        page.locator("#section").selectOption("environnement");
        page.locator("#tags").fill(TAG);
        surface.paste("word.html").end().press("Enter");
        surface.button("Tableau")
                .fill("Légende du tableau", "Deux années")
                .fill("Colonnes", "2")
                .fill("Lignes", "1")
                .agree();
        surface.type("Année")
                .press("Tab")
                .type("Puits")
                .press("Tab")
                .type("2025")
                .press("Tab")
                .type("112");
        surface.end()
                .button("Image")
                .pick("ciel-du-soir")
                .fill("Légende", "Le puits, vu du chemin.")
                .agree();
        page.locator("#picture-acts button").click();
        surface.pick("ciel-du-soir");
        assertThat(page.locator("#figureCredit").inputValue()).isEqualTo("Awa Ndiaye / PIA");
        writer.press("Soumettre", ".action-bar");
        page.waitForURL("**/newsroom/articles/*?done=submitted");
        assertThat(writer.text()).contains("soumis à la rédaction");
        return URI.create(page.url()).getPath();
    }

    private static void isStoredClean(Api contributor, String desk) {
        JsonObject article = contributor
                .get("/api/v1/articles/" + desk.substring(desk.lastIndexOf('/') + 1))
                .json();
        String body = article.get("body").getAsString();
        assertThat(body)
                .contains("<h2>Le puits d’à côté</h2>")
                .contains(
                        "carte des puits de Matam\u00a0: <strong>cent douze</strong> points d’eau, <em>tous visités</em>")
                .contains("<ol><li>compter</li><li>mesurer</li></ol>")
                .contains("<caption>Les puits par département</caption>")
                .contains("<th scope=\"col\">Département</th>")
                .contains("<blockquote><p>« L’eau est là, plus bas. »</p></blockquote>")
                .contains("<a href=\"https://example.org/puits?page&#61;2\"")
                .contains("<caption>Deux années</caption>")
                .contains("<th scope=\"col\">Année</th>")
                .contains("<small class=\"credit\">Awa Ndiaye / PIA</small>")
                .doesNotContain("Mso", "mso", "style=", "st1:", "o:p", "supportLists", "file:", "utm_", "<!--", "·");
        assertThat(body.replaceAll("\\s*\\n\\s*", ""))
                .contains("<ul><li>les puits forés<ul><li>dont douze à sec</li></ul></li>"
                        + "<li>les puits creusés à la main</li></ul>");
        assertThat(article.getAsJsonObject("leadFigure").get("credit").getAsString())
                .isEqualTo("Awa Ndiaye / PIA");
    }

    private static void isGivenBackAndHandedInAgain(Visitor editor, Visitor writer, String desk) {
        editor.open(desk).signIn(People.EDITOR, PortalServer.SAMPLE_PASSWORD);
        Surface.on(editor);
        editor.page().locator("#give-back summary").click();
        editor.press("Renvoyer à l’auteur", "#give-back");
        assertThat(editor.page().locator("#note-error").innerText()).isNotBlank();
        editor.page().locator("#note").fill("Qui a compté ? Dis-le dans le premier paragraphe.");
        editor.press("Renvoyer à l’auteur", "#give-back");
        editor.page().waitForURL("**?done=given-back");

        writer.open(desk);
        Surface surface = Surface.on(writer);
        assertThat(writer.text()).contains("Qui a compté ? Dis-le dans le premier paragraphe.");
        surface.end().press("Enter").type("Compté par l’équipe d’Awa Ndiaye.");
        writer.press("Soumettre", ".action-bar");
        writer.page().waitForURL("**?done=submitted");
    }

    private void appearsAtItsInstantAndNotBefore(Visitor editor, String desk) {
        editor.open(desk);
        Surface.on(editor);
        editor.press("Approuver", ".action-bar");
        editor.page().waitForURL("**?done=approved");
        schedule(editor, Instant.now().plus(2, ChronoUnit.HOURS));
        isNowhere();

        Instant instant = Instant.now().plusSeconds(20).truncatedTo(ChronoUnit.SECONDS);
        schedule(editor, instant);
        String page = OWN.get(0);
        await("the article never appeared", () -> {
            Instant asked = Instant.now();
            boolean there = anyone.get(page).status() == 200;
            if (there) {
                assertThat(Instant.now()).as("when it was there").isAfterOrEqualTo(instant);
            }
            return there && asked.isAfter(instant);
        });
        SHOWN.forEach((path, words) ->
                await(path + " never showed it", () -> anyone.get(path).body().contains(words)));
        OWN.forEach(
                path -> await(path + " was never there", () -> anyone.get(path).status() == 200));
        await("no sitemap had it", this::isInSitemap);
        assertThat(anyone.get(page).page().select(".prose table caption").eachText())
                .containsExactly("Les puits par département", "Deux années");
    }

    private static void schedule(Visitor editor, Instant at) {
        Surface.on(editor);
        editor.page().locator("#schedule summary").click();
        editor.page()
                .locator("#publishAt")
                .fill(LocalDateTime.ofInstant(at, ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        editor.press("Programmer la parution", "#schedule");
        editor.page().waitForURL("**?done=scheduled");
        editor.page()
                .locator("main", new Page.LocatorOptions().setHasText("Paraîtra le"))
                .waitFor();
    }

    private void isNowhere() {
        for (String path : OWN) {
            assertThat(anyone.get(path).status()).as(path).isEqualTo(404);
        }
        SHOWN.forEach((path, words) -> {
            Api.Answer answer = anyone.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain(words);
        });
        assertThat(isInSitemap()).isFalse();
    }

    private boolean isInSitemap() {
        return anyone.get("/sitemap.xml").page().select("loc").eachText().stream()
                .map(address -> URI.create(address).getPath())
                .anyMatch(part -> anyone.get(part).body().contains(SLUG));
    }

    private void isWrittenAnewWhileReadersKeepTheirs(Visitor editor, String desk) {
        editor.open(desk);
        Surface surface = Surface.on(editor);
        assertThat(editor.text()).contains("Cet article est en ligne");
        editor.page().locator("#standfirst").fill("Un inventaire fait à pied, puits après puits.");
        surface.end().press("Enter").type("On en a compté cent treize.");
        editor.press("Enregistrer", ".action-bar");
        editor.page().waitForURL("**?done=saved");

        assertThat(anyone.get(OWN.get(0)).body()).doesNotContain("cent treize", "fait à pied");
        assertThat(anyone.get(OWN.get(2)).body()).doesNotContain("cent treize", "fait à pied");
        editor.page().getByText("Comparer au texte en ligne").click();
        assertThat(editor.page().locator("ins").allInnerTexts()).anyMatch(words -> words.contains("cent treize"));
        editor.open(desk);
    }

    private void isCorrectedInPublic(Visitor editor) {
        Surface.on(editor);
        editor.page().locator("input[name=change][value=CORRECTION]").check();
        editor.press("Publier la modification", ".action-bar");
        assertThat(editor.page().locator("#changeNote-error").innerText()).isNotBlank();
        assertThat(editor.page().locator("#standfirst").inputValue())
                .isEqualTo("Un inventaire fait à pied, puits après puits.");
        String note = "Nous avions écrit cent douze puits : il y en a cent treize.";
        editor.page().locator("#changeNote").fill(note);
        editor.press("Publier la modification", ".action-bar");
        editor.page().waitForURL("**?done=updated");

        await(
                "readers never saw the correction",
                () -> anyone.get(OWN.get(0)).body().contains(note));
        try (Visitor reader = Visitor.withoutScript(browser, PORTAL)) {
            reader.open(OWN.get(0));
            assertThat(reader.page().locator(".correction__note").innerText()).isEqualTo(note);
            reader.page().locator(".correction__changes summary").click();
            assertThat(reader.page().locator(".correction__changes ins").allInnerTexts())
                    .anyMatch(words -> words.contains("cent treize"));
            assertThat(reader.page()
                            .locator("script[type='application/ld+json']")
                            .textContent())
                    .contains("\"CorrectionComment\"", note);
            await(
                    "the ledger never had it",
                    () -> anyone.get("/corrections").body().contains(note));
            reader.open("/corrections");
            assertThat(reader.page()
                            .locator(".ledger__entry", new Page.LocatorOptions().setHasText(note))
                            .innerText())
                    .contains(HEADLINE);
            assertThat(reader.complaints()).isEmpty();
        }
        await(
                "the feed never had it",
                () -> anyone.get("/feeds/corrections.json").body().contains(note));
    }

    @Test
    void what_is_pasted_from_elsewhere_arrives_clean() {
        try (Visitor writer = Visitor.withScript(browser, PORTAL)) {
            writer.open("/newsroom/articles/new").signIn(People.CONTRIBUTOR, PortalServer.SAMPLE_PASSWORD);
            Surface surface = Surface.on(writer);

            surface.paste("docs.html");
            assertThat(surface.html().replace("\n", ""))
                    .isEqualTo("<h2>Une saison sans pluie</h2><p><strong>Trois mois</strong> sans une goutte, "
                            + "<em>dit-on</em>, m<sup>2</sup> compris.</p><ul><li>le mil</li><li>le sorgho</li></ul>"
                            + "<p><a href=\"https://example.org/pluie\">Le bulletin</a></p>");

            surface.text().press("Control+a");
            surface.press("Delete").paste("web.html");
            assertThat(surface.html().replace("\n", ""))
                    .contains("<h2>Le marché rouvre</h2>", "<p>Première ligne, en rouge.</p>")
                    .contains("<p>Deuxième ligne<br>et sa suite.</p>")
                    .contains("<a href=\"https://cdn.example.org/marche.jpg\">Le marché au matin</a>")
                    .contains("Un encadré, piégé.")
                    .doesNotContain("alert", "onclick", "style", "Accueil", "Chercher", "caché", "<img", "<div");
            assertThat(writer.complaints()).isEmpty();
        }
    }

    private static void await(String otherwise, BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(otherwise).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }
}
