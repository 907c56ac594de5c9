package africa.pia.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import africa.pia.FieldError;
import africa.pia.comment.moderation.Ground;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonFieldsTest {

    private static InputStream body(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonFields fields(String json) {
        return JsonFields.read(body(json));
    }

    private static Problem problem(ThrowingCallable reading) {
        return catchThrowableOfType(ProblemException.class, reading).problem();
    }

    private static List<String> complaints(JsonFields fields) {
        return problem(fields::end).errors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class A_body {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "{", "{\"a\":}", "{\"a\":1}{", "{a:1}", "{\"a\":1,\"a\":2}", "nul"})
        void that_is_no_json_is_refused(String body) {
            Problem problem = problem(() -> fields(body));

            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.code()).isEqualTo("request.malformed-json");
        }

        @Test
        void that_nests_beyond_reason_is_refused() {
            String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

            assertThat(problem(() -> fields(deep)).code()).isEqualTo("request.malformed-json");
        }

        @Test
        void that_is_another_value_than_an_object_is_refused() {
            assertThat(problem(() -> fields("[1]")).code()).isEqualTo("request.no-json-object");
            assertThat(problem(() -> JsonFields.readList(body("{}"), "roles")).code())
                    .isEqualTo("request.no-json-array");
        }

        @Test
        void that_is_not_utf8_is_refused() {
            byte[] latin1 = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

            assertThat(problem(() -> JsonFields.read(new ByteArrayInputStream(latin1)))
                            .code())
                    .isEqualTo("request.no-utf8");
        }

        @Test
        void that_may_be_absent_has_no_fields_then() {
            JsonFields fields = JsonFields.readIfAny(body(""));

            assertThat(fields.optionalText("reason")).isEmpty();
            fields.end();
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class A_text {

        @Test
        void is_read_as_it_is() {
            JsonFields fields = fields("{\"headline\":\" É\\u0301 \\uD83D\\uDE00 \\n\"}");

            assertThat(fields.text("headline")).isEqualTo(" É\u0301 😀 \n");
            fields.end();
        }

        @Test
        void that_is_required_is_missed_when_absent_or_null() {
            JsonFields fields = fields("{\"b\":null}");
            fields.text("a");
            fields.text("b");

            Problem problem = problem(fields::end);
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.errors())
                    .extracting(FieldError::field, FieldError::code)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("a", "field.missing"),
                            org.assertj.core.groups.Tuple.tuple("b", "field.missing"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "true", "[\"x\"]", "{\"x\":1}"})
        void is_nothing_else(String value) {
            JsonFields fields = fields("{\"a\":" + value + "}");
            fields.text("a");

            assertThat(complaints(fields)).containsExactly("a field.no-text");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\\u0000", "\\u001B", "\\uD800", "\\uDC00x", "\\uFFFE", "\\u007F"})
        void holds_no_character_that_cannot_be_kept(String character) {
            JsonFields fields = fields("{\"a\":\"x" + character + "\"}");
            fields.optionalText("a");

            Problem problem = problem(fields::end);
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.errors()).extracting(FieldError::code).containsExactly("field.characters");
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class A_number {

        @Test
        void is_read_when_it_is_whole() {
            JsonFields fields = fields("{\"a\":9223372036854775807,\"b\":1.0,\"c\":[0,2e1]}");

            assertThat(fields.id("a")).isEqualTo(Long.MAX_VALUE);
            assertThat(fields.id("b")).isEqualTo(1);
            assertThat(fields.numbers("c")).containsExactly(0L, 20L);
            fields.end();
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1", "1.5", "9223372036854775808", "1e400", "\"12\"", "[1]", "true"})
        void that_is_no_id_is_refused(String value) {
            JsonFields fields = fields("{\"a\":" + value + "}");
            fields.id("a");

            assertThat(complaints(fields)).containsExactly("a field.no-id");
        }

        @Test
        void of_endless_figures_is_refused() {
            assertThat(problem(() -> {
                                JsonFields fields = fields("{\"a\":" + "9".repeat(100_000) + "}");
                                fields.id("a");
                                fields.end();
                            })
                            .status())
                    .isEqualTo(400);
        }
    }

    @Nested
    @DisplayNameGeneration(ReplaceUnderscores.class)
    class Other_fields {

        @Test
        void of_a_list_are_named_by_their_place() {
            JsonFields fields = fields("{\"tags\":[\"a\",1,\"b\",null],\"byline\":\"x\"}");
            fields.texts("tags");
            fields.texts("byline");

            assertThat(complaints(fields))
                    .containsExactly("tags[1] field.no-text", "tags[3] field.no-text", "byline field.no-list");
        }

        @Test
        void of_a_list_are_not_without_number() {
            JsonFields fields = fields("{\"tags\":[" + "\"a\",".repeat(200) + "\"a\"]}");
            fields.texts("tags");

            assertThat(complaints(fields)).containsExactly("tags field.too-many");
        }

        @Test
        void inside_an_object_are_named_by_their_path() {
            JsonFields fields = fields("{\"leadFigure\":{\"alt\":1,\"size\":2},\"source\":[]}");
            fields.object("leadFigure").ifPresent(figure -> {
                figure.id("mediaId");
                figure.optionalText("alt");
            });
            fields.object("source");

            assertThat(complaints(fields))
                    .containsExactly(
                            "leadFigure.mediaId field.missing",
                            "leadFigure.alt field.no-text",
                            "source field.no-object",
                            "leadFigure.size field.unknown");
        }

        @Test
        void are_one_of_the_names_of_an_enum() {
            JsonFields fields = fields("{\"a\":\"SPAM\",\"b\":\"spam\",\"c\":[\"SPAM\",\"EGGS\"]}");

            assertThat(fields.choice("a", Ground.class)).contains(Ground.SPAM);
            fields.choice("b", Ground.class);
            fields.requiredChoice("d", Ground.class);
            fields.choices("c", Ground.class);

            assertThat(complaints(fields))
                    .containsExactly("b field.unknown-choice", "d field.missing", "c[1] field.unknown-choice");
        }

        @Test
        void are_moments_with_an_offset() {
            JsonFields fields = fields("{\"a\":\"2026-11-23T08:00:00+01:00\",\"b\":\"2026-11-23T08:00:00\"}");

            assertThat(fields.moment("a")).contains(Instant.parse("2026-11-23T07:00:00Z"));
            fields.moment("b");

            assertThat(complaints(fields)).containsExactly("b field.no-moment");
        }

        @Test
        void that_nobody_knows_are_refused() {
            JsonFields fields = fields("{\"headline\":\"x\",\"heading\":\"y\"}");
            fields.text("headline");

            Problem problem = problem(fields::end);
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.code()).isEqualTo("request.wrong-fields");
            assertThat(problem.errors()).extracting(FieldError::field).containsExactly("heading");
        }

        @Test
        void that_are_only_read_may_be_sent_back() {
            JsonFields fields = fields("{\"headline\":\"x\",\"views\":12}").ignoring("views");
            fields.text("headline");

            fields.end();
        }

        @Test
        void are_not_complained_of_without_end() {
            StringBuilder many = new StringBuilder("{\"x0\":0");
            for (int i = 1; i < 1000; i++) {
                many.append(",\"x").append(i).append("\":0");
            }

            assertThat(complaints(fields(many.append('}').toString()))).hasSize(50);
        }
    }
}
