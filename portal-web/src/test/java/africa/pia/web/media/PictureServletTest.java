package africa.pia.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.media.MediaId;
import africa.pia.media.MediaLibrary;
import africa.pia.media.Picture;
import africa.pia.media.ServedVariant;
import africa.pia.web.testing.FakeRequest;
import africa.pia.web.testing.FakeResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PictureServletTest {

    private static final byte[] BYTES = "a picture".getBytes(StandardCharsets.US_ASCII);
    private static final String ADDRESS = "/media/5/800/marche.jpg";

    private final PictureServlet servlet = new PictureServlet();
    private final FakeResponse response = new FakeResponse();
    private boolean lost;

    PictureServletTest() {
        servlet.library = new MediaLibrary() {
            @Override
            public Optional<Picture> picture(MediaId id) {
                return id.value() == 5
                        ? Optional.of(new Picture(id, "marche.jpg", 1600, 900, List.of(400, 800), "", "", "", ""))
                        : Optional.empty();
            }

            @Override
            public Optional<ServedVariant> variant(MediaId id, int width) {
                return lost ? Optional.empty() : Optional.of(new ServedVariant("marche.jpg", "image/jpeg", BYTES));
            }
        };
    }

    private void ask(FakeRequest request) throws Exception {
        servlet.service(request.servedUnder("/media"), response);
    }

    @Test
    void a_picture_is_kept_for_a_year_and_never_asked_for_again() throws Exception {
        ask(FakeRequest.get(ADDRESS));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(BYTES);
        assertThat(response.headers())
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable")
                .containsEntry("ETag", "\"5-800\"")
                .containsEntry("Content-Type", "image/jpeg")
                .containsEntry("Content-Length", "9");
    }

    @Test
    void its_head_tells_the_same_as_the_picture() throws Exception {
        ask(FakeRequest.of("HEAD", ADDRESS));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.headers())
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable")
                .containsEntry("ETag", "\"5-800\"")
                .containsEntry("Content-Length", "9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"5-800\"", "W/\"5-800\"", "*", "\"5-400\", \"5-800\""})
    void whoever_has_it_is_told_so_without_reading_it(String held) throws Exception {
        lost = true;

        ask(FakeRequest.get(ADDRESS).with("If-None-Match", held));

        assertThat(response.getStatus()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers())
                .containsEntry("ETag", "\"5-800\"")
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"5-400\"", "5-800", ""})
    void whoever_has_another_gets_it(String held) throws Exception {
        ask(FakeRequest.get(ADDRESS).with("If-None-Match", held));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(BYTES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media",
                "/media/",
                "/media/5",
                "/media/5/800",
                "/media/5/800/",
                "/media/5/800/marche.jpg/x",
                "/media/x/800/marche.jpg",
                "/media/-5/800/marche.jpg",
                "/media/9999999999999999999/800/marche.jpg",
                "/media/5/999999/marche.jpg",
                "/media/5/640/marche.jpg",
                "/media/6/800/marche.jpg",
                "/media/5/800/..%2Fmarche.jpg"
            })
    void what_was_never_served_is_not_there_and_nobody_keeps_that(String address) throws Exception {
        ask(FakeRequest.get(address));

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.headers()).isEmpty();
    }

    @Test
    void under_another_name_it_is_sent_to_its_own() throws Exception {
        ask(FakeRequest.get("/media/5/800/autre.jpg"));

        assertThat(response.getStatus()).isEqualTo(301);
        assertThat(response.headers()).containsEntry("Location", ADDRESS);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void a_picture_whose_bytes_are_lost_may_come_back() throws Exception {
        lost = true;

        ask(FakeRequest.get(ADDRESS));

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.headers()).doesNotContainKeys("Cache-Control", "ETag");
    }

    @Test
    void what_a_picture_may_do_when_opened_by_itself_is_said_by_its_area() throws Exception {
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");

        ask(FakeRequest.get(ADDRESS));

        assertThat(response.headers())
                .containsEntry("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    }
}
