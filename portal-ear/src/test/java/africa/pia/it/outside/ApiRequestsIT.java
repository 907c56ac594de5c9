package africa.pia.it.outside;

import static africa.pia.it.outside.Problems.assertNames;
import static africa.pia.it.outside.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that come twice, and requests that make no sense. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiRequestsIT {

    private static final PortalServer PORTAL = PortalServer.shared();
    private static final Api ANYONE = Api.of(PORTAL);
    private static final int MEBIBYTE = 1024 * 1024;
    private static final Map<String, String> WORDS = Map.of("alt", "Un ciel", "credit", "A. Diop");

    @Test
    void the_same_request_again_is_answered_as_the_first_time_and_does_nothing() {
        String comments = comments("Un barrage vu deux fois");
        Api writer = People.of(PORTAL, "binta.cisse@example.org");
        Map<String, String> key = Map.of("Idempotency-Key", "binta-1");

        Api.Answer first = writer.send("POST", comments, Map.of("text", "Une seule fois."), key);
        Api.Answer second = writer.send("POST", comments, Map.of("text", "Une seule fois."), key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(ANYONE.get(comments).items()).hasSize(1);
        assertProblem(
                writer.send("POST", comments, Map.of("text", "Autre chose."), key), 422, "idempotency.key-reused");
        assertThat(ANYONE.get(comments).items()).hasSize(1);
    }

    @Test
    void a_key_belongs_to_its_account() {
        String comments = comments("Une clé pour deux portes");
        Map<String, String> key = Map.of("Idempotency-Key", "une-cle-pour-deux");

        Articles.expect(
                201,
                People.of(PORTAL, "binta.cisse@example.org").send("POST", comments, Map.of("text", "À moi."), key));
        Articles.expect(
                201,
                People.of(PORTAL, "rabe.hery@example.org").send("POST", comments, Map.of("text", "À moi aussi."), key));

        assertThat(ANYONE.get(comments).items()).hasSize(2);
    }

    @Test
    void what_was_refused_is_judged_anew() {
        Api editor = People.of(PORTAL, People.EDITOR);
        Map<String, String> key = Map.of("Idempotency-Key", "anew-1");
        Map<String, Object> nowhere = Articles.fields("Nulle part, puis quelque part");
        nowhere.put("section", "nulle-part");

        assertThat(editor.send("POST", "/api/v1/articles", nowhere, key).status())
                .isEqualTo(422);
        assertThat(editor.send("POST", "/api/v1/articles", Articles.fields("Nulle part, puis quelque part"), key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void of_eight_at_once_with_one_key_one_takes_effect() throws Exception {
        String comments = comments("Huit facteurs, une lettre");
        Api writer = People.of(PORTAL, "joao.evora@example.org");
        Callable<Api.Answer> post = () -> writer.send(
                "POST", comments, Map.of("text", "Une seule lettre."), Map.of("Idempotency-Key", "lettre-1"));
        ExecutorService postmen = Executors.newFixedThreadPool(8);
        List<Api.Answer> answers = new ArrayList<>();
        try {
            for (Future<Api.Answer> answer : postmen.invokeAll(Collections.nCopies(8, post))) {
                answers.add(answer.get());
            }
        } finally {
            postmen.shutdownNow();
        }

        Api.Answer afterwards = post.call();
        assertThat(afterwards.status()).isEqualTo(201);
        assertThat(answers).allSatisfy(answer -> {
            if (answer.status() == 409) {
                assertProblem(answer, 409, "idempotency.in-progress");
            } else {
                assertThat(answer.status()).isEqualTo(201);
                assertThat(answer.body()).isEqualTo(afterwards.body());
            }
        });
        assertThat(answers).extracting(Api.Answer::status).contains(201);
        assertThat(ANYONE.get(comments).items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{\"headline\":\"a\",}", "{\"headline\":\"a\",\"headline\":\"b\"}", "{} {}", "nul"})
    void what_is_no_json_is_malformed(String body) {
        Api.Answer answer = People.of(PORTAL, People.EDITOR)
                .send(
                        "POST",
                        "/api/v1/articles",
                        HttpRequest.BodyPublishers.ofString(body),
                        Map.of("Content-Type", "application/json"));

        assertProblem(answer, 400, "request.malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "7", "null"})
    void json_that_is_no_object_is_refused(String body) {
        Api.Answer answer = People.of(PORTAL, People.EDITOR)
                .send("POST", "/api/v1/articles", HttpRequest.BodyPublishers.ofString(body), Map.of());

        assertProblem(answer, 400, "request.no-json-object");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] latin = "{\"headline\":\"Été\"}".getBytes(StandardCharsets.ISO_8859_1);

        Api.Answer answer = People.of(PORTAL, People.EDITOR)
                .send("POST", "/api/v1/articles", HttpRequest.BodyPublishers.ofByteArray(latin), Map.of());

        assertProblem(answer, 400, "request.no-utf8");
    }

    @Test
    void every_field_of_the_wrong_type_or_unknown_is_named() {
        Map<String, Object> fields = Articles.fields("Des champs de travers");
        fields.put("headline", 7);
        fields.put("tags", "Essais");
        fields.put("colour", "bleu");

        Api.Answer answer = People.of(PORTAL, People.EDITOR).post("/api/v1/articles", fields);

        assertProblem(answer, 400, "request.wrong-fields");
        assertNames(answer, "headline", "field.no-text");
        assertNames(answer, "tags", "field.no-list");
        assertNames(answer, "colour", "field.unknown");
    }

    @Test
    void what_is_not_json_by_its_own_account_is_not_read() {
        Api.Answer answer = People.of(PORTAL, People.EDITOR)
                .send(
                        "POST",
                        "/api/v1/articles",
                        HttpRequest.BodyPublishers.ofString("{}"),
                        Map.of("Content-Type", "text/plain"));

        assertProblem(answer, 415, "request.unsupported-media-type");
    }

    @Test
    void a_body_beyond_the_limit_is_too_large() {
        Map<String, Object> fields = Articles.fields("Un article sans fin");
        fields.put("body", "<p>" + "sans fin ".repeat(150_000) + "</p>");

        assertProblem(People.of(PORTAL, People.EDITOR).post("/api/v1/articles", fields), 413, "request.too-large");
    }

    @Test
    void a_picture_beyond_the_limit_is_too_large() {
        Api.Answer answer = Pictures.tryUpload(People.of(PORTAL, People.EDITOR), new byte[20 * MEBIBYTE + 1], WORDS);

        assertProblem(answer, 413, "media.too-large");
        assertNames(answer, "file", "media.too-large");
    }

    @Test
    void a_text_that_calls_itself_a_picture_is_none() {
        byte[] text = "Ceci n’est pas une image.".getBytes(StandardCharsets.UTF_8);

        Api.Answer answer = Pictures.tryUpload(People.of(PORTAL, People.EDITOR), text, WORDS);

        assertProblem(answer, 422, "media.unknown-type");
        assertNames(answer, "file", "media.unknown-type");
    }

    @Test
    void a_picture_that_stops_half_way_is_broken() {
        byte[] whole = Pictures.png(600, 400);

        assertProblem(
                Pictures.tryUpload(People.of(PORTAL, People.EDITOR), Arrays.copyOf(whole, whole.length / 2), WORDS),
                422,
                "media.broken");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, field.not-between",
        "limit=101, limit, field.not-between",
        "limit=-1, limit, field.not-between",
        "limit=abc, limit, field.not-between",
        "limit=1&limit=2, limit, field.repeated",
        "section=Sport!, section, section.unknown"
    })
    void a_parameter_that_cannot_be_is_named(String query, String field, String code) {
        Api.Answer answer = ANYONE.get("/api/v1/articles?" + query);

        assertProblem(answer, 400, "request.invalid-parameters");
        assertNames(answer, field, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/articles?after=inventé",
                "/api/v1/articles?after=AAAA",
                "/api/v1/search?q=fleuve&after=AAAA",
                "/api/v1/articles/un-lidar-voit-net-a-mille-metres/comments?after=!!!",
                "/api/v1/articles/un-lidar-voit-net-a-mille-metres/comments?sort=newest&after=AAAA"
            })
    void a_cursor_that_was_made_up_is_a_bad_parameter(String path) {
        Api.Answer answer = ANYONE.get(URI.create(path).toASCIIString());

        assertProblem(answer, 400, "request.invalid-parameters");
        assertNames(answer, "after", "paging.malformed-cursor");
    }

    @Test
    void a_list_goes_on_where_it_stopped() {
        Api.Answer first = ANYONE.get("/api/v1/articles?limit=3");
        Api.Answer both = ANYONE.get("/api/v1/articles?limit=6");
        Api.Answer second = ANYONE.get(
                "/api/v1/articles?limit=3&after=" + first.json().get("next").getAsString());

        assertThat(Stream.concat(first.items().stream(), second.items().stream())
                        .map(item -> item.get("id").getAsLong()))
                .containsExactlyElementsOf(both.items().stream()
                        .map(item -> item.get("id").getAsLong())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a%2Fb",
                "/a%00b",
                "/%2e%2e/x",
                "/..%5cx",
                "/%5c..%5cx",
                "/articles/a%2fb",
                "/articles/%00",
                "/api/v1/a%2Fb",
                "/api/v1/articles/%00"
            })
    void a_path_that_hides_something_is_refused_and_tells_nothing(String path) {
        Api.Answer answer = Api.of(PORTAL).get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception", "at com.", "SRVE");
        assertThat(answer.header("$WSEP")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void a_method_that_an_address_does_not_take_is_told_which_it_does() {
        Api.Answer answer = People.of(PORTAL, People.EDITOR)
                .send("DELETE", "/api/v1/articles", HttpRequest.BodyPublishers.noBody(), Map.of());

        assertProblem(answer, 405, "request.method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    /** Publishes an article; answers where its comments are. */
    private static String comments(String headline) {
        return "/api/v1/articles/"
                + Articles.publish(People.of(PORTAL, People.EDITOR), headline)
                        .get("slug")
                        .getAsString()
                + "/comments";
    }
}
