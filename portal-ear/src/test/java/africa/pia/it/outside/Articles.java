package africa.pia.it.outside;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
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
        Map<String, Object> fields = fields(headline);
        fields.put("commentPolicy", commentPolicy);
        return step(editor, draft(editor, fields), "publish");
    }

    /** A short article, as it is handed in. */
    static Map<String, Object> fields(String headline) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("headline", headline);
        fields.put("standfirst", "Ce que l’on sait, et ce que l’on ne sait pas encore.");
        fields.put("body", "<p>Il était une heure du matin quand tout s’est tu.</p>");
        fields.put("language", "fr");
        fields.put("section", "societe");
        fields.put("tags", List.of("Essais"));
        fields.put("byline", List.of("Aminata Sow"));
        return fields;
    }

    /** Begins an article. */
    static JsonObject draft(Api editor, Map<String, Object> fields) {
        Api.Answer draft = editor.post("/api/v1/articles", fields);
        expect(201, draft);
        return draft.json();
    }

    /** Takes one step of the workflow. */
    static JsonObject step(Api editor, JsonObject article, String step) {
        Api.Answer answer = tryStep(editor, article, step);
        expect(200, answer);
        return answer.json();
    }

    /** Tries to take one step of the workflow. */
    static Api.Answer tryStep(Api editor, JsonObject article, String step) {
        return editor.send("POST", address(article) + "/" + step, Map.of(), ifMatch(article));
    }

    /** Where the newsroom has an article. */
    static String address(JsonObject article) {
        return "/api/v1/articles/" + article.get("id").getAsLong();
    }

    /** Names the version of an article or a comment that a change is meant for. */
    static Map<String, String> ifMatch(JsonObject seen) {
        return Map.of("If-Match", "\"" + seen.get("version").getAsLong() + "\"");
    }

    static void expect(int status, Api.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("Expected " + status + ", got " + answer.status() + ": " + answer.body());
        }
    }
}
