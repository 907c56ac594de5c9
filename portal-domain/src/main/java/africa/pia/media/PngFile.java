package africa.pia.media;

import africa.pia.media.PictureHeader.Cost;
import africa.pia.media.PictureHeader.Inks;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Walks the chunks of a PNG. */
final class PngFile {

    /** The chunks that pixels are made of. All others are left out: texts among them may unpack to gigabytes. */
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    /** Larger than any profile for red, green and blue. */
    private static final int MAX_PROFILE_LENGTH = 4 * 1024 * 1024;

    private static final int SIGNATURE_LENGTH = 8;
    private static final int FRAME_LENGTH = 12;
    private static final int MAX_KEYWORD_LENGTH = 79;
    private static final String XMP_KEYWORD = "XML:com.adobe.xmp\0\0\0\0\0";
    private static final int PALETTE = 3;
    private static final int DEEP = 16;

    private final byte[] content;
    private final Bytes bytes;
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();

    private int orientation = PictureHeader.UPRIGHT;
    private Optional<byte[]> profile = Optional.empty();
    private final Enclosed.Finds finds = new Enclosed.Finds();

    PngFile(byte[] content) {
        this.content = content;
        this.bytes = new Bytes(content);
    }

    PictureHeader header() throws BrokenPictureException {
        pixels.write(content, 0, SIGNATURE_LENGTH);
        if (!bytes.has(SIGNATURE_LENGTH + 4, "IHDR")) {
            throw new BrokenPictureException("does not begin with its header");
        }
        long width = bytes.intAt(SIGNATURE_LENGTH + 8);
        long height = bytes.intAt(SIGNATURE_LENGTH + 12);
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new BrokenPictureException("has an impossible size");
        }
        int offset = SIGNATURE_LENGTH;
        String type = "";
        while (!type.equals("IEND")) {
            long length = bytes.intAt(offset);
            bytes.require(offset, length + FRAME_LENGTH);
            type = type(offset + 4);
            chunk(type, offset + 8, (int) length);
            int end = offset + FRAME_LENGTH + (int) length;
            if (NEEDED.contains(type)) {
                pixels.write(content, offset, end - offset);
            }
            offset = end;
        }
        return new PictureHeader(
                PictureFormat.PNG,
                (int) width,
                (int) height,
                orientation,
                profile,
                Inks.NONE,
                cost(),
                finds.enclosed(),
                pixels.toByteArray());
    }

    /** Deep pixels take twice the room; transparency told by a colour becomes a channel of its own. */
    private Cost cost() throws BrokenPictureException {
        int bits = bytes.at(SIGNATURE_LENGTH + 16);
        int kind = bytes.at(SIGNATURE_LENGTH + 17);
        int channels = kind == PALETTE ? 1 : ((kind & 2) == 0 ? 1 : 3) + ((kind & 4) == 0 ? 0 : 1);
        return new Cost(channels * (bits == DEEP ? 2 : 1), 0, true);
    }

    private void chunk(String type, int offset, int length) throws BrokenPictureException {
        switch (type) {
            case "eXIf" -> {
                byte[] exif = bytes.copy(offset, length);
                orientation = Exif.orientation(exif);
                finds.exif(exif);
            }
            case "iTXt" -> {
                if (bytes.has(offset, XMP_KEYWORD)) {
                    int start = XMP_KEYWORD.length();
                    finds.xmp(bytes.copy(offset + start, Math.max(0, length - start)));
                }
            }
            case "caBX" -> finds.credentials();
            case "iCCP" -> profile = profile(bytes.copy(offset, length));
            // Says that the colours are sRGB; a profile beside it would say the same.
            case "sRGB" -> profile = Optional.empty();
            default -> {
                // nothing that a reader sees
            }
        }
    }

    private static Optional<byte[]> profile(byte[] chunk) {
        int nameEnd = 0;
        while (nameEnd < chunk.length && nameEnd <= MAX_KEYWORD_LENGTH && chunk[nameEnd] != 0) {
            nameEnd++;
        }
        int start = nameEnd + 2;
        if (start >= chunk.length) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(chunk, start, chunk.length - start);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            int read = inflater.inflate(buffer);
            while (read > 0 && whole.size() <= MAX_PROFILE_LENGTH) {
                whole.write(buffer, 0, read);
                read = inflater.inflate(buffer);
            }
            return inflater.finished() ? Optional.of(whole.toByteArray()) : Optional.empty();
        } catch (DataFormatException unreadable) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private String type(int offset) throws BrokenPictureException {
        StringBuilder type = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            type.append((char) bytes.at(offset + i));
        }
        return type.toString();
    }
}
