package africa.pia.media;

import static africa.pia.media.PictureFixtures.concat;
import static africa.pia.media.PictureFixtures.jpeg;
import static africa.pia.media.PictureFixtures.photograph;
import static africa.pia.media.PictureFixtures.png;
import static africa.pia.media.PictureFixtures.withChunk;
import static africa.pia.media.PictureFixtures.withSegment;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileWordsTest {

    private static final int APP1 = 0xE1;
    private static final int APP13 = 0xED;

    private static final String XMP = "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>Le marché à l’aube"
            + "</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>Awa Ndiaye</rdf:li><rdf:li>Moussa Ba"
            + "</rdf:li></rdf:Seq></dc:creator><photoshop:Credit>PIA AFRICA</photoshop:Credit>"
            + "<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang='x-default'>Des étals sous la pluie"
            + "</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>"
            + "<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang='x-default'>CC BY 4.0</rdf:li></rdf:Alt>"
            + "</xmpRights:UsageTerms><xmpRights:WebStatement>https://example.org/aube</xmpRights:WebStatement>";

    private final byte[] plain = jpeg(photograph(48, 32));

    @Test
    void the_words_of_agencies_are_taken_before_those_of_the_camera() throws BrokenPictureException {
        byte[] camera = withSegment(
                plain,
                APP1,
                CredentialFixtures.exif(
                        Map.of(0x010E, "OLYMPUS DIGITAL CAMERA", 0x013B, "Caméra", 0x8298, "© Caméra"), false));
        byte[] agency = withSegment(
                camera, APP13, CredentialFixtures.iptc(Map.of(120, "Une légende", 80, "Été", 110, "Agence")));

        assertThat(of(camera).words()).isEqualTo(new PictureWords("", "", "Caméra", "", "© Caméra", "", ""));
        assertThat(of(agency).words())
                .isEqualTo(new PictureWords("", "Une légende", "Été", "Agence", "© Caméra", "", ""));
        assertThat(of(withSegment(agency, APP1, CredentialFixtures.xmp(XMP))).words())
                .isEqualTo(new PictureWords(
                        "Des étals sous la pluie",
                        "Le marché à l’aube",
                        "Awa Ndiaye, Moussa Ba",
                        "PIA AFRICA",
                        "© Caméra",
                        "CC BY 4.0",
                        "https://example.org/aube"));
    }

    @Test
    void a_png_brings_words_along_too() throws BrokenPictureException {
        byte[] packet = CredentialFixtures.xmp(XMP);
        byte[] bare = Arrays.copyOfRange(packet, 29, packet.length);
        byte[] keyword = "XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(of(withChunk(png(photograph(48, 32)), "iTXt", concat(keyword, bare)))
                        .words()
                        .caption())
                .isEqualTo("Le marché à l’aube");
    }

    @Test
    void of_a_place_nothing_is_kept_but_that_it_is_told() throws BrokenPictureException {
        assertThat(of(CredentialFixtures.located(plain)).located()).isTrue();
        assertThat(of(withSegment(plain, APP1, CredentialFixtures.xmp("<exif:GPSLatitude>14,41.5N</exif:GPSLatitude>")))
                        .located())
                .isTrue();
        assertThat(of(plain).located()).isFalse();
    }

    @Test
    void words_are_cut_to_what_may_be_kept() throws BrokenPictureException {
        byte[] long1 = withSegment(plain, APP13, CredentialFixtures.iptc(Map.of(120, "é".repeat(3_000))));

        assertThat(of(long1).words().caption()).hasSize(1_000).endsWith("é…");
        assertThat(of(long1).words().errors()).isEmpty();
    }

    @Test
    void a_packet_that_declares_a_document_type_is_left_unread() throws BrokenPictureException {
        String evil = new String(CredentialFixtures.xmp(XMP), StandardCharsets.UTF_8)
                .replace("<x:xmpmeta", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><x:xmpmeta")
                .replace("PIA AFRICA", "&a;");

        FileWords said = of(withSegment(plain, APP1, evil.getBytes(StandardCharsets.UTF_8)));

        assertThat(said.words()).isEqualTo(new PictureWords("", "", "", "", "", "", ""));
    }

    @Test
    void nonsense_in_the_words_never_makes_a_picture_broken() throws BrokenPictureException {
        Random random = new Random(11);
        byte[] exif = CredentialFixtures.exif(Map.of(0x010E, "Une description", 0x013B, "Quelqu’un"), true);
        byte[] iptc = CredentialFixtures.iptc(Map.of(120, "Une légende", 80, "Été"));
        byte[] xmp = CredentialFixtures.xmp(XMP);
        for (int i = 0; i < 200; i++) {
            byte[] content = withSegment(
                    withSegment(withSegment(plain, APP1, harmed(exif, 8, random)), APP13, harmed(iptc, 14, random)),
                    APP1,
                    harmed(xmp, 29, random));

            assertThat(of(content).words().errors()).isEmpty();
        }
    }

    private static byte[] harmed(byte[] good, int from, Random random) {
        byte[] content = good.clone();
        for (int i = 0; i < 5; i++) {
            content[from + random.nextInt(content.length - from)] = (byte) random.nextInt(256);
        }
        return content;
    }

    private static FileWords of(byte[] content) throws BrokenPictureException {
        return FileWords.of(PictureHeader.of(PictureFormat.of(content).orElseThrow(), content)
                .enclosed());
    }
}
