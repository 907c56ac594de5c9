package africa.pia.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MotifTest {

    @ParameterizedTest
    @CsvSource({
        "0, sciences, 653, 6d16adc568e8d142",
        "1, politique, 992, 555174487caf60c0",
        "2, economie, 686, 2dcb783e94ec3744",
        "42, culture, 973, a35c8b2f9614564e",
        "1204, sports, 979, ea32152f2333a840",
        "9007199254740993, opinions, 640, 9fbc7b7a17f877db",
        "-1, afrique, 874, 2025df27c35b4305"
    })
    void the_cloth_is_the_one_of_the_reference(long article, String section, int bytes, String hash) {
        String svg = Motif.svg(article, section);

        assertThat(svg).hasSize(bytes);
        assertThat(sha256(svg)).startsWith(hash);
    }

    @Test
    void every_cloth_is_small_and_plain() {
        for (long article = 0; article < 5_000; article++) {
            String svg = Motif.svg(article, "culture");

            assertThat(svg.length()).isLessThan(1024);
            assertThat(svg).startsWith("<svg ").endsWith("</svg>").doesNotContain(" id=", "style", "#", "url(");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "politique, d",
        "economie, c",
        "societe, b",
        "sciences, a",
        "culture, h",
        "sports, f",
        "environnement, b",
        "afrique, e",
        "opinions, g"
    })
    void a_section_has_its_colours(String section, char palette) {
        assertThat(Motif.palette(section)).isEqualTo(palette);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
