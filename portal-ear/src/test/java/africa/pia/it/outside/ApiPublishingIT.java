package africa.pia.it.outside;

import static africa.pia.it.outside.Problems.assertNames;
import static africa.pia.it.outside.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a script posts and publishes, as readers then have it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiPublishingIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final Api ANYONE = Api.of(PORTAL);

    private static final String BODY = """
            <h2>Le fleuve monte</h2>
            <p>On mesure <a href="javascript:alert(1)" onclick="alert(2)">chaque matin</a> et <b onmouseover="x()">chaque soir</b>.</p>
            <script>alert("de trop")</script>
            <p>Avant <img src="/nulle-part.png" onerror="alert(3)" alt="une échelle de crue"> après.</p>
            <h3>Ce que dit l’échelle</h3>
            <blockquote><p>L’eau prévient toujours.</p><footer>Moussa Keïta, éclusier</footer></blockquote>
            <table><caption>Hauteur à l’échelle</caption>
              <thead><tr><th>Mois</th><th>Mètres</th></tr></thead>
              <tbody><tr><th>Août</th><td>4,80</td></tr></tbody></table>
            <iframe src="https://example.com/carte" title="la carte"></iframe>""";

    @Test
    void an_article_posted_whole_shows_all_of_it_to_readers_and_nothing_that_could_run() {
        Api editor = People.of(PORTAL, People.EDITOR);
        JsonObject stored = Pictures.upload(
                editor,
                Pictures.png(1400, 900),
                Map.of("alt", "Le ciel", "caption", "Le soir", "credit", "Inconnu", "licence", ""));
        Map<String, Object> fields = Articles.fields("Le fleuve monte d’un mètre");
        fields.put("body", BODY);
        fields.put(
                "leadFigure",
                Map.of(
                        "mediaId",
                        stored.get("id").getAsLong(),
                        "alt",
                        "Un ciel de saison des pluies",
                        "caption",
                        "Le fleuve au couchant.",
                        "credit",
                        "Salimata Koné / PIA AFRICA",
                        "licence",
                        "CC BY 4.0"));
        fields.put(
                "source",
                Map.of("name", "Agence du fleuve", "url", "https://fleuve.example/crue", "licence", "CC BY 4.0"));
        JsonObject article = Articles.step(editor, Articles.draft(editor, fields), "publish");

        Document page =
                ANYONE.get("/articles/" + article.get("slug").getAsString()).page();

        assertThat(page.expectFirst("h1").text()).isEqualTo("Le fleuve monte d’un mètre");
        Element prose = page.expectFirst(".prose");
        assertThat(prose.select("h2[id], h3[id]").eachText()).hasSize(2);
        assertThat(prose.expectFirst("blockquote footer").text()).isEqualTo("Moussa Keïta, éclusier");
        assertThat(prose.expectFirst("table caption").text()).isEqualTo("Hauteur à l’échelle");
        assertThat(prose.select("table thead th[scope=col]").eachText()).containsExactly("Mois", "Mètres");
        assertThat(prose.select("table tbody th[scope=row]").eachText()).containsExactly("Août");
        assertThat(prose.select("script, iframe, [onclick], [onerror], [onmouseover], [href^=javascript]"))
                .isEmpty();
        assertThat(prose.text())
                .contains("On mesure chaque matin et chaque soir.", "Avant une échelle de crue après.", "la carte")
                .doesNotContain("de trop");
        assertThat(page.expectFirst(".source-box__link").attr("href")).isEqualTo("https://fleuve.example/crue");
        assertThat(page.expectFirst(".source-box__link").text()).isEqualTo("Agence du fleuve");
        Element figure = page.expectFirst("figure.figure--lead");
        assertThat(figure.expectFirst("figcaption").text())
                .contains("Le fleuve au couchant.", "Salimata Koné / PIA AFRICA", "CC BY 4.0");
        Element picture = figure.expectFirst("img[srcset]");
        assertThat(picture.attr("alt")).isEqualTo("Un ciel de saison des pluies");
        assertVariant(picture.attr("src"));
    }

    private static void assertVariant(String address) {
        Api.Answer variant = ANYONE.get(address);
        assertThat(variant.status()).isEqualTo(200);
        assertThat(variant.header("Content-Type")).startsWith("image/");
        assertThat(variant.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(ANYONE.get(address, Map.of("If-None-Match", variant.header("ETag")))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void a_draft_is_for_the_newsroom_alone_until_it_is_published() {
        Api editor = People.of(PORTAL, People.EDITOR);
        JsonObject draft = Articles.draft(editor, Articles.fields("Un marché change de rive"));

        assertThat(ANYONE.get("/articles/un-marche-change-de-rive").status()).isEqualTo(404);
        assertProblem(ANYONE.get("/api/v1/articles/un-marche-change-de-rive"), 404, "article.unknown");
        assertProblem(ANYONE.get(Articles.address(draft)), 401, "account.not-signed-in");

        Articles.step(editor, draft, "publish");
        Api.Answer published = ANYONE.get("/api/v1/articles/un-marche-change-de-rive");
        assertThat(published.status()).isEqualTo(200);
        assertThat(published.header("ETag")).isEqualTo("\"" + published.json().get("version") + "\"");
        assertThat(ANYONE.get(
                                "/api/v1/articles/un-marche-change-de-rive",
                                Map.of("If-None-Match", published.header("ETag")))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void a_withdrawn_article_is_gone_on_its_page_and_in_the_api() {
        Api editor = People.of(PORTAL, People.EDITOR);
        JsonObject article = Articles.publish(editor, "Une rumeur trop vite crue");
        assertThat(ANYONE.get("/articles/une-rumeur-trop-vite-crue").status()).isEqualTo(200);

        Api.Answer withdrawn = editor.send(
                "POST",
                Articles.address(article) + "/withdraw",
                Map.of("reason", "Le témoin s’est rétracté."),
                Articles.ifMatch(article));

        assertThat(withdrawn.json().get("status").getAsString()).isEqualTo("WITHDRAWN");
        Api.Answer page = ANYONE.get("/articles/une-rumeur-trop-vite-crue");
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.page().text())
                .contains("Une rumeur trop vite crue")
                .doesNotContain("Le témoin s’est rétracté.");
        assertProblem(ANYONE.get("/api/v1/articles/une-rumeur-trop-vite-crue"), 410, "article.withdrawn");
        assertProblem(ANYONE.get("/api/v1/articles/une-rumeur-trop-vite-crue/comments"), 410, "article.withdrawn");
    }

    @Test
    void nothing_is_at_an_unknown_slug() {
        assertThat(ANYONE.get("/articles/il-n-y-a-rien-ici").status()).isEqualTo(404);
        assertProblem(ANYONE.get("/api/v1/articles/il-n-y-a-rien-ici"), 404, "article.unknown");
    }

    @Test
    void an_old_slug_leads_to_the_new_one_for_ever() {
        Api editor = People.of(PORTAL, People.EDITOR);
        JsonObject article = Articles.publish(editor, "Le train partira mardi");
        Map<String, Object> changed = Articles.fields("Le train partira mardi");
        changed.put("slug", "le-train-partira-jeudi");

        Articles.expect(200, editor.send("PUT", Articles.address(article), changed, Articles.ifMatch(article)));

        Api.Answer page = ANYONE.get("/articles/le-train-partira-mardi");
        assertThat(page.status()).isEqualTo(301);
        assertThat(page.header("Location")).isEqualTo("/articles/le-train-partira-jeudi");
        Api.Answer inApi = ANYONE.get("/api/v1/articles/le-train-partira-mardi");
        assertThat(inApi.status()).isEqualTo(301);
        assertThat(inApi.header("Location")).endsWith("/api/v1/articles/le-train-partira-jeudi");
    }

    @Test
    void a_step_that_the_state_does_not_allow_is_a_conflict() {
        Api editor = People.of(PORTAL, People.EDITOR);
        JsonObject published = Articles.publish(editor, "Deux fois la même une");

        assertProblem(Articles.tryStep(editor, published, "publish"), 409, "article.illegal-step");
        assertProblem(Articles.tryStep(editor, published, "submit"), 409, "article.illegal-step");
    }

    @Test
    void a_change_names_the_version_that_its_writer_saw() {
        Api editor = People.of(PORTAL, People.EDITOR);
        JsonObject draft = Articles.draft(editor, Articles.fields("Un puits, deux versions"));
        String address = Articles.address(draft);
        Map<String, Object> text = Articles.fields("Un puits, trois versions");

        assertProblem(editor.send("PUT", address, text, Map.of()), 428, "request.if-match-missing");
        assertProblem(editor.send("PUT", address, text, Map.of("If-Match", "*")), 400, "request.if-match-malformed");
        assertProblem(
                editor.send("PUT", address, text, Map.of("If-Match", "\"1\", \"2\"")),
                400,
                "request.if-match-malformed");
        Articles.expect(200, editor.send("PUT", address, text, Articles.ifMatch(draft)));
        assertProblem(editor.send("PUT", address, text, Articles.ifMatch(draft)), 412, "article.stale");
        assertProblem(Articles.tryStep(editor, draft, "publish"), 412, "article.stale");
    }

    @Test
    void two_articles_never_share_an_address() {
        Api editor = People.of(PORTAL, People.EDITOR);
        Articles.publish(editor, "La récolte avant l’orage");
        Map<String, Object> wished = Articles.fields("Tout autre chose");
        wished.put("slug", "la-recolte-avant-l-orage");

        Api.Answer refused = editor.post("/api/v1/articles", wished);
        JsonObject namesake = Articles.draft(editor, Articles.fields("La récolte avant l’orage"));

        assertProblem(refused, 422, "article.slug-taken");
        assertNames(refused, "slug", "article.slug-taken");
        assertThat(namesake.get("slug").getAsString()).isEqualTo("la-recolte-avant-l-orage-2");
    }

    @Test
    void what_an_article_lacks_is_named_field_by_field() {
        Api editor = People.of(PORTAL, People.EDITOR);
        Map<String, Object> unfinished = Articles.fields("Un titre et rien d’autre");
        unfinished.put("standfirst", "");
        unfinished.put("body", "");

        Api.Answer refused = Articles.tryStep(editor, Articles.draft(editor, unfinished), "publish");

        assertProblem(refused, 422, "article.unfinished");
        assertNames(refused, "standfirst", "article.standfirst-missing");
        assertNames(refused, "body", "article.body-missing");
    }

    @Test
    void an_editor_in_chief_lets_an_article_pass_and_nobody_else_does() {
        Api editor = People.of(PORTAL, People.EDITOR);
        Map<String, Object> fields = Articles.fields("Une image que l’on ne décrit pas");
        fields.put("body", "<p>Voici.</p><figure><img src=\"/media/999999/800/x.jpg\"></figure>");
        JsonObject draft = Articles.draft(editor, fields);
        String publish = Articles.address(draft) + "/publish";
        Map<String, Object> override = Map.of("override", "La famille l’a demandé ainsi.");

        Api.Answer refused = editor.send("POST", publish, Map.of(), Articles.ifMatch(draft));
        assertProblem(refused, 422, "article.unfinished");
        assertNames(refused, "body", "gate.figure-alternative-text-missing");
        assertProblem(editor.send("POST", publish, override, Articles.ifMatch(draft)), 403, "gate.chief-only");
        Api chief = Api.of(PORTAL).asAdmin();
        assertProblem(
                chief.send("POST", publish, Map.of("override", "Bref"), Articles.ifMatch(draft)),
                422,
                "article.invalid");
        Articles.expect(200, chief.send("POST", publish, override, Articles.ifMatch(draft)));
    }
}
