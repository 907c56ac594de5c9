package africa.pia.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.paging.Cursor;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemsTest {

    private static final class Broken extends PortalException {

        private static final long serialVersionUID = 1L;

        private final Kind kind;

        Broken(Kind kind, String code, Object... arguments) {
            super(code, arguments);
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, 404",
        "GONE, 410",
        "INVALID, 422",
        "CONFLICT, 409",
        "STALE, 412",
        "REFUSED, 403",
        "TOO_MANY, 429"
    })
    void a_broken_rule_has_the_status_of_its_kind(PortalException.Kind kind, int status) {
        Problem problem = Problems.of(new Broken(kind, "article.some-rule"), true);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo("article.some-rule");
    }

    @Test
    void whoever_has_not_signed_in_is_asked_to() {
        Problem problem = Problems.of(new Broken(PortalException.Kind.REFUSED, "account.bad-credentials"), false);

        assertThat(problem.status()).isEqualTo(401);
        assertThat(problem.headers()).containsEntry("WWW-Authenticate", "Bearer");
    }

    @Test
    void a_service_refuses_a_stranger_with_401_and_a_known_person_with_403() {
        assertThat(Problems.of(new EJBAccessException("no"), false).status()).isEqualTo(401);
        assertThat(Problems.of(new EJBAccessException("no"), true).status()).isEqualTo(403);
    }

    @Test
    void too_many_are_told_how_long_to_wait() {
        assertThat(Problems.of(new Broken(PortalException.Kind.TOO_MANY, "limit.too-many", 17L), true)
                        .headers())
                .containsEntry("Retry-After", "17");
        assertThat(Problems.of(new Broken(PortalException.Kind.TOO_MANY, "x", Duration.ofMinutes(2)), true)
                        .headers())
                .containsEntry("Retry-After", "120");
        assertThat(Problems.of(new Broken(PortalException.Kind.TOO_MANY, "x"), true)
                        .headers())
                .containsEntry("Retry-After", "60");
    }

    @Test
    void every_bad_field_is_named() {
        Problem problem = Problems.of(
                new InvalidInputException(
                        "article.invalid", List.of(FieldError.of("headline", "article.headline-missing"))),
                true);

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("headline");
    }

    @Test
    void a_picture_that_is_too_large_is_told_like_a_request_that_is() {
        Problem problem = Problems.of(
                new InvalidInputException("media.too-large", List.of(FieldError.of("file", "media.too-large", 20))),
                true);

        assertThat(problem.status()).isEqualTo(413);
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("file");
    }

    @Test
    void a_cursor_that_was_made_up_is_a_bad_parameter() {
        Throwable malformed = Assertions.catchThrowable(() -> new Cursor("!").parts(2));

        Problem problem = Problems.of(malformed, false);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("after");
    }

    @Test
    void what_one_of_us_said_wins_over_what_the_server_wrapped_around_it() {
        Problem problem =
                Problems.of(new EJBException(new IllegalStateException(AdmittedRequest.tooLarge(1024 * 1024))), true);

        assertThat(problem.status()).isEqualTo(413);
    }

    @Test
    void a_failure_of_ours_says_nothing_but_its_number() {
        Problem problem = Problems.of(new IllegalStateException("table article_secret"), true);

        String document = new String(
                problem.document(Locale.FRENCH, "/api/v1/articles"), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(problem.status()).isEqualTo(500);
        assertThat(document).contains("portal.failure").doesNotContain("article_secret");
    }

    @Test
    void a_database_that_is_away_is_no_failure_of_the_program() {
        Problem problem = Problems.of(
                new EJBException(new IllegalStateException(new SQLNonTransientConnectionException("away"))), true);

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.headers()).containsKey("Retry-After");
    }

    @Test
    void the_document_is_that_of_rfc_9457_in_the_language_asked_for() {
        Problem problem =
                Problem.of(422, "request.invalid-fields").naming(List.of(FieldError.of("tags", "field.too-many", 200)));

        JsonObject document = Json.createReader(
                        new ByteArrayInputStream(problem.document(Locale.FRENCH, "/api/v1/articles")))
                .readObject();

        assertThat(document.getString("type")).isEqualTo("urn:pia:problem:request.invalid-fields");
        assertThat(document.getString("title")).isEqualTo("Données refusées");
        assertThat(document.getInt("status")).isEqualTo(422);
        assertThat(document.getString("code")).isEqualTo("request.invalid-fields");
        assertThat(document.getString("instance")).isEqualTo("/api/v1/articles");
        JsonObject error = document.getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("field")).isEqualTo("tags");
        assertThat(error.getString("code")).isEqualTo("field.too-many");
        assertThat(error.getString("detail")).contains("200");
    }
}
