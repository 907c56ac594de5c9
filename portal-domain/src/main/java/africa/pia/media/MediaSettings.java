package africa.pia.media;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How pictures are taken in and where they are kept.
 *
 * @param maxBytes largest file taken in
 * @param maxPixels most pixels of a picture that is decoded
 * @param maxSide longest side of a picture that is decoded, in pixels
 * @param maxDecoded most bytes that the pixels of one picture take in memory: what would take more is decoded coarser;
 *     also bounds what is decoded at once
 * @param folder where the bytes are kept; the database when absent
 */
record MediaSettings(long maxBytes, long maxPixels, int maxSide, long maxDecoded, Optional<Path> folder) {

    MediaSettings {
        atLeast("portal.media.max-bytes", maxBytes, 1_024);
        atLeast("portal.media.max-pixels", maxPixels, 1_000);
        atLeast("portal.media.max-side", maxSide, 100);
        atLeast("portal.media.max-decoded-bytes", maxDecoded, 1_000_000);
        // An upload is held in memory while it is developed, and every decoder counts in int.
        if (maxBytes > Integer.MAX_VALUE / 8 || maxPixels > Integer.MAX_VALUE / 8) {
            throw new IllegalArgumentException(
                    "portal.media.max-bytes or portal.media.max-pixels is above 268 million");
        }
    }

    private static void atLeast(String key, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(key + " is below " + least + ": " + value);
        }
    }
}
