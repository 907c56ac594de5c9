package africa.pia.media;

import static africa.pia.media.PictureFixtures.concat;
import static africa.pia.media.PictureFixtures.gif;
import static africa.pia.media.PictureFixtures.jpeg;
import static africa.pia.media.PictureFixtures.photograph;
import static africa.pia.media.PictureFixtures.png;
import static africa.pia.media.PictureFixtures.webp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PictureHeaderTest {

    static Stream<byte[]> everyKind() {
        return Stream.of(
                jpeg(photograph(48, 32)),
                png(photograph(48, 32)),
                gif(photograph(48, 32)),
                webp("lossy"),
                webp("transparent"),
                webp("lossy-transparent"),
                webp("animated"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void a_picture_is_measured(byte[] content) throws BrokenPictureException {
        PictureHeader header = measured(content);

        assertThat(header.width()).isEqualTo(48);
        assertThat(header.height()).isEqualTo(32);
        assertThat(header.orientation()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void a_picture_that_stops_anywhere_before_its_end_is_broken(byte[] content) {
        int end = measuredQuietly(content).pixels().length;
        for (int length = 12; length < Math.min(content.length, end); length += Math.max(1, content.length / 40)) {
            byte[] cut = Arrays.copyOf(content, length);

            assertThatExceptionOfType(BrokenPictureException.class)
                    .as("%d of %d bytes", length, content.length)
                    .isThrownBy(() -> measured(cut));
        }
    }

    @Test
    void what_is_glued_behind_a_picture_does_not_reach_the_decoder() throws BrokenPictureException {
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);

        for (byte[] content : everyKind().toList()) {
            PictureHeader header = measured(concat(content, script));

            assertThat(new String(header.pixels(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        }
    }

    @Test
    void a_jpeg_with_thousands_of_scans_is_broken() {
        byte[] photograph = jpeg(photograph(48, 32));
        int scan = 0;
        while (photograph[scan] != (byte) 0xFF || photograph[scan + 1] != (byte) 0xDA) {
            scan++;
        }
        byte[] head = Arrays.copyOf(photograph, scan);
        byte[] once = Arrays.copyOfRange(photograph, scan, photograph.length - 2);
        byte[] content = head;
        for (int i = 0; i < 101; i++) {
            content = concat(content, once);
        }
        byte[] bomb = concat(content, new byte[] {(byte) 0xFF, (byte) 0xD9});

        assertThatExceptionOfType(BrokenPictureException.class).isThrownBy(() -> measured(bomb));
    }

    @Test
    void a_jpeg_that_tells_its_size_twice_is_broken() {
        byte[] frame = {8, 0x7F, (byte) 0xFF, 0x7F, (byte) 0xFF, 1, 1, 0x11, 0};
        byte[] twice = PictureFixtures.withSegment(jpeg(photograph(48, 32)), 0xC0, frame);

        assertThatExceptionOfType(BrokenPictureException.class).isThrownBy(() -> measured(twice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"transparent", "lossy-transparent", "animated"})
    void a_webp_whose_two_sizes_differ_is_broken(String name) {
        byte[] content = webp(name);
        byte[] framed = name.equals("transparent") ? frame(content) : content;
        int width = name.equals("animated") ? indexOf(framed, "ANMF") + 14 : indexOf(framed, "VP8X") + 12;
        framed[width] = 9;

        assertThatExceptionOfType(BrokenPictureException.class).isThrownBy(() -> measured(framed));
    }

    @Test
    void a_gif_that_goes_over_into_a_script_is_broken() {
        byte[] content = "GIF89a/*\0\0\0\0\0*/=1;alert(document.domain)//".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(BrokenPictureException.class).isThrownBy(() -> measured(content));
    }

    @Test
    void bytes_at_random_behind_a_good_beginning_never_cause_anything_but_a_refusal() {
        java.util.Random random = new java.util.Random(7);
        for (byte[] good : everyKind().toList()) {
            for (int i = 0; i < 300; i++) {
                byte[] content = good.clone();
                for (int j = 0; j < 6; j++) {
                    content[12 + random.nextInt(content.length - 12)] = (byte) random.nextInt(256);
                }

                assertThat(measuredQuietly(content))
                        .satisfiesAnyOf(header -> assertThat(header).isNull(), header -> assertThat(header.width())
                                .isPositive());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"8,0,1", "16,0,2", "8,2,3", "16,2,6", "8,3,1", "1,3,1", "8,4,2", "16,4,4", "8,6,4", "16,6,8"})
    void deep_pixels_and_transparency_are_counted(int bits, int kind, int perPixel) throws BrokenPictureException {
        byte[] content = PictureFixtures.pngClaiming(7_000, 7_000);
        content[24] = (byte) bits;
        content[25] = (byte) kind;

        assertThat(measured(content).bytesDecoded(1)).isEqualTo(49_000_000L * perPixel);
        assertThat(measured(content).bytesDecoded(2)).isEqualTo(12_250_000L * perPixel);
    }

    @Test
    void the_coefficients_of_a_picture_in_several_scans_are_counted() throws BrokenPictureException {
        byte[] progressive = DarkroomTest.darkroom()
                .develop(measured(jpeg(photograph(160, 96))))
                .largest()
                .content();

        assertThat(measured(jpeg(photograph(160, 96))).cost().beside()).isZero();
        // One of brightness and two of colour at half the width and height, two bytes each.
        assertThat(measured(progressive).cost().beside()).isEqualTo(160 * 96 * 3 / 2 * 2);
    }

    private static PictureHeader measured(byte[] content) throws BrokenPictureException {
        return PictureHeader.of(PictureFormat.of(content).orElseThrow(), content);
    }

    private static PictureHeader measuredQuietly(byte[] content) {
        try {
            return measured(content);
        } catch (BrokenPictureException broken) {
            return null;
        }
    }

    private static byte[] frame(byte[] plain) {
        byte[] head = {
            'R', 'I', 'F', 'F', 0, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8', 'X', 10, 0, 0, 0, 0x10, 0, 0, 0, 47, 0,
            0, 31, 0, 0
        };
        byte[] whole = concat(head, Arrays.copyOfRange(plain, 12, plain.length));
        whole[4] = (byte) (whole.length - 8);
        return whole;
    }

    private static int indexOf(byte[] content, String ascii) {
        return new String(content, StandardCharsets.ISO_8859_1).indexOf(ascii);
    }
}
