package africa.pia.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.media.MediaId;
import africa.pia.media.MediaLibrary;
import africa.pia.media.PictureAddress;
import africa.pia.web.testing.FakeRequest;
import africa.pia.web.testing.FakeResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PictureServletTest {

    private static final byte[] BYTES = "a picture".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String ADDRESS = "/media/5/800/marche.jpg";

    private final PictureServlet servlet = new PictureServlet();
    private final FakeResponse response = new FakeResponse();
    private boolean lost;
    private boolean expired;
    private boolean forStaff;
    private boolean original;
    private Optional<Instant> expiresAt = Optional.empty();

    PictureServletTest() {
        servlet.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        servlet.library = new MediaLibrary() {
            @Override
            public Optional<PictureAddress> at(MediaId id, int width, String name, boolean webp) {
                boolean known = id.value() == 5 && width == 800 && name.equals("marche.jpg");
                String type = webp ? "image/webp" : "image/jpeg";
                return known
                        ? Optional.of(new PictureAddress(
                                id,
                                1,
                                original ? "original" : webp ? "webp" : "",
                                width,
                                type,
                                expired,
                                expiresAt,
                                forStaff,
                                !original))
                        : Optional.empty();
            }

            @Override
            public Optional<byte[]> content(PictureAddress address) {
                return lost ? Optional.empty() : Optional.of(BYTES);
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
                .containsEntry("ETag", "\"5-1-800\"")
                .containsEntry("Content-Type", "image/jpeg")
                .containsEntry("Content-Length", "9");
    }

    @Test
    void its_head_tells_the_same_as_the_picture() throws Exception {
        ask(FakeRequest.of("HEAD", ADDRESS));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.headers())
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable")
                .containsEntry("ETag", "\"5-1-800\"")
                .containsEntry("Content-Length", "9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"5-1-800\"", "W/\"5-1-800\"", "*", "\"5-1-400\", \"5-1-800\""})
    void whoever_has_it_is_told_so_without_reading_it(String held) throws Exception {
        lost = true;

        ask(FakeRequest.get(ADDRESS).with("If-None-Match", held));

        assertThat(response.getStatus()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers())
                .containsEntry("ETag", "\"5-1-800\"")
                .containsEntry("Cache-Control", "public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"5-1-400\"", "5-1-800", ""})
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
    void a_name_that_was_guessed_is_as_good_as_none() throws Exception {
        ask(FakeRequest.get("/media/5/800/autre.jpg"));

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.headers()).isEmpty();
    }

    @Test
    void an_expired_picture_is_gone_and_nobody_keeps_that() throws Exception {
        expired = true;

        ask(FakeRequest.get(ADDRESS).with("If-None-Match", "*"));

        assertThat(response.getStatus()).isEqualTo(410);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers())
                .containsEntry("Cache-Control", "no-store")
                .doesNotContainKey("ETag");
    }

    @Test
    void a_picture_that_will_expire_is_kept_no_longer() throws Exception {
        expiresAt = Optional.of(NOW.plusSeconds(90));

        ask(FakeRequest.get(ADDRESS));

        assertThat(response.headers()).containsEntry("Cache-Control", "public, max-age=90");
    }

    @Test
    void the_file_as_it_came_is_handed_out_to_be_saved() throws Exception {
        original = true;

        ask(FakeRequest.get(ADDRESS));

        assertThat(response.headers())
                .containsEntry("Content-Disposition", "attachment; filename=\"marche.jpg\"")
                .containsEntry("Access-Control-Allow-Origin", "*");
    }

    @Test
    void a_file_that_tells_a_place_is_not_there_for_readers() throws Exception {
        original = true;
        forStaff = true;

        ask(FakeRequest.get(ADDRESS));

        assertThat(response.getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image/avif,image/webp,image/apng,*/*;q=0.8 | image/webp",
                "image/webp;q=0.5 | image/webp",
                "image/webp;q=0 | image/jpeg",
                "image/*,*/*;q=0.8 | image/jpeg",
                "image/webpx | image/jpeg"
            })
    void who_shows_webp_gets_it(String accept, String type) throws Exception {
        ask(FakeRequest.get(ADDRESS).with("Accept", accept));

        assertThat(response.headers()).containsEntry("Content-Type", type).containsEntry("Vary", "Accept");
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
