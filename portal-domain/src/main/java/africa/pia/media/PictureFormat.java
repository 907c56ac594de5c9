package africa.pia.media;

import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are taken in, told by their first bytes; neither the name nor the sender is believed. */
enum PictureFormat {
    JPEG,
    PNG,
    GIF,
    WEBP;

    String contentType() {
        return "image/" + name().toLowerCase(Locale.ROOT);
    }

    /** What the bytes are; empty when they are nothing that is taken in. */
    static Optional<PictureFormat> of(byte[] content) {
        if (startsWith(content, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (startsWith(content, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        if (startsWith(content, 0, 'G', 'I', 'F', '8', '7', 'a')
                || startsWith(content, 0, 'G', 'I', 'F', '8', '9', 'a')) {
            return Optional.of(GIF);
        }
        if (startsWith(content, 0, 'R', 'I', 'F', 'F') && startsWith(content, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(WEBP);
        }
        return Optional.empty();
    }

    static boolean startsWith(byte[] content, int offset, int... expected) {
        if (content.length - offset < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((content[offset + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
