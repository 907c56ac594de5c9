package africa.pia.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.media.MediaLibrary;
import africa.pia.web.testing.FakeRequest;
import africa.pia.web.testing.FakeResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadLimitTest {

    private static final long MEBIBYTE = 1_048_576;
    private static final long LARGEST_PICTURE = 20 * MEBIBYTE;

    private final UploadLimit limit = new UploadLimit();
    private final FakeResponse response = new FakeResponse();
    private HttpServletRequest passed;

    UploadLimitTest() {
        limit.library = new MediaLibrary() {
            @Override
            public long maxBytes() {
                return LARGEST_PICTURE;
            }
        };
    }

    private void send(FakeRequest request) throws Exception {
        limit.doFilter(request, response, (asked, answered) -> passed = (HttpServletRequest) asked);
    }

    private static FakeRequest form(String address, long length) {
        return FakeRequest.post(address).with("Content-Length", Long.toString(length));
    }

    @ParameterizedTest
    @CsvSource({
        "/newsroom/articles/12, 4194304, true",
        "/newsroom/articles/12, 4194305, false",
        "/account/sign-in, 4194305, false",
        "/newsroom/media/x, 4194305, false"
    })
    void a_form_has_room_for_a_very_long_article(String address, long length, boolean fits) throws Exception {
        send(form(address, length));

        assertThat(response.getStatus()).isEqualTo(fits ? 200 : 413);
        assertThat(passed != null).isEqualTo(fits);
    }

    @Test
    void an_upload_has_room_for_several_of_the_largest_pictures() throws Exception {
        FakeRequest request = form("/newsroom/media", 5 * LARGEST_PICTURE + MEBIBYTE);

        send(request);

        assertThat(passed).isSameAs(request);
        assertThat(UploadLimit.refused(request)).isFalse();
    }

    @Test
    void a_larger_upload_is_left_unread_and_its_page_can_say_so() throws Exception {
        FakeRequest request = form("/newsroom/media/12", 5 * LARGEST_PICTURE + MEBIBYTE + 1)
                .with("Content-Type", "multipart/form-data; boundary=x")
                .sending("alt", "Un marché");

        send(request);

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(UploadLimit.refused(passed)).isTrue();
        assertThat(passed.getMethod()).isEqualTo("GET");
        assertThat(passed.getContentType()).isNull();
        assertThat(passed.getParameter("alt")).isNull();
        assertThat(passed.getParameterValues("alt")).isNull();
        assertThat(passed.getParameterMap()).isEmpty();
        assertThat(passed.getParameterNames().hasMoreElements()).isFalse();
        assertThat(passed.getParts()).isEmpty();
        assertThat(passed.getPart("file")).isNull();
    }

    @Test
    void a_form_that_hides_its_length_is_refused() throws Exception {
        send(FakeRequest.post("/newsroom/media").with("Transfer-Encoding", "chunked"));

        assertThat(response.getStatus()).isEqualTo(411);
        assertThat(passed).isNull();
    }

    @Test
    void a_post_without_a_body_passes() throws Exception {
        send(FakeRequest.post("/account/sign-out"));

        assertThat(passed).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void whoever_only_reads_is_not_measured(String method) throws Exception {
        send(FakeRequest.of(method, "/").with("Transfer-Encoding", "chunked"));

        assertThat(passed).isNotNull();
    }

    @Test
    void the_api_keeps_a_limit_of_its_own() throws Exception {
        send(form("/api/v1/media", 100 * MEBIBYTE));

        assertThat(passed).isNotNull();
        assertThat(response.getStatus()).isEqualTo(200);
    }
}
