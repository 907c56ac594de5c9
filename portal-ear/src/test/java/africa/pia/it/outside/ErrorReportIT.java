package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A reader says what is wrong, without script, and the newsroom answers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErrorReportIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String DESK = "/newsroom/corrections";

    private final Api reader = Api.of(PORTAL);

    private static JsonObject article(String headline) {
        Map<String, Object> fields = Articles.fields(headline);
        fields.put("body", "<p>L’eau a monté de deux mètres à Kayes.</p><p>La crue de 1950 avait atteint le pont.</p>");
        Api editor = People.of(PORTAL, People.EDITOR);
        return Articles.step(editor, Articles.draft(editor, fields), "publish");
    }

    private static String pageOf(JsonObject article) {
        return "/articles/" + article.get("slug").getAsString();
    }

    private Form form(JsonObject article) {
        return Form.on(reader, pageOf(article) + "/report", "report");
    }

    private Api.Answer report(JsonObject article, String words, String email) {
        return form(article)
                .fill("words", words)
                .fill("kind", "FIGURE")
                .fill("explanation", "Trois, dit la préfecture.")
                .fill("email", email)
                .press("action");
    }

    /** The report of an article on the desk, as the id of its form tells it. */
    private static String judging(Api editor, JsonObject article) {
        return editor.get(DESK).page().select("article.report").stream()
                .filter(each -> each.expectFirst(".report__article a")
                        .attr("href")
                        .equals("/newsroom/articles/" + article.get("id").getAsLong()))
                .findFirst()
                .orElseThrow()
                .expectFirst("form")
                .id();
    }

    @Test
    void a_report_lands_beside_the_text_and_its_reader_is_thanked() {
        JsonObject article = article("La crue de novembre");
        assertThat(reader.get(pageOf(article)).page().select("a[href=" + pageOf(article) + "/report]"))
                .hasSize(1);

        Api.Answer sent = report(article, "deux metres", "kadiatou@example.org");
        Articles.expect(303, sent);
        assertThat(sent.header("Location")).isEqualTo(pageOf(article) + "/report?sent=true");
        assertThat(reader.get(sent.header("Location")).page().select(".notice--good"))
                .hasSize(1);

        Api editor = People.inBrowser(PORTAL, People.EDITOR, PortalServer.SAMPLE_PASSWORD);
        String judging = judging(editor, article);
        assertThat(editor.get(DESK)
                        .page()
                        .expectFirst("article.report:has(form#" + judging + ")")
                        .select("mark")
                        .text())
                .isEqualTo("deux mètres");
        Api.Answer correcting =
                Form.on(editor, DESK, judging).fill("act", "correct").send();
        assertThat(correcting.header("Location"))
                .isEqualTo("/newsroom/articles/" + article.get("id").getAsLong() + "?report="
                        + judging.replace("judge-", ""));

        Api.Answer settled =
                Form.on(editor, DESK, judging).fill("act", "settle").send();
        Articles.expect(303, settled);
        assertThat(editor.get(DESK).page().select("form#" + judging)).isEmpty();
        assertThat(editor.get(DESK + "?status=accepted").page().text()).contains("La crue de novembre");
        assertThat(Mailbox.shared().linkFor("kadiatou@example.org")).endsWith(pageOf(article));
    }

    @Test
    void what_was_typed_stays_when_it_is_refused() {
        JsonObject article = article("La crue de décembre");

        Api.Answer refused = form(article)
                .fill("words", "deux <b>mètres</b>")
                .fill("explanation", "")
                .fill("email", "personne")
                .press("action");

        Articles.expect(400, refused);
        assertThat(refused.page().expectFirst("#words").wholeText()).isEqualTo("deux <b>mètres</b>");
        assertThat(refused.page().expectFirst("#email").val()).isEqualTo("personne");
        assertThat(refused.page().select(".field__error").eachText()).hasSize(3);
    }

    @Test
    void a_passage_is_pointed_at_with_a_tap() {
        JsonObject article = article("La crue de janvier");
        String key = reader.get(pageOf(article) + "/report").page().select("label.choice").stream()
                .filter(each -> each.text().startsWith("La crue de 1950"))
                .findFirst()
                .orElseThrow()
                .expectFirst("input")
                .val();

        Articles.expect(
                303,
                form(article)
                        .fill("passage", key)
                        .fill("kind", "DATE")
                        .fill("explanation", "C’était en 1951.")
                        .press("action"));

        Api editor = People.inBrowser(PORTAL, People.EDITOR, PortalServer.SAMPLE_PASSWORD);
        assertThat(editor.get(DESK)
                        .page()
                        .expectFirst("article.report:has(form#" + judging(editor, article) + ") mark")
                        .text())
                .isEqualTo("La crue de 1950 avait atteint le pont.");
    }

    @Test
    void words_in_the_address_fill_the_form_in() {
        JsonObject article = article("La crue de février");

        assertThat(reader.get(pageOf(article) + "/report?words=deux%20m%C3%A8tres%22%3E")
                        .page()
                        .expectFirst("#words")
                        .wholeText())
                .isEqualTo("deux mètres\">");
    }

    @Test
    void what_is_declined_needs_a_reason_and_what_another_looks_into_is_left_alone() {
        JsonObject article = article("La crue de mars");
        report(article, "deux mètres", "");
        Api editor = People.inBrowser(PORTAL, People.EDITOR, PortalServer.SAMPLE_PASSWORD);
        Api chief = People.inBrowser(PORTAL, PortalServer.ADMIN_EMAIL, PortalServer.ADMIN_PASSWORD);
        String judging = judging(editor, article);

        Api.Answer unreasoned =
                Form.on(editor, DESK, judging).fill("act", "decline").send();
        Articles.expect(400, unreasoned);
        assertThat(unreasoned.page().select("details[open] .field__error").text())
                .isNotEmpty();

        Form late = Form.on(chief, DESK, judging).fill("act", "claim");
        Articles.expect(303, Form.on(editor, DESK, judging).fill("act", "claim").send());
        Articles.expect(409, late.send());
        Articles.expect(
                409,
                Form.on(chief, DESK, judging)
                        .fill("act", "decline")
                        .fill("reason", "Non.")
                        .send());
        Articles.expect(
                303,
                Form.on(editor, DESK, judging)
                        .fill("act", "decline")
                        .fill("reason", "La préfecture dit deux.")
                        .send());
        assertThat(editor.get(DESK + "?status=declined").page().text()).contains("La préfecture dit deux.");
    }

    @Test
    void the_form_stands_where_the_article_does_and_the_desk_is_the_editors() {
        JsonObject article = article("La crue d’avril");
        assertThat(reader.get("/articles/il-n-y-a-rien-ici/report").status()).isEqualTo(404);
        assertThat(reader.get(DESK).status()).isEqualTo(302);
        assertThat(People.inBrowser(PORTAL, People.CONTRIBUTOR, PortalServer.SAMPLE_PASSWORD)
                        .get(DESK)
                        .status())
                .isEqualTo(404);

        Form before = form(article).fill("words", "deux");
        Articles.step(People.of(PORTAL, People.EDITOR), article, "withdraw");

        assertThat(reader.get(pageOf(article) + "/report").status()).isEqualTo(410);
        assertThat(before.press("action").status()).isEqualTo(410);
    }

    @Test
    void nothing_of_it_needs_a_cookie_or_tells_who_reads() {
        JsonObject article = article("La crue de mai");

        Api.Answer page = reader.get(pageOf(article) + "/report");

        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.page().select("script")).isEmpty();
        assertThat(List.of(page.page().expectFirst("meta[name=robots]").attr("content")))
                .containsExactly("noindex");
    }
}
