package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.SelectOption;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shelves, topics and names of the paper: renamed and merged, and every address of before leads on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SectionsTagsAuthorsIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static Playwright playwright;
    private static Browser browser;
    private static Api admin;

    @BeforeAll
    static void openBrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        admin = Api.of(PORTAL).asAdmin();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
        playwright.close();
    }

    private static Visitor administrator(String path) {
        return Visitor.withoutScript(browser, PORTAL)
                .open(path)
                .signIn(PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);
    }

    private static JsonObject published(String headline, String section, List<String> tags, List<String> byline) {
        Map<String, Object> fields = Articles.fields(headline);
        fields.put("section", section);
        fields.put("tags", tags);
        fields.put("byline", byline);
        return Articles.step(admin, Articles.draft(admin, fields), "publish");
    }

    /** An article as everybody's programs get it. */
    private static JsonObject shown(JsonObject article) {
        return Api.of(PORTAL)
                .get("/api/v1/articles/" + article.get("slug").getAsString())
                .json();
    }

    private static List<String> headlines(String query) {
        return Api.of(PORTAL).get("/api/v1/articles?" + query).items().stream()
                .map(each -> each.get("headline").getAsString())
                .toList();
    }

    private static void assertLeadsOn(String from, String to) {
        Api.Answer answer = Api.of(PORTAL).get(from);
        assertThat(answer.status()).as(from).isEqualTo(301);
        assertThat(answer.header("Location")).as(from).endsWith(to);
    }

    /** The index follows what is committed a moment later. */
    private static void awaitFound(String words, String headline) {
        Instant late = Instant.now().plus(PATIENCE);
        while (Api.of(PORTAL).get("/api/v1/search?q=" + words).items().stream()
                .noneMatch(each -> each.get("headline").getAsString().equals(headline))) {
            assertThat(Instant.now()).as(headline + " is found by " + words).isBefore(late);
        }
    }

    @Test
    void a_section_is_added_and_merged_and_its_addresses_lead_on() {
        try (Visitor visitor = administrator("/admin/sections")) {
            Page page = visitor.page();
            page.locator(".panel summary").click();
            visitor.press("Ajouter la rubrique", "main");
            assertThat(page.locator("#name-fr").getAttribute("aria-invalid")).isEqualTo("true");
            page.locator("#name-fr").fill("Pêche à pied");
            page.locator("#parent").selectOption("environnement");
            visitor.press("Ajouter la rubrique", "main");
            assertThat(visitor.text()).contains("Pêche à pied");
            JsonObject article =
                    published("Les coques de Kédougou", "peche-a-pied", List.of("Essais"), List.of("Aminata Sow"));

            visitor.open("/admin/sections?section=peche-a-pied");
            page.locator("#into").selectOption("environnement");
            visitor.press("Voir ce qui va se passer", "#merge");
            assertThat(page.locator(".consequences").innerText()).contains("1 article change de rubrique");
            visitor.press("Fusionner", "#merge");

            assertLeadsOn("/sections/peche-a-pied", "/sections/environnement");
            assertLeadsOn("/feeds/sections/peche-a-pied.rss", "/feeds/sections/environnement.rss");
            assertThat(shown(article).get("section").getAsString()).isEqualTo("environnement");
            assertThat(headlines("section=peche-a-pied")).contains("Les coques de Kédougou");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void a_tag_is_renamed_and_everything_that_has_it_follows() {
        JsonObject article = published(
                "Le tournoi des lagunes", "sports", List.of("Tournoi 2031", "Lagunes"), List.of("Aminata Sow"));
        try (Visitor visitor = administrator("/admin/tags?q=tournoi+2031")) {
            Page page = visitor.page();
            page.locator(".work__headline a").click();
            page.locator("#label").fill("Lagunes, toujours");
            visitor.press("Renommer le mot-clé", "#rename");
            assertThat(page.locator("#label-error").innerText()).contains("virgule");
            assertThat(page.locator("#label").inputValue()).isEqualTo("Lagunes, toujours");
            page.locator("#label").fill("lagunes");
            visitor.press("Renommer le mot-clé", "#rename");
            assertThat(page.locator("#label-error").innerText()).contains("Lagunes", "fusionnez");

            page.locator("#label").fill("Coupe des lagunes");
            visitor.press("Renommer le mot-clé", "#rename");

            assertThat(visitor.text()).contains("Le mot-clé est renommé", "/tags/tournoi-2031");
            assertLeadsOn("/tags/tournoi-2031", "/tags/coupe-des-lagunes");
            assertLeadsOn("/feeds/tags/tournoi-2031.atom", "/feeds/tags/coupe-des-lagunes.atom");
            assertThat(shown(article).getAsJsonArray("tags").toString()).contains("Coupe des lagunes");
            assertThat(headlines("tag=tournoi-2031")).containsExactly("Le tournoi des lagunes");
            visitor.open("/articles/" + article.get("slug").getAsString());
            assertThat(page.locator("a[rel=tag]").allInnerTexts()).containsExactly("Coupe des lagunes", "Lagunes");
            awaitFound("coupe+lagunes", "Le tournoi des lagunes");
            assertThat(visitor.complaints()).isEmpty();
        }
        JsonObject later =
                published("La finale des lagunes", "sports", List.of("TOURNOI 2031"), List.of("Aminata Sow"));
        assertThat(shown(later).getAsJsonArray("tags").toString()).contains("Coupe des lagunes");
    }

    @Test
    void two_tags_become_one_and_a_kept_view_of_the_desk_follows() {
        JsonObject both = published("Le ballon de cuir", "sports", List.of("Balle ronde", "Ballon rond"), List.of("A"));
        published("Le ballon de chiffon", "sports", List.of("Balle ronde"), List.of("A"));
        try (Visitor visitor = administrator("/newsroom?tag=balle-ronde")) {
            Page page = visitor.page();
            page.locator(".views-panel summary").click();
            page.locator("#name").fill("Les balles");
            visitor.press("Garder cette vue", ".views-panel");

            visitor.open("/admin/tags?q=balle+ronde");
            page.locator(".work__headline a").click();
            page.locator("#with").fill("ballon ron");
            visitor.press("Chercher", "#merge");
            page.locator(".offered__link").click();
            assertThat(page.locator(".consequences").innerText()).contains("2 articles changent de mot-clé");
            visitor.press("Fusionner", "#merge");

            assertThat(visitor.text()).contains("Les mots-clés sont fusionnés");
            assertLeadsOn("/tags/balle-ronde", "/tags/ballon-rond");
            assertThat(shown(both).getAsJsonArray("tags")).hasSize(1);
            assertThat(headlines("tag=ballon-rond")).containsExactly("Le ballon de chiffon", "Le ballon de cuir");
            visitor.open("/newsroom")
                    .page()
                    .locator(".views__link", new Page.LocatorOptions().setHasText("Les balles"))
                    .click();
            assertThat(page.url()).contains("ballon-rond");
            assertThat(page.locator(".work__headline").count()).isEqualTo(2);
        }
    }

    @Test
    void somebody_who_has_no_account_gets_a_face_and_a_story() {
        published("Le vent des salines", "environnement", List.of("Essais"), List.of("P. Ndour"));
        try (Visitor visitor = administrator("/admin/authors?q=ndour");
                Visitor reader = Visitor.withoutScript(browser, PORTAL)) {
            Page page = visitor.page();
            page.locator(".work__headline a").click();
            page.locator("#name").fill("Penda Ndour");
            page.locator("#title-fr").fill("Géographe");
            page.locator("#biography-fr").fill("Elle marche.\n\nElle compte le sel.");
            page.locator("#address-0").fill("javascript:alert(1)");
            page.locator("#label-0").fill("Carnet");
            page.locator("input[name=portrait]").nth(1).check();
            page.locator("#picture-words").fill("rien de tel");
            visitor.press("Chercher", "#portrait");
            assertThat(page.locator("#name").inputValue()).isEqualTo("Penda Ndour");
            assertThat(page.locator("input[name=portrait]").nth(1).isChecked()).isTrue();
            visitor.press("Enregistrer", ".form__acts");
            assertThat(page.locator("#address-0-error").innerText()).contains("https://");
            assertThat(page.locator("#biography-fr").inputValue()).contains("Elle compte le sel.");
            page.locator("#address-0").fill("salines.example.org");
            visitor.press("Enregistrer", ".form__acts");
            assertThat(visitor.text()).contains("C’est enregistré", "/authors/p-ndour");

            assertLeadsOn("/authors/p-ndour", "/authors/penda-ndour");
            assertLeadsOn("/feeds/authors/p-ndour.json", "/feeds/authors/penda-ndour.json");
            assertThat(headlines("author=p-ndour")).containsExactly("Le vent des salines");
            reader.open("/authors/penda-ndour");
            assertThat(reader.page().locator("h1").innerText()).isEqualTo("Penda Ndour");
            assertThat(reader.text()).contains("Géographe", "Elle compte le sel.", "Le vent des salines");
            assertThat(reader.page().locator(".profile__portrait img").getAttribute("src"))
                    .startsWith("/media/");
            assertThat(reader.page().locator(".profile__links a").getAttribute("href"))
                    .isEqualTo("https://salines.example.org");
            assertThat(reader.page()
                            .locator("script[type='application/ld+json']")
                            .first()
                            .textContent())
                    .contains("\"ProfilePage\"", "\"Penda Ndour\"", "\"https://salines.example.org\"");
            assertThat(visitor.complaints()).isEmpty();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void two_names_of_one_person_become_one() {
        JsonObject article =
                published("La passe du phare", "culture", List.of("Essais"), List.of("I. Faye", "Aminata Sow"));
        try (Visitor visitor = administrator("/admin/authors")) {
            Page page = visitor.page();
            page.locator(".panel summary").click();
            page.locator("#name").fill("I. Faye");
            visitor.press("Ajouter la personne", "#add");
            assertThat(page.locator("#name-error").innerText()).contains("I. Faye", "fusionnez");
            assertThat(page.locator("#name").inputValue()).isEqualTo("I. Faye");
            page.locator("#name").fill("Ibra Faye");
            visitor.press("Ajouter la personne", "#add");
            assertThat(visitor.text()).contains("La personne est ajoutée");

            visitor.open("/admin/authors?q=i+faye");
            page.locator(".work__headline a", new Page.LocatorOptions().setHasText("I. Faye"))
                    .click();
            page.locator("#with").fill("ibra");
            visitor.press("Chercher", "#merge");
            page.locator(".offered__link").click();
            visitor.press("Fusionner", "#merge");

            assertThat(visitor.text()).contains("n’en font plus qu’une");
            assertLeadsOn("/authors/i-faye", "/authors/ibra-faye");
            assertThat(shown(article).getAsJsonArray("byline").toString()).contains("Ibra Faye", "Aminata Sow");
        }
    }

    @Test
    void a_journalist_writes_the_own_biography_and_an_editor_the_rest() {
        try (Visitor writer = Visitor.withoutScript(browser, PORTAL)) {
            writer.open("/newsroom/biography").signIn(People.CONTRIBUTOR, PortalServer.SAMPLE_PASSWORD);
            Locator english = writer.page().locator("#biography-en");
            String before = english.inputValue();
            assertThat(writer.page().locator("#title-en").count()).isZero();
            assertThat(writer.page().locator("#name").count()).isZero();

            english.fill("She listens first.");
            writer.press("Enregistrer", "#biography");

            assertThat(writer.text()).contains("C’est enregistré");
            writer.open("/authors/aminata-sow?lang=en");
            assertThat(writer.text()).contains("She listens first.", "Reporter, Dakar bureau");
            writer.open("/newsroom/biography?lang=fr");
            english.fill(before);
            writer.press("Enregistrer", "#biography");
            assertThat(writer.text()).contains("C’est enregistré");
        }
    }

    @Test
    void who_is_linked_to_an_author_signs_new_articles_with_that_name() {
        try (Visitor visitor = administrator("/admin/authors")) {
            Page page = visitor.page();
            page.locator(".panel summary").click();
            page.locator("#name").fill("La Griotte");
            visitor.press("Ajouter la personne", "#add");
            String forms = page.url();
            page.locator("#account").selectOption(new SelectOption().setLabel("Administration"));
            visitor.press("Enregistrer", ".form__acts");

            visitor.open("/newsroom/articles/new");
            assertThat(page.locator("#byline").inputValue()).isEqualTo("La Griotte");

            visitor.open(forms);
            page.locator("#account").selectOption("");
            visitor.press("Enregistrer", ".form__acts");
            visitor.open("/newsroom/articles/new");
            assertThat(page.locator("#byline").inputValue()).isEqualTo("Administration");
        }
    }

    @Test
    void a_change_of_what_somebody_else_has_changed_is_refused_and_nothing_typed_is_lost() {
        published("Le sel de la terre", "societe", List.of("Sel gemme"), List.of("Coumba Ly"));
        Api browserOfAdmin = People.inBrowser(PORTAL, PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);
        String list = browserOfAdmin.get("/admin/authors?q=coumba+ly").body();
        String forms = list.replaceAll("(?s).*href=\"(/admin/authors\\?author=[0-9]+)\".*", "$1");
        Form mine = Form.on(browserOfAdmin, forms, "profile");
        Form theirs = Form.on(browserOfAdmin, forms, "profile");
        Articles.expect(
                303, theirs.fill("title-fr", "Chimiste").fill("act", "save").send());

        Api.Answer refused =
                mine.fill("title-fr", "Géologue").fill("act", "save").send();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().expectFirst("#title-fr").attr("value")).isEqualTo("Géologue");
        assertThat(refused.page().expectFirst("main").text()).contains("Votre saisie est gardée");
    }

    @ParameterizedTest
    @CsvSource({
        "redaction@example.org, /admin/tags, 200",
        "redaction@example.org, /admin/authors, 200",
        "redaction@example.org, /admin/sections, 404",
        "redaction@example.org, /admin/tags?tag=999999999, 404",
        "redaction@example.org, /admin/authors?author=999999999, 404",
        "aminata.sow@example.org, /admin/tags, 404",
        "aminata.sow@example.org, /admin/authors, 404",
        "aminata.sow@example.org, /newsroom/biography, 200",
        "moderation@example.org, /admin/authors, 404",
        "moderation@example.org, /newsroom/biography, 404"
    })
    void a_screen_is_there_for_its_role_alone(String who, String path, int status) {
        Api.Answer answer =
                People.inBrowser(PORTAL, who, PortalServer.SAMPLE_PASSWORD).get(path);

        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/sections?section=culture, act=merge&into=sports&version=1",
        "/admin/tags?tag=1, act=rename&label=Pris&version=1",
        "/admin/authors?author=1, act=merge&into=2&version=1"
    })
    void a_form_that_somebody_without_the_role_sends_changes_nothing(String path, String form) {
        Api contributor = People.inBrowser(PORTAL, People.CONTRIBUTOR, PortalServer.SAMPLE_PASSWORD);

        Api.Answer refused = contributor.send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofString(form),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin"));

        assertThat(refused.status()).isEqualTo(404);
    }
}
