package africa.pia.it.outside;

import static africa.pia.it.outside.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Comments and their moderation through the API. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiModerationIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final Api ANYONE = Api.of(PORTAL);
    private static final String DECISIONS = "/api/v1/moderation/decisions";

    @Test
    void of_two_moderators_the_second_is_told_that_the_first_has_decided() {
        String comments = comments("Un barrage à sec", "HELD");
        Api writer = People.of(PORTAL, "k.ouedraogo@example.org");
        JsonObject comment = posted(writer, comments, "Il était plein en août.");

        assertThat(comment.get("status").getAsString()).isEqualTo("HELD");
        assertThat(ANYONE.get(comments).items()).isEmpty();
        JsonObject waiting = inQueue("held", comment.get("id").getAsLong());
        assertThat(waiting.get("articleSlug").getAsString()).isEqualTo("un-barrage-a-sec");

        String file = "/api/v1/moderation/comments/" + comment.get("id").getAsLong() + "/decisions";
        Api.Answer first = People.of(PORTAL, People.MODERATOR)
                .send("POST", file, Map.of("verdict", "APPROVE"), Articles.ifMatch(waiting));
        Api.Answer second = People.of(PORTAL, People.OTHER_MODERATOR)
                .send("POST", file, Map.of("verdict", "REMOVE", "ground", "OFF_TOPIC"), Articles.ifMatch(waiting));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().get("verdict").getAsString()).isEqualTo("APPROVE");
        assertProblem(second, 412, "moderation.already-decided");
        assertThat(ANYONE.get(comments).items())
                .extracting(each -> each.get("text").getAsString())
                .containsExactly("Il était plein en août.");
        assertThat(notices("k.ouedraogo@example.org"))
                .contains("Votre commentaire a été relu : il est publié.", "Il était plein en août.");
    }

    @Test
    void a_decision_names_a_version_and_a_removal_its_ground() {
        String comments = comments("Un sentier pour les crieurs", "HELD");
        JsonObject comment = posted(People.of(PORTAL, "k.ouedraogo@example.org"), comments, "Enfin un sentier.");
        String file = "/api/v1/moderation/comments/" + comment.get("id").getAsLong() + "/decisions";
        Api moderator = People.of(PORTAL, People.MODERATOR);

        assertProblem(moderator.post(file, Map.of("verdict", "APPROVE")), 428, "request.if-match-missing");
        assertProblem(
                moderator.send("POST", file, Map.of("verdict", "REMOVE"), Articles.ifMatch(comment)),
                422,
                "moderation.ground-missing");
        assertProblem(
                moderator.send("POST", file, Map.of("verdict", "REMOVE", "ground", "OTHER"), Articles.ifMatch(comment)),
                422,
                "moderation.explanation-missing");
    }

    @Test
    void many_at_once_are_answered_one_by_one() {
        String comments = comments("Un phare se rallume", "HELD");
        Api writer = People.of(PORTAL, "mama.grace@example.org");
        JsonObject one = posted(writer, comments, "Je l’ai vu de loin.");
        JsonObject two = posted(writer, comments, "Achetez mes ampoules.");
        JsonObject three = posted(writer, comments, "Et mes bougies.");
        Api moderator = People.of(PORTAL, People.MODERATOR);
        Articles.expect(200, moderator.post(DECISIONS, Map.of("ids", ids(one), "verdict", "APPROVE")));

        Api.Answer answer = moderator.post(
                DECISIONS,
                Map.of(
                        "ids",
                        List.of(
                                one.get("id").getAsLong(),
                                two.get("id").getAsLong(),
                                three.get("id").getAsLong(),
                                999_999_999L),
                        "versions",
                        List.of(1, 1, 1, 1),
                        "verdict",
                        "SPAM",
                        "ground",
                        "SPAM"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonArray items = answer.json().getAsJsonArray("items");
        assertThat(items)
                .extracting(item -> item.getAsJsonObject().get("decided").getAsBoolean())
                .containsExactly(false, true, true, false);
        assertThat(code(items.get(0))).isEqualTo("moderation.already-decided");
        assertThat(code(items.get(3))).isEqualTo("comment.unknown");
        assertThat(ANYONE.get(comments).items())
                .extracting(each -> each.get("text").getAsString())
                .containsExactly("Je l’ai vu de loin.");
        assertThat(notices("mama.grace@example.org"))
                .contains("Votre commentaire a été retiré par la modération comme message indésirable.");
    }

    @Test
    void a_decision_is_taken_back_by_its_moderator_alone() {
        String comments = comments("Un silo sans porte", "OPEN");
        JsonObject comment = posted(People.of(PORTAL, "k.ouedraogo@example.org"), comments, "On y entre par le toit.");
        Api moderator = People.of(PORTAL, People.MODERATOR);
        String file = "/api/v1/moderation/comments/" + comment.get("id").getAsLong() + "/decisions";
        Api.Answer removed = moderator.send(
                "POST", file, Map.of("verdict", "REMOVE", "ground", "OFF_TOPIC"), Articles.ifMatch(comment));
        Articles.expect(201, removed);
        String decision = DECISIONS + "/" + removed.json().get("decisionId").getAsLong();

        assertProblem(
                People.of(PORTAL, People.OTHER_MODERATOR).send("DELETE", decision, Map.of(), Map.of()),
                409,
                "moderation.nothing-to-undo");
        assertThat(ANYONE.get(comments).items()).isEmpty();
        Articles.expect(200, moderator.send("DELETE", decision, Map.of(), Map.of()));
        assertThat(ANYONE.get(comments).items()).hasSize(1);
    }

    @Test
    void removals_are_handed_on_in_the_words_of_the_european_database_and_counted() {
        String comments = comments("Une balance au marché", "OPEN");
        JsonObject comment = posted(People.of(PORTAL, "mama.grace@example.org"), comments, "Tous des voleurs !");
        Api moderator = People.of(PORTAL, People.MODERATOR);
        long before = removed(moderator);
        Api.Answer removed = moderator.send(
                "POST",
                "/api/v1/moderation/comments/" + comment.get("id").getAsLong() + "/decisions",
                Map.of("verdict", "REMOVE", "ground", "OFFENSIVE", "explanation", "Une injure."),
                Articles.ifMatch(comment));
        Articles.expect(201, removed);
        String puid = "comment-decision-" + removed.json().get("decisionId").getAsLong();

        JsonObject statement = statement(moderator, puid);

        assertThat(statement.get("decision_visibility").getAsString()).isEqualTo("DECISION_VISIBILITY_CONTENT_REMOVED");
        assertThat(statement.get("decision_ground").getAsString()).isEqualTo("DECISION_GROUND_INCOMPATIBLE_CONTENT");
        assertThat(statement.get("incompatible_content_explanation").getAsString())
                .isEqualTo("Une injure.");
        assertThat(statement.get("automated_decision").getAsString()).isEqualTo("AUTOMATED_DECISION_NOT_AUTOMATED");
        assertThat(removed(moderator)).isGreaterThan(before);
    }

    /** How many removals the figures of today tell. */
    private static long removed(Api moderator) {
        return moderator
                .get("/api/v1/moderation/figures")
                .json()
                .getAsJsonObject("all")
                .getAsJsonObject("counts")
                .get("REMOVED")
                .getAsLong();
    }

    private static JsonObject statement(Api moderator, String puid) {
        String after = "";
        while (true) {
            Api.Answer page = moderator.get("/api/v1/moderation/statements?limit=100" + after);
            Articles.expect(200, page);
            for (JsonObject each : page.items()) {
                if (each.get("puid").getAsString().equals(puid)) {
                    return each;
                }
            }
            if (page.json().get("next").isJsonNull()) {
                throw new AssertionError("No statement " + puid);
            }
            after = "&after=" + page.json().get("next").getAsString();
        }
    }

    @Test
    void a_writer_changes_and_takes_back_what_is_their_own() {
        String comments = comments("Un pont de lianes", "OPEN");
        Api writer = People.of(PORTAL, "yann.kouassi@example.org");
        JsonObject comment = posted(writer, comments, "Trente mètre de long.");
        String address = "/api/v1/comments/" + comment.get("id").getAsLong();

        assertProblem(
                People.of(PORTAL, "samira.haddad@example.org")
                        .send("PATCH", address, Map.of("text", "Le mien."), Articles.ifMatch(comment)),
                403,
                "comment.not-own");
        Api.Answer edited =
                writer.send("PATCH", address, Map.of("text", "Trente mètres de long."), Articles.ifMatch(comment));
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.json().get("text").getAsString()).isEqualTo("Trente mètres de long.");
        assertThat(edited.json().get("editedAt").isJsonNull()).isFalse();
        assertProblem(writer.send("DELETE", address, Map.of(), Articles.ifMatch(comment)), 412, "comment.stale");
        assertThat(writer.send("DELETE", address, Map.of(), Articles.ifMatch(edited.json()))
                        .status())
                .isEqualTo(204);
        assertThat(ANYONE.get(comments).items()).isEmpty();
    }

    @Test
    void a_reply_stands_under_what_it_answers() {
        String comments = comments("Une école sous les arbres", "OPEN");
        JsonObject question = posted(People.of(PORTAL, "yann.kouassi@example.org"), comments, "Et la pluie ?");
        Api other = People.of(PORTAL, "samira.haddad@example.org");

        Articles.expect(
                201,
                other.post(
                        comments,
                        Map.of(
                                "text",
                                "On rentre.",
                                "parentId",
                                question.get("id").getAsLong())));

        assertThat(ANYONE.get(comments).items().get(1).get("parentId").getAsLong())
                .isEqualTo(question.get("id").getAsLong());
        assertProblem(
                other.post(comments, Map.of("text", "À qui ?", "parentId", 999_999_999L)), 404, "comment.unknown");
    }

    @Test
    void under_a_closed_article_nobody_comments() {
        String comments = comments("Une page qui se tait", "CLOSED");

        assertProblem(
                People.of(PORTAL, "samira.haddad@example.org").post(comments, Map.of("text", "Dommage.")),
                409,
                "comment.thread-closed");
    }

    /** Publishes an article; answers where its comments are. */
    private static String comments(String headline, String policy) {
        JsonObject article = Articles.publish(People.of(PORTAL, People.EDITOR), headline, policy);
        return "/api/v1/articles/" + article.get("slug").getAsString() + "/comments";
    }

    private static JsonObject posted(Api writer, String comments, String text) {
        Api.Answer answer = writer.post(comments, Map.of("text", text));
        Articles.expect(201, answer);
        return answer.json();
    }

    private static List<Long> ids(JsonObject comment) {
        return List.of(comment.get("id").getAsLong());
    }

    private static String code(JsonElement item) {
        return item.getAsJsonObject().get("code").getAsString();
    }

    private static JsonObject inQueue(String queue, long comment) {
        Api moderator = People.of(PORTAL, People.MODERATOR);
        String after = "";
        while (true) {
            Api.Answer page = moderator.get("/api/v1/moderation/queue?limit=100&queue=" + queue + after);
            for (JsonObject item : page.items()) {
                if (item.get("id").getAsLong() == comment) {
                    return item;
                }
            }
            assertThat(page.json().get("next").isJsonNull())
                    .as("comment " + comment + " is in the queue")
                    .isFalse();
            after = "&after=" + page.json().get("next").getAsString();
        }
    }

    private static String notices(String email) {
        return People.inBrowser(PORTAL, email, PortalServer.SAMPLE_PASSWORD)
                .get("/account/notices")
                .page()
                .expectFirst("main")
                .text();
    }
}
