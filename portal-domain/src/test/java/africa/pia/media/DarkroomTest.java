package africa.pia.media;

import static africa.pia.media.PictureFixtures.gif;
import static africa.pia.media.PictureFixtures.grey;
import static africa.pia.media.PictureFixtures.image;
import static africa.pia.media.PictureFixtures.jpeg;
import static africa.pia.media.PictureFixtures.photograph;
import static africa.pia.media.PictureFixtures.png;
import static africa.pia.media.PictureFixtures.quarters;
import static africa.pia.media.PictureFixtures.webp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import africa.pia.media.Darkroom.Development;
import africa.pia.media.Darkroom.Rendition;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DarkroomTest {

    private final Darkroom darkroom = darkroom();

    @ParameterizedTest
    @CsvSource({
        "1, RED,   GREEN, BLUE,  WHITE",
        "2, GREEN, RED,   WHITE, BLUE",
        "3, WHITE, BLUE,  GREEN, RED",
        "4, BLUE,  WHITE, RED,   GREEN",
        "5, RED,   BLUE,  GREEN, WHITE",
        "6, BLUE,  RED,   WHITE, GREEN",
        "7, WHITE, GREEN, BLUE,  RED",
        "8, GREEN, WHITE, RED,   BLUE"
    })
    void a_photograph_is_turned_upright(
            int orientation, String topLeft, String topRight, String bottomLeft, String bottomRight)
            throws BrokenPictureException {
        byte[] content = PictureFixtures.jpegLying(quarters(96, 64), orientation);

        BufferedImage upright = largest(content);

        assertThat(upright.getWidth()).isEqualTo(orientation > 4 ? 64 : 96);
        assertThat(upright.getHeight()).isEqualTo(orientation > 4 ? 96 : 64);
        assertThat(corners(upright)).containsExactly(topLeft, topRight, bottomLeft, bottomRight);
    }

    @Test
    void a_png_and_a_webp_tell_their_upright_side_too() throws BrokenPictureException {
        byte[] exif = PictureFixtures.exif(6);
        byte[] png = PictureFixtures.withChunk(png(quarters(48, 32)), "eXIf", Arrays.copyOfRange(exif, 6, exif.length));

        assertThat(corners(largest(png))).containsExactly("BLUE", "RED", "WHITE", "GREEN");
        assertThat(corners(largest(webp("lying")))).containsExactly("BLUE", "RED", "WHITE", "GREEN");
    }

    @Test
    void nothing_but_pixels_goes_out() throws BrokenPictureException {
        byte[] content = PictureFixtures.withSegment(
                PictureFixtures.jpegLying(photograph(400, 300), 6),
                0xFE,
                "<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1));
        byte[] tagged = PictureFixtures.withChunk(
                png(quarters(400, 300)), "tEXt", "Author\0Awa Ndiaye, Dakar".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(developed(content).renditions()).allSatisfy(rendition -> {
            assertThat(new String(rendition.content(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif", "GPS", "script", "Photoshop", "ICC_PROFILE");
            PictureHeader again = PictureHeader.of(PictureFormat.JPEG, rendition.content());
            assertThat(again.orientation()).isEqualTo(PictureHeader.UPRIGHT);
            assertThat(again.profile()).isEmpty();
        });
        assertThat(developed(tagged).renditions())
                .allSatisfy(rendition -> assertThat(new String(rendition.content(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("tEXt", "Awa", "iCCP", "eXIf"));
    }

    @ParameterizedTest
    @CsvSource({
        "100,  '100'",
        "160,  '160'",
        "161,  '160,161'",
        "700,  '160,320,480,640,700'",
        "2000, '160,320,480,640,960,1280,1600,1920,2000'",
        "3000, '160,320,480,640,960,1280,1600,1920,2560'"
    })
    void widths_are_the_usual_ones_and_its_own_never_more(int width, String widths) throws BrokenPictureException {
        Development developed = developed(jpeg(photograph(width, width / 2)));

        assertThat(developed.renditions().stream().map(rendition -> "" + rendition.width()))
                .containsExactly(widths.split(","));
        assertThat(developed.renditions()).allSatisfy(rendition -> {
            assertThat(image(rendition.content()).getWidth()).isEqualTo(rendition.width());
            assertThat(image(rendition.content()).getHeight()).isEqualTo(rendition.height());
            assertThat(rendition.height()).isBetween(rendition.width() / 2, rendition.width() / 2 + 1);
        });
    }

    @Test
    void a_very_tall_picture_is_served_less_wide() throws BrokenPictureException {
        Development developed = developed(png(new BufferedImage(1_000, 15_000, BufferedImage.TYPE_BYTE_BINARY)));

        assertThat(developed.largest().width()).isEqualTo(894);
        assertThat(developed.largest().height()).isEqualTo(13_416);
    }

    @Test
    void a_photograph_becomes_a_progressive_jpeg_whatever_it_came_as() throws BrokenPictureException {
        Development developed = developed(png(photograph(300, 200)));

        assertThat(developed.contentType()).isEqualTo("image/jpeg");
        assertThat(developed.suffix()).isEqualTo(".jpg");
        assertThat(developed.renditions())
                .extracting(Rendition::content)
                .allSatisfy(content -> assertThat(frameOf(content)).isEqualTo(0xC2));
    }

    @Test
    void a_drawing_stays_exact() throws BrokenPictureException {
        Development developed = developed(gif(quarters(200, 100)));

        assertThat(developed.contentType()).isEqualTo("image/png");
        assertThat(image(developed.largest().content()).getRGB(10, 10)).isEqualTo(Color.RED.getRGB());
    }

    @Test
    void transparency_is_kept() throws BrokenPictureException {
        BufferedImage round = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = round.createGraphics();
        graphics.drawImage(photograph(400, 400), 0, 0, null);
        graphics.setComposite(java.awt.AlphaComposite.Clear);
        graphics.fillRect(0, 0, 200, 200);
        graphics.dispose();

        Development developed = developed(png(round));

        assertThat(developed.contentType()).isEqualTo("image/png");
        assertThat(developed.renditions()).allSatisfy(rendition -> {
            BufferedImage again = image(rendition.content());
            assertThat(again.getRGB(5, 5) >>> 24).isZero();
            assertThat(again.getRGB(again.getWidth() - 5, again.getHeight() - 5) >>> 24)
                    .isEqualTo(255);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"transparent", "lossy-transparent"})
    void a_transparent_webp_keeps_its_transparency(String name) throws BrokenPictureException {
        BufferedImage developed = largest(webp(name));

        assertThat(developed.getRGB(0, 0) >>> 24).isZero();
        assertThat(developed.getRGB(20, 16) >>> 24).isEqualTo(255);
        assertThat(near(developed.getRGB(20, 16), Color.RED)).isTrue();
    }

    @Test
    void of_what_moves_the_first_moment_is_kept() throws BrokenPictureException {
        assertThat(corners(largest(webp("animated")))).containsExactly("RED", "GREEN", "BLUE", "WHITE");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 128, 200, 255})
    void grey_stays_as_bright_as_it_was(int level) throws BrokenPictureException {
        int fromJpeg = largest(jpeg(grey(64, 64, level))).getRGB(32, 32) & 0xFF;
        int fromPng = largest(png(grey(64, 64, level))).getRGB(32, 32) & 0xFF;

        assertThat(Math.abs(fromJpeg - level)).isLessThanOrEqualTo(1);
        assertThat(fromPng).isEqualTo(level);
    }

    @Test
    void sixteen_bits_become_eight() throws BrokenPictureException {
        BufferedImage deep = new BufferedImage(64, 64, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 64 * 64; i++) {
            deep.getRaster().setSample(i % 64, i / 64, 0, 0x8040);
        }

        assertThat(largest(png(deep)).getRGB(32, 32) & 0xFF).isEqualTo(0x80);
    }

    @Test
    void what_would_take_too_much_memory_is_decoded_coarser() throws BrokenPictureException {
        darkroom.settings = new MediaSettings(20_971_520, 50_000_000, 20_000, 2_000_000, Optional.empty());
        BufferedImage large = quarters(1_600, 1_200);

        BufferedImage fromPng = largest(png(large));
        BufferedImage fromJpeg = largest(jpeg(large));

        // A third of the columns and rows: 5,760,000 bytes become 640,000.
        assertThat(List.of(fromPng, fromJpeg)).allSatisfy(developed -> {
            assertThat(developed.getWidth()).isEqualTo(800);
            assertThat(corners(developed)).containsExactly("RED", "GREEN", "BLUE", "WHITE");
        });
    }

    @Test
    void a_decoder_that_knows_nothing_coarser_is_not_asked_for_what_does_not_fit() throws BrokenPictureException {
        PictureHeader header = PictureHeader.of(PictureFormat.WEBP, webp("lossy"));
        PictureHeader huge = new PictureHeader(
                header.format(),
                7_000,
                7_000,
                1,
                header.profile(),
                header.inks(),
                header.cost(),
                header.enclosed(),
                header.pixels());

        assertThat(darkroom.hasRoomFor(header)).isTrue();
        assertThat(darkroom.hasRoomFor(huge)).isFalse();
    }

    @Test
    void a_palette_may_be_smaller_than_its_indices() throws BrokenPictureException {
        byte[] levels = {0, (byte) 255};
        IndexColorModel palette = new IndexColorModel(8, 2, levels, levels, levels);
        BufferedImage drawing = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_INDEXED, palette);
        drawing.getRaster().setSample(3, 3, 0, 1);

        assertThat(largest(png(drawing)).getRGB(3, 3)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void colours_meant_in_another_space_are_brought_to_srgb() throws BrokenPictureException {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] photograph = jpeg(flat(new Color(64, 64, 64)));

        BufferedImage untagged = largest(photograph);
        BufferedImage tagged = largest(PictureFixtures.withProfile(photograph, linear));
        BufferedImage png = largest(PictureFixtures.withChunk(
                png(flat(new Color(64, 64, 64))),
                "iCCP",
                PictureFixtures.concat(new byte[] {'x', 0, 0}, PictureFixtures.deflated(linear))));

        // A quarter of the light is 137 of 255 in sRGB.
        assertThat(untagged.getRGB(32, 32) & 0xFF).isBetween(63, 65);
        assertThat(tagged.getRGB(32, 32) & 0xFF).isBetween(135, 139);
        assertThat(png.getRGB(32, 32) & 0xFF).isBetween(135, 139);
    }

    @Test
    void a_profile_that_is_none_is_ignored() throws BrokenPictureException {
        byte[] photograph = jpeg(flat(Color.RED));

        BufferedImage developed = largest(
                PictureFixtures.withProfile(photograph, "not a profile at all".getBytes(StandardCharsets.UTF_8)));

        assertThat(near(developed.getRGB(32, 32), Color.RED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,0,WHITE", "0,0,0,255,BLACK", "0,255,255,0,RED", "255,255,0,0,BLUE", "255,0,255,0,GREEN"})
    void a_picture_made_for_print_gets_its_colours_back(int cyan, int magenta, int yellow, int black, String colour)
            throws IOException, BrokenPictureException {
        byte[] plain = PictureFixtures.inkJpeg(cyan, magenta, yellow, black);
        byte[] adobe = PictureFixtures.withSegment(
                PictureFixtures.inkJpeg(255 - cyan, 255 - magenta, 255 - yellow, 255 - black),
                0xEE,
                "Adobe\0\144\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(name(largest(plain).getRGB(16, 16))).isEqualTo(colour);
        assertThat(name(largest(adobe).getRGB(16, 16))).isEqualTo(colour);
    }

    @Test
    void pixels_that_cannot_be_read_are_a_broken_picture() {
        byte[] content = png(photograph(200, 200));
        int data = new String(content, StandardCharsets.ISO_8859_1).indexOf("IDAT") + 40;
        Arrays.fill(content, data, data + 100, (byte) 0xEE);

        assertThatExceptionOfType(BrokenPictureException.class).isThrownBy(() -> developed(content));
    }

    @Test
    void a_text_chunk_that_unpacks_to_gigabytes_is_never_unpacked() throws BrokenPictureException {
        byte[] bomb = PictureFixtures.deflated(new byte[64 * 1024 * 1024]);
        byte[] content = PictureFixtures.withChunk(
                PictureFixtures.withChunk(
                        png(quarters(48, 32)), "zTXt", PictureFixtures.concat(new byte[] {'x', 0, 0}, bomb)),
                "iCCP",
                PictureFixtures.concat(new byte[] {'x', 0, 0}, bomb));

        PictureHeader header = PictureHeader.of(PictureFormat.PNG, content);

        assertThat(header.profile()).isEmpty();
        assertThat(header.pixels()).hasSizeLessThan(1_000);
        assertThat(corners(image(darkroom.develop(header).largest().content())))
                .containsExactly("RED", "GREEN", "BLUE", "WHITE");
    }

    private Development developed(byte[] content) throws BrokenPictureException {
        return darkroom.develop(PictureHeader.of(PictureFormat.of(content).orElseThrow(), content));
    }

    private BufferedImage largest(byte[] content) throws BrokenPictureException {
        return image(developed(content).largest().content());
    }

    static Darkroom darkroom() {
        Darkroom darkroom = new Darkroom();
        darkroom.settings = new MediaSettings(20_971_520, 50_000_000, 20_000, 75_000_000, Optional.empty());
        return darkroom;
    }

    private static BufferedImage flat(Color colour) {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 64, 64);
        graphics.dispose();
        return image;
    }

    private static List<String> corners(BufferedImage image) {
        int right = image.getWidth() * 3 / 4;
        int bottom = image.getHeight() * 3 / 4;
        int left = image.getWidth() / 4;
        int top = image.getHeight() / 4;
        return List.of(
                name(image.getRGB(left, top)),
                name(image.getRGB(right, top)),
                name(image.getRGB(left, bottom)),
                name(image.getRGB(right, bottom)));
    }

    private static String name(int rgb) {
        if (near(rgb, Color.RED)) {
            return "RED";
        }
        if (near(rgb, Color.GREEN)) {
            return "GREEN";
        }
        if (near(rgb, Color.BLUE)) {
            return "BLUE";
        }
        if (near(rgb, Color.BLACK)) {
            return "BLACK";
        }
        return near(rgb, Color.WHITE) ? "WHITE" : Integer.toHexString(rgb);
    }

    private static boolean near(int rgb, Color expected) {
        Color colour = new Color(rgb);
        return Math.abs(colour.getRed() - expected.getRed()) < 24
                && Math.abs(colour.getGreen() - expected.getGreen()) < 24
                && Math.abs(colour.getBlue() - expected.getBlue()) < 24;
    }

    private static int frameOf(byte[] jpeg) {
        int offset = 2;
        while ((jpeg[offset + 1] & 0xFF) < 0xC0 || (jpeg[offset + 1] & 0xFF) > 0xC3) {
            offset += 2 + ((jpeg[offset + 2] & 0xFF) << 8 | jpeg[offset + 3] & 0xFF);
        }
        return jpeg[offset + 1] & 0xFF;
    }
}
