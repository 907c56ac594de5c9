package africa.pia.media;

import africa.pia.media.PictureHeader.Cost;
import africa.pia.media.PictureHeader.Inks;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Walks the segments of a JPEG. */
final class JpegFile {

    /** Real progressive pictures have about ten; thousands of them make a small file decode for minutes. */
    private static final int MAX_SCANS = 100;

    private static final String PROFILE_MARK = "ICC_PROFILE\0";
    private static final String ADOBE_MARK = "Adobe";
    private static final String XMP_MARK = "http://ns.adobe.com/xap/1.0/\0";
    private static final String PHOTOSHOP_MARK = "Photoshop 3.0\0";
    private static final String BOXES_MARK = "JP";

    /** A box of boxes that begins with the label of a manifest names it within its first bytes. */
    private static final int LABEL_WITHIN = 96;

    private static final int TEM = 0x01;
    private static final int SOF0 = 0xC0;
    private static final int SOF2 = 0xC2;
    private static final int SOF15 = 0xCF;
    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;
    private static final int RST0 = 0xD0;
    private static final int RST7 = 0xD7;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP11 = 0xEB;
    private static final int APP13 = 0xED;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;

    private final byte[] content;
    private final Bytes bytes;
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    private final SortedMap<Integer, byte[]> profileParts = new TreeMap<>();

    private int width;
    private int height;
    private int components;
    private int orientation = PictureHeader.UPRIGHT;
    private int scans;
    private boolean progressive;
    private long coefficients;
    private final Enclosed.Finds finds = new Enclosed.Finds();
    private boolean adobe;
    private int adobeTransform;

    JpegFile(byte[] content) {
        this.content = content;
        this.bytes = new Bytes(content);
    }

    PictureHeader header() throws BrokenPictureException {
        pixels.write(content, 0, 2);
        int offset = 2;
        int marker = 0;
        while (marker != EOI) {
            while (bytes.at(offset + 1) == 0xFF) {
                offset++;
            }
            if (bytes.at(offset) != 0xFF) {
                throw new BrokenPictureException("no marker at byte " + offset);
            }
            marker = bytes.at(offset + 1);
            offset = marker == EOI || marker == TEM || isRestart(marker) ? offset + 2 : segment(marker, offset);
        }
        pixels.write(0xFF);
        pixels.write(EOI);
        if (scans == 0) {
            throw new BrokenPictureException("no scan");
        }
        return new PictureHeader(
                PictureFormat.JPEG,
                width,
                height,
                orientation,
                profile(),
                inks(),
                // Of what comes in several scans all coefficients are kept until the last one, two bytes each.
                new Cost(components, progressive || scans > 1 ? 2 * coefficients : 0, true),
                finds.enclosed(),
                pixels.toByteArray());
    }

    private int segment(int marker, int offset) throws BrokenPictureException {
        int length = bytes.shortAt(offset + 2);
        bytes.require(offset + 2, Math.max(length, 2));
        int body = offset + 4;
        int end = offset + 2 + length;
        if (isFrame(marker)) {
            frame(body);
            progressive = marker >= SOF2;
        } else if (marker == APP1 && bytes.has(body, Exif.MARK)) {
            byte[] exif = bytes.copy(body, end - body);
            orientation = Exif.orientation(exif);
            finds.exif(exif);
        } else if (marker == APP1 && bytes.has(body, XMP_MARK)) {
            int data = body + XMP_MARK.length();
            finds.xmp(bytes.copy(data, end - data));
        } else if (marker == APP13 && bytes.has(body, PHOTOSHOP_MARK)) {
            int data = body + PHOTOSHOP_MARK.length();
            finds.photoshop(bytes.copy(data, end - data));
        } else if (marker == APP11 && bytes.has(body, BOXES_MARK)) {
            boxes(bytes.copy(body, Math.min(LABEL_WITHIN, end - body)));
        } else if (marker == APP2 && bytes.has(body, PROFILE_MARK)) {
            int data = body + PROFILE_MARK.length() + 2;
            profileParts.put(bytes.at(data - 2), bytes.copy(data, end - data));
        } else if (marker == APP14 && bytes.has(body, ADOBE_MARK)) {
            adobe = true;
            adobeTransform = bytes.at(body + 11);
        } else if (marker == SOS) {
            if (width == 0 || ++scans > MAX_SCANS) {
                throw new BrokenPictureException("scan " + scans + " of a picture of width " + width);
            }
            end = endOfScan(end);
        }
        boolean said = marker == COMMENT || marker > APP0 && marker <= APP15 && marker != APP14;
        if (!said) {
            pixels.write(content, offset, end - offset);
        }
        return end;
    }

    private void frame(int body) throws BrokenPictureException {
        if (components != 0) {
            throw new BrokenPictureException("a second frame");
        }
        height = bytes.shortAt(body + 1);
        width = bytes.shortAt(body + 3);
        components = bytes.at(body + 5);
        coefficients = coefficients(body + 6);
    }

    /** How many there are of all components together; those of colour are often fewer. */
    private long coefficients(int offset) throws BrokenPictureException {
        int widest = 1;
        int highest = 1;
        long samples = 0;
        for (int i = 0; i < components; i++) {
            int factors = bytes.at(offset + 3 * i + 1);
            widest = Math.max(widest, factors >> 4);
            highest = Math.max(highest, factors & 15);
            samples += (long) (factors >> 4) * (factors & 15);
        }
        return (long) width * height * samples / ((long) widest * highest);
    }

    private void boxes(byte[] beginning) {
        if (new String(beginning, StandardCharsets.ISO_8859_1).contains("c2pa")) {
            finds.credentials();
        }
    }

    /** Where the entropy-coded data of a scan ends: at the next marker that is not part of it. */
    private int endOfScan(int start) throws BrokenPictureException {
        int offset = start;
        while (true) {
            while (bytes.at(offset) != 0xFF) {
                offset++;
            }
            int next = bytes.at(offset + 1);
            if (next != 0 && next != 0xFF && !isRestart(next)) {
                return offset;
            }
            offset += next == 0xFF ? 1 : 2;
        }
    }

    private Optional<byte[]> profile() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        profileParts.values().forEach(whole::writeBytes);
        return whole.size() == 0 ? Optional.empty() : Optional.of(whole.toByteArray());
    }

    private Inks inks() {
        if (components != 4) {
            return Inks.NONE;
        }
        if (!adobe) {
            return Inks.PLAIN;
        }
        return adobeTransform == 2 ? Inks.INVERTED_YCC : Inks.INVERTED;
    }

    private static boolean isRestart(int marker) {
        return marker >= RST0 && marker <= RST7;
    }

    private static boolean isFrame(int marker) {
        return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
    }
}
