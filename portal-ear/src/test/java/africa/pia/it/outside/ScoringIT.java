package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The scoring of comments, on its page and by its API. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoringIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final String PAGE = "/moderation/scoring";
    private static final String CALL = "/api/v1/moderation/scoring";
    private static final List<String> WRITERS = IntStream.rangeClosed(1, 6)
            .mapToObj(number -> "note." + number + "@example.org")
            .toList();

    private static Api moderator;
    private static Api desk;
    private static String comments;

    /** Several people say the same rude and the same civil things, a moderator judges them, and the desk learns. */
    @BeforeAll
    static void aDeskThatHasLearned() {
        moderator = People.of(PORTAL, People.MODERATOR);
        desk = People.inBrowser(PORTAL, People.MODERATOR, PortalServer.SAMPLE_PASSWORD);
        JsonObject article = Articles.publish(Api.of(PORTAL).asAdmin(), "Ce que vaut une note");
        comments = "/api/v1/articles/" + article.get("slug").getAsString() + "/comments";
        for (String writer : WRITERS) {
            People.register(PORTAL, writer, "Plume " + writer.substring(5, 6));
            Api reader = Api.of(PORTAL).as(writer, People.PASSWORD);
            judge(reader, "Quel grossier malotru, vraiment", "REMOVE");
            judge(reader, "Ce grossier malotru n’a rien lu", "REMOVE");
            judge(reader, "Voilà une belle démonstration, vraiment", "APPROVE");
            judge(reader, "Cette belle démonstration a tout dit", "APPROVE");
        }
        Api.Answer learned = moderator.post(CALL + "/models", Map.of());
        Articles.expect(200, learned);
        assertThat(learned.json().get("learned").getAsBoolean()).isTrue();
    }

    private static JsonObject post(Api reader, String text) {
        Api.Answer said = reader.post(comments, Map.of("text", text));
        Articles.expect(201, said);
        return said.json();
    }

    private static void judge(Api reader, String text, String verdict) {
        JsonObject comment = post(reader, text);
        Map<String, Object> decision = verdict.equals("REMOVE")
                ? Map.of("verdict", verdict, "ground", "OFFENSIVE")
                : Map.of("verdict", verdict);
        Articles.expect(
                201,
                moderator.send(
                        "POST",
                        "/api/v1/moderation/comments/" + comment.get("id").getAsString() + "/decisions",
                        decision,
                        Articles.ifMatch(comment)));
    }

    private static JsonObject setting() {
        Api.Answer read = moderator.get(CALL);
        Articles.expect(200, read);
        assertThat(read.header("ETag"))
                .isEqualTo("\"" + read.json().get("version").getAsString() + "\"");
        return read.json();
    }

    @Test
    void it_is_for_moderators_alone() {
        Problems.assertProblem(Api.of(PORTAL).get(CALL), 401, "account.not-signed-in");
        assertThat(Api.of(PORTAL).as(WRITERS.get(0), People.PASSWORD).get(CALL).status())
                .isEqualTo(403);
        assertThat(People.of(PORTAL, People.EDITOR)
                        .post(CALL + "/trial", Map.of("text", "Un essai"))
                        .status())
                .isEqualTo(403);
        assertThat(People.inBrowser(PORTAL, People.EDITOR, PortalServer.SAMPLE_PASSWORD)
                        .get(PAGE)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_tried_text_is_scored_with_the_words_that_weighed() {
        JsonObject rude = moderator
                .post(CALL + "/trial", Map.of("text", "Un GROSSIER, ce malotru"))
                .json();
        JsonObject civil = moderator
                .post(CALL + "/trial", Map.of("text", "Une belle démonstration"))
                .json();

        assertThat(rude.get("score").getAsDouble())
                .isGreaterThan(civil.get("score").getAsDouble());
        assertThat(rude.get("held").getAsBoolean()).isFalse();
        assertThat(rude.get("weighed").toString()).contains("grossier", "malotru");
    }

    @Test
    void the_page_shows_what_was_learned_and_marks_a_tried_text() {
        Document page = desk.get(PAGE).page();

        assertThat(page.select("svg.chart").size()).isEqualTo(1);
        assertThat(page.text()).contains("Dans l’ombre").contains("Précision").contains("grossier");

        Document tried = Form.on(desk, PAGE, "try")
                .fill("text", "Un grossier malotru")
                .fill("act", "try")
                .send()
                .page();
        assertThat(tried.select("mark.weigh--against").text()).contains("grossier");
        assertThat(tried.select("textarea#text").text()).isEqualTo("Un grossier malotru");
    }

    @Test
    void a_comment_has_its_score_in_shadow_and_is_seen_all_the_same() {
        String words = "Quel grossier malotru, ce grossier malotru n’a rien lu";
        JsonObject said = post(Api.of(PORTAL).as(WRITERS.get(0), People.PASSWORD), words);

        assertThat(said.get("status").getAsString()).isEqualTo("VISIBLE");

        // Abuse is folded away from whoever reads the queue, until they say otherwise.
        String queue = "/moderation?queue=unmoderated&q=malotru";
        assertThat(desk.get(queue)
                        .page()
                        .select("details.case__folded--abuse .case__text")
                        .text())
                .contains("grossier malotru");
        Articles.expect(
                303,
                Form.on(desk, "/moderation/care", "care").fill("act", "unfold").send());
        assertThat(desk.get(queue).page().select("details.case__folded--abuse")).isEmpty();
        assertThat(moderator
                        .send("PUT", "/api/v1/moderation/care", Map.of("folding", true), Map.of())
                        .json()
                        .get("folding")
                        .getAsBoolean())
                .isTrue();
    }

    @Test
    void too_few_decisions_hold_nothing_and_a_change_asks_for_what_was_read() {
        JsonObject before = setting();
        assertThat(before.get("state").getAsString()).isEqualTo("SHADOW");
        Map<String, String> match = Articles.ifMatch(before);

        Problems.assertProblem(
                moderator.send("PUT", CALL, Map.of("state", "HOLDING", "threshold", 90), match),
                409,
                "scoring.not-enough");
        Api.Answer changed = moderator.send("PUT", CALL, Map.of("state", "SHADOW", "threshold", 91), match);
        Articles.expect(200, changed);
        assertThat(changed.json().get("threshold").getAsInt()).isEqualTo(91);
        Problems.assertProblem(
                moderator.send("PUT", CALL, Map.of("state", "OFF", "threshold", 91), match), 412, "scoring.stale");
        Problems.assertNames(
                moderator.send(
                        "PUT", CALL, Map.of("state", "SHADOW", "threshold", 20), Articles.ifMatch(changed.json())),
                "threshold",
                "scoring.threshold");

        Api.Answer saved = Form.on(desk, PAGE, "set")
                .fill("threshold", "92")
                .fill("act", "set")
                .send();
        Articles.expect(303, saved);
        assertThat(desk.get(saved.header("Location")).page().text()).contains("Réglage enregistré");
        assertThat(setting().get("threshold").getAsInt()).isEqualTo(92);
        assertThat(moderator.get("/api/v1/moderation/log?kind=scoring-changed").items())
                .isNotEmpty();
    }

    @Test
    void a_raid_begun_by_hand_slows_the_talk_keeps_new_accounts_waiting_and_is_ended() {
        JsonObject article = Articles.publish(Api.of(PORTAL).asAdmin(), "Une foule sous un article");
        String id = article.get("id").getAsString();
        String page = "/articles/" + article.get("slug").getAsString();

        Articles.expect(
                303,
                Form.on(desk, "/moderation/conversations/" + id, "raid")
                        .fill("act", "begin:" + id)
                        .send());

        assertThat(desk.get("/moderation/raids").page().text()).contains("Une foule sous un article");
        assertThat(desk.get("/moderation").page().select(".notice--warn").text())
                .contains("Une foule sous un article");
        Problems.assertProblem(
                moderator.post("/api/v1/moderation/raids", Map.of("articleId", Long.valueOf(id))),
                409,
                "raid.in-force");
        Api reader = Api.of(PORTAL).as(WRITERS.get(1), People.PASSWORD);
        Api.Answer first = reader.post("/api/v1" + page + "/comments", Map.of("text", "Me voilà"));
        assertThat(first.json().get("status").getAsString()).isEqualTo("HELD");
        Problems.assertProblem(
                reader.post("/api/v1" + page + "/comments", Map.of("text", "Me voilà encore")),
                429,
                "comment.slow-mode");
        assertThat(People.inBrowser(PORTAL, WRITERS.get(2), People.PASSWORD)
                        .get(page)
                        .page()
                        .select("#comment-hint")
                        .text())
                .contains("Cela dure jusqu’à")
                .contains("ceux des comptes récents sont relus");

        assertThat(moderator
                        .send("DELETE", "/api/v1/moderation/raids/" + id, Map.of(), Map.of())
                        .status())
                .isEqualTo(204);
        Problems.assertProblem(
                moderator.send("DELETE", "/api/v1/moderation/raids/" + id, Map.of(), Map.of()),
                409,
                "raid.not-in-force");
        assertThat(reader.post("/api/v1" + page + "/comments", Map.of("text", "C’est fini"))
                        .json()
                        .get("status")
                        .getAsString())
                .isEqualTo("VISIBLE");
        assertThat(moderator.get("/api/v1/moderation/log?article=" + id).items().stream()
                        .map(act -> act.get("kind").getAsString()))
                .contains("raid-began", "raid-ended");
    }
}
