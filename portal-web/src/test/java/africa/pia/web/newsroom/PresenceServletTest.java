package africa.pia.web.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.article.ArticleId;
import africa.pia.article.PresenceDesk;
import africa.pia.article.PresenceDesk.Colleague;
import africa.pia.web.faces.Voice;
import africa.pia.web.testing.FakeRequest;
import africa.pia.web.testing.FakeResponse;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PresenceServletTest {

    private static final String JSON = "application/json";
    private static final Instant HEARD = Instant.parse("2026-11-24T10:43:00Z");

    private final PresenceServlet servlet = new PresenceServlet();
    private final FakeResponse response = new FakeResponse();
    private final List<String> told = new ArrayList<>();
    private Optional<String> taker = Optional.empty();
    private String heard = HEARD.toString();

    @BeforeEach
    void furnish() {
        servlet.site = Voice.SITE;
        servlet.desk = new PresenceDesk() {
            @Override
            public Company sign(ArticleId id) {
                told.add("sign " + id);
                return new Company(
                        HEARD, List.of(new Colleague("Awa Ndiaye", Instant.parse("2026-11-24T10:42:30Z"))), taker);
            }

            @Override
            public Company take(ArticleId id) {
                told.add("take " + id);
                return new Company(HEARD, List.of(), Optional.empty());
            }

            @Override
            public void leave(ArticleId id, Instant heard) {
                told.add("leave " + id + " " + heard);
            }
        };
    }

    private void ask(String method, String path, String act, String accept) throws Exception {
        FakeRequest sent = FakeRequest.of(method, "/newsroom/presence" + path)
                .with("Accept", accept)
                .sending("act", act)
                .sending("heard", heard);
        servlet.service(
                new HttpServletRequestWrapper(sent) {
                    @Override
                    public String getPathInfo() {
                        return path;
                    }
                },
                response);
    }

    private String said() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Test
    void a_sign_is_answered_with_who_else_writes() throws Exception {
        ask("POST", "/12", "sign", JSON);

        assertThat(told).containsExactly("sign 12");
        assertThat(said())
                .isEqualTo(
                        "{\"heard\":\"2026-11-24T10:43:00Z\",\"others\":[{\"name\":\"Awa Ndiaye\",\"since\":\"10:42\"}],"
                                + "\"takenBy\":null}");
    }

    @Test
    void whoever_lost_their_place_is_told_to_whom_even_when_that_colleague_has_left() throws Exception {
        taker = Optional.of("");

        ask("POST", "/12", "sign", JSON);

        assertThat(said()).endsWith("\"takenBy\":\"\"}");
    }

    @Test
    void a_form_takes_the_place_and_comes_back_to_the_page() throws Exception {
        ask("POST", "/12", "take", "text/html");

        assertThat(told).containsExactly("take 12");
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.headers()).containsEntry("Location", "/newsroom/articles/12");
    }

    @Test
    void whoever_goes_is_let_go() throws Exception {
        ask("POST", "/12", "leave", "*/*");

        assertThat(told).containsExactly("leave 12 2026-11-24T10:43:00Z");
        assertThat(response.getStatus()).isEqualTo(204);
    }

    @Test
    void a_farewell_that_does_not_say_when_it_was_heard_is_refused() throws Exception {
        heard = "yesterday";

        ask("POST", "/12", "leave", "*/*");

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET, /12, sign, 405", "POST, /12/x, sign, 404", "POST, /, sign, 404", "POST, /12, fly, 400"})
    void anything_else_is_refused_and_told_to_nobody(String method, String path, String act, int status)
            throws Exception {
        ask(method, path, act, JSON);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(told).isEmpty();
    }
}
