package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The light edition: what it weighs, what it holds, and how one comes there and back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LightEditionIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final Api ANYONE = Api.of(PORTAL);
    private static final int BUDGET = 30_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/l/",
                "/l/sections/sciences",
                // The longest of the sample; one with many comments, a table and pictures; one in Arabic.
                "/l/articles/descendre-le-niger",
                "/l/articles/un-lidar-voit-net-a-mille-metres",
                "/l/?lang=ar"
            })
    void a_page_stays_below_its_weight_and_loads_nothing_but_one_small_sheet(String path) {
        Api.Answer answer = ANYONE.get(path);
        Document page = answer.page();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(BUDGET);
        assertThat(page.select("script, img, picture, video, audio, iframe, object, svg, style, [style], [onclick]"))
                .isEmpty();
        assertThat(page.select("link[rel=stylesheet]")).hasSize(1);
        Api.Answer sheet = ANYONE.get(page.expectFirst("link[rel=stylesheet]").attr("href"));
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.body()).hasSizeLessThan(4_000).doesNotContain("url(", "@import", "@font-face");
        assertThat(sheet.header("Cache-Control")).contains("immutable");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe", "script-src");
    }

    @Test
    void the_longest_article_of_the_sample_is_among_those_that_are_weighed() {
        List<JsonObject> articles = ANYONE.get("/api/v1/articles?limit=100").items();

        assertThat(articles).allSatisfy(article -> assertThat(
                        ANYONE.get("/l/articles/" + article.get("slug").getAsString())
                                .body()
                                .getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(BUDGET));
    }

    @Test
    void an_article_is_there_in_words_with_its_pictures_behind_links_that_say_their_weight() {
        Document page =
                ANYONE.get("/l/articles/un-lidar-voit-net-a-mille-metres").page();

        assertThat(page.expectFirst("h1").text()).contains("lidar");
        assertThat(page.select("main table caption")).isNotEmpty();
        assertThat(page.select("main blockquote")).isNotEmpty();
        List<Element> pictures = page.select("main a[href^=/media/]");
        assertThat(pictures).hasSizeGreaterThanOrEqualTo(2).allSatisfy(link -> {
            assertThat(link.text()).matches("Image : .+ \\([0-9]+ ko\\)");
            Api.Answer picture = ANYONE.get(link.attr("href"));
            assertThat(picture.status()).isEqualTo(200);
            assertThat(picture.header("Content-Type")).startsWith("image/");
            long told = Long.parseLong(link.text().replaceFirst(".*\\(([0-9]+).*", "$1"));
            long sent = Long.parseLong(picture.header("Content-Length"));
            assertThat(Math.abs(sent - told * 1000)).isLessThanOrEqualTo(500);
        });
        assertThat(page.expectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo(PORTAL.address() + "/articles/un-lidar-voit-net-a-mille-metres");
        assertThat(page.select("form[action=/search] input[name=q]")).hasSize(1);
        assertThat(page.select("nav a[href^=/l/sections/]")).isNotEmpty();
    }

    @Test
    void the_first_comments_are_there_as_text_and_a_new_one_appears_at_once() {
        Api editor = People.of(PORTAL, People.EDITOR);
        String slug =
                Articles.publish(editor, "Une ligne de bus légère").get("slug").getAsString();
        String light = "/l/articles/" + slug;
        assertThat(ANYONE.get(light).page().select(".said")).isEmpty();

        Articles.expect(
                201,
                People.of(PORTAL, "samira.haddad@example.org")
                        .post(
                                "/api/v1/articles/" + slug + "/comments",
                                Map.of("text", "Je la prends tous les jours.")));

        Document page = ANYONE.get(light).page();
        assertThat(page.select(".said").text()).contains("Je la prends tous les jours.");
        assertThat(page.select("a[href=/articles/" + slug + "#commentaires]")).hasSize(1);
    }

    @Test
    void a_light_article_lives_and_dies_with_the_full_one() {
        Api editor = People.of(PORTAL, People.EDITOR);
        JsonObject article = Articles.publish(editor, "Léger puis déplacé");
        Map<String, Object> changed = Articles.fields("Léger puis déplacé");
        changed.put("slug", "leger-puis-retire");

        Api.Answer moved = editor.send("PUT", Articles.address(article), changed, Articles.ifMatch(article));
        Articles.expect(200, moved);
        Api.Answer old = ANYONE.get("/l/articles/leger-puis-deplace");
        assertThat(old.status()).isEqualTo(301);
        assertThat(old.header("Location")).isEqualTo("/l/articles/leger-puis-retire");
        assertThat(ANYONE.get("/l/articles/leger-puis-retire").status()).isEqualTo(200);

        Articles.expect(
                200,
                editor.send(
                        "POST",
                        Articles.address(article) + "/withdraw",
                        Map.of("reason", "Pour voir."),
                        Articles.ifMatch(moved.json())));
        assertThat(ANYONE.get("/l/articles/leger-puis-retire").status()).isEqualTo(410);
    }

    @Test
    void a_draft_is_not_there() {
        Api editor = People.of(PORTAL, People.EDITOR);
        Articles.draft(editor, Articles.fields("Pas encore léger"));

        assertThat(ANYONE.get("/l/articles/pas-encore-leger").status()).isEqualTo(404);
    }

    @Test
    void each_page_and_its_twin_lead_to_each_other() {
        for (String full : List.of("/", "/sections/sciences", "/articles/un-lidar-voit-net-a-mille-metres")) {
            String twin = "/l" + full;
            assertThat(ANYONE.get(full).page().select("footer a[href=" + twin + "]"))
                    .as(full)
                    .hasSize(1);
            assertThat(ANYONE.get(twin).page().select("a[href=" + full + "]"))
                    .as(twin)
                    .isNotEmpty();
        }
    }

    @Test
    void a_browser_that_saves_data_is_offered_the_twin_and_nobody_else_is() {
        String path = "/articles/un-lidar-voit-net-a-mille-metres";

        Api.Answer spending = ANYONE.get(path);
        Api.Answer saving = ANYONE.saying("Save-Data", "on").get(path);
        Api.Answer spendingAgain = ANYONE.get(path);

        assertThat(saving.status()).isEqualTo(200);
        assertThat(saving.page().select(".light-offer a[href=/l" + path + "]")).hasSize(1);
        assertThat(saving.header("Vary")).contains("Save-Data");
        assertThat(spending.header("Vary")).contains("Save-Data");
        assertThat(spending.page().select(".light-offer")).isEmpty();
        assertThat(spendingAgain.page().select(".light-offer")).isEmpty();
        assertThat(saving.header("ETag")).isNotEqualTo(spending.header("ETag"));
        assertThat(ANYONE.get("/l" + path).header("Vary")).doesNotContain("Save-Data");
    }

    @Test
    void a_light_page_is_kept_like_any_other() {
        Api.Answer first = ANYONE.get("/l/");

        assertThat(first.header("ETag")).isNotEmpty();
        assertThat(first.header("Cache-Control")).contains("s-maxage");
        assertThat(ANYONE.get("/l/", Map.of("If-None-Match", first.header("ETag")))
                        .status())
                .isEqualTo(304);
    }
}
