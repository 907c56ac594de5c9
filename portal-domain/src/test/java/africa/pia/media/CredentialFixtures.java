package africa.pia.media;

import static africa.pia.media.PictureFixtures.concat;
import static africa.pia.media.PictureFixtures.withSegment;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Blocks of words and proofs of origin, as cameras and agencies put them into files. */
final class CredentialFixtures {

    private static final int ASCII = 2;
    private static final int LONG = 4;

    private CredentialFixtures() {}

    /** A box of boxes labelled as a manifest of content credentials; empty otherwise. */
    static byte[] manifest() {
        byte[] label =
                "\0\0\0\36jumdc2pa\0\21\0\20\200\0\0\252\0\70\233\161\3c2pa\0".getBytes(StandardCharsets.ISO_8859_1);
        return concat(new byte[] {0, 0, 0, (byte) (label.length + 8), 'j', 'u', 'm', 'b'}, label);
    }

    /** A JPEG with the manifest in front. */
    static byte[] withManifest(byte[] jpeg) {
        return withSegment(jpeg, 0xEB, concat(new byte[] {'J', 'P', 0, 1, 0, 0, 0, 1}, manifest()));
    }

    /** A JPEG whose camera tells a place. */
    static byte[] located(byte[] jpeg) {
        return withSegment(jpeg, 0xE1, exif(Map.of(), true));
    }

    /**
     * EXIF with words.
     *
     * @param texts by tag: 0x010E is a description, 0x013B an artist, 0x8298 a copyright
     */
    static byte[] exif(Map<Integer, String> texts, boolean located) {
        Map<Integer, byte[]> values = new LinkedHashMap<>();
        new java.util.TreeMap<>(texts)
                .forEach((tag, text) -> values.put(tag, (text + "\0").getBytes(StandardCharsets.UTF_8)));
        int entries = values.size() + (located ? 1 : 0);
        int free = 8 + 2 + 12 * entries + 4;
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(block)) {
            data.writeBytes("Exif\0\0MM\0*\0\0\0\b");
            data.writeShort(entries);
            for (Map.Entry<Integer, byte[]> each : values.entrySet()) {
                data.writeShort(each.getKey());
                data.writeShort(ASCII);
                data.writeInt(each.getValue().length);
                if (each.getValue().length <= 4) {
                    data.write(java.util.Arrays.copyOf(each.getValue(), 4));
                } else {
                    data.writeInt(free + behind.size());
                    behind.writeBytes(each.getValue());
                }
            }
            if (located) {
                data.writeShort(0x8825);
                data.writeShort(LONG);
                data.writeInt(1);
                data.writeInt(free + behind.size());
                behind.writeBytes("\0\1\0\1\0\2\0\0\0\2N\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
            }
            data.writeInt(0);
            data.write(behind.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return block.toByteArray();
    }

    /** IPTC as Photoshop wraps it: records of text by their number (120 caption, 80 by-line, 110 credit, 116 copyright). */
    static byte[] iptc(Map<Integer, String> texts) {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        // In UTF-8.
        records.writeBytes(new byte[] {0x1C, 1, 90, 0, 3, 0x1B, '%', 'G'});
        texts.forEach((number, text) -> {
            byte[] value = text.getBytes(StandardCharsets.UTF_8);
            records.writeBytes(
                    new byte[] {0x1C, 2, number.byteValue(), (byte) (value.length >> 8), (byte) value.length});
            records.writeBytes(value);
        });
        byte[] content = records.toByteArray();
        byte[] head = {'8', 'B', 'I', 'M', 4, 4, 0, 0, 0, 0, (byte) (content.length >> 8), (byte) content.length};
        byte[] even = content.length % 2 == 0 ? content : concat(content, new byte[1]);
        return concat("Photoshop 3.0\0".getBytes(StandardCharsets.ISO_8859_1), concat(head, even));
    }

    /** XMP with properties in the given text, which stands inside the description. */
    static byte[] xmp(String properties) {
        return ("http://ns.adobe.com/xap/1.0/\0<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>"
                        + "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                        + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'"
                        + " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'"
                        + " xmlns:xmpRights='http://ns.adobe.com/xap/1.0/rights/'"
                        + " xmlns:exif='http://ns.adobe.com/exif/1.0/'"
                        + " xmlns:Iptc4xmpCore='http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/'>" + properties
                        + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
