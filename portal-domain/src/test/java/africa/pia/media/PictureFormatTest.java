package africa.pia.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PictureFormatTest {

    @Test
    void the_four_kinds_are_told_by_their_first_bytes() {
        assertThat(PictureFormat.of(PictureFixtures.jpeg(PictureFixtures.quarters(8, 8))))
                .contains(PictureFormat.JPEG);
        assertThat(PictureFormat.of(PictureFixtures.png(PictureFixtures.quarters(8, 8))))
                .contains(PictureFormat.PNG);
        assertThat(PictureFormat.of(PictureFixtures.gif(PictureFixtures.quarters(8, 8))))
                .contains(PictureFormat.GIF);
        assertThat(PictureFormat.of(PictureFixtures.webp("lossy"))).contains(PictureFormat.WEBP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF8",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><svg/>",
                "<!doctype html><script>alert(1)</script>",
                "%PDF-1.7",
                "PK\3\4",
                "BM6\0\0\0",
                "RIFF\0\0\0\0WAVE",
                " \u00FF\u00D8\u00FF"
            })
    void everything_else_is_nothing_that_is_taken_in(String content) {
        assertThat(PictureFormat.of(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }
}
