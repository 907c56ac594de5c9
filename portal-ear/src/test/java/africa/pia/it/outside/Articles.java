package africa.pia.it.outside;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** Articles that tests bring to the reader through the API, as a script would. */
final class Articles {

    private Articles() {}

    /** Publishes a short article and answers it as the API last showed it. */
    static JsonObject publish(Api editor, String headline) {
        return publish(editor, headline, "OPEN");
    }

    /** Publishes a short article whose comments are received as the policy says. */
    static JsonObject publish(Api editor, String headline, String commentPolicy) {
        return step(editor, draft(editor, headline, commentPolicy), "publish");
    }

    /** Begins a short article that lacks nothing. */
    static JsonObject draft(Api editor, String headline) {
        return draft(editor, headline, "OPEN");
    }

    private static JsonObject draft(Api editor, String headline, String commentPolicy) {
        Api.Answer draft = editor.post(
                "/api/v1/articles",
                Map.of(
                        "headline",
                        headline,
                        "standfirst",
                        "Ce que l’on sait, et ce que l’on ne sait pas encore.",
                        "body",
                        "<p>Il était une heure du matin quand tout s’est tu.</p>",
                        "language",
                        "fr",
                        "section",
                        "societe",
                        "tags",
                        List.of("Essais"),
                        "byline",
                        List.of("Aminata Sow"),
                        "commentPolicy",
                        commentPolicy));
        expect(201, draft);
        return draft.json();
    }

    /** Takes one step of the workflow. */
    static JsonObject step(Api editor, JsonObject article, String step) {
        Api.Answer answer = editor.send(
                "POST",
                "/api/v1/articles/" + article.get("id").getAsLong() + "/" + step,
                Map.of(),
                Map.of("If-Match", "\"" + article.get("version").getAsLong() + "\""));
        expect(200, answer);
        return answer.json();
    }

    static void expect(int status, Api.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("Expected " + status + ", got " + answer.status() + ": " + answer.body());
        }
    }
}
