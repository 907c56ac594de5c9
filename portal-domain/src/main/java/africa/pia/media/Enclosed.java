package africa.pia.media;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * What a file says besides its pixels, as raw blocks of at most {@link #MOST} bytes each; unread, for nobody may trust
 * them.
 *
 * @param exif of the camera, with or without its mark
 * @param photoshop the resources among which IPTC's are
 * @param xmp the packet
 * @param credentials whether a manifest of content credentials (C2PA) is in it
 */
record Enclosed(Optional<byte[]> exif, Optional<byte[]> photoshop, Optional<byte[]> xmp, boolean credentials) {

    /** More than any camera or agency writes of words; thumbnails and histories may be longer, and are left alone. */
    static final int MOST = 256 * 1024;

    static final Enclosed NOTHING = new Enclosed(Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** Collects what a walk through a file comes by; of each kind the first, and of what comes in parts no more than fits. */
    static final class Finds {

        private Optional<byte[]> exif = Optional.empty();
        private Optional<byte[]> xmp = Optional.empty();
        private final ByteArrayOutputStream photoshop = new ByteArrayOutputStream();
        private boolean credentials;

        void exif(byte[] block) {
            if (exif.isEmpty() && block.length <= MOST) {
                exif = Optional.of(block);
            }
        }

        void xmp(byte[] block) {
            if (xmp.isEmpty() && block.length <= MOST) {
                xmp = Optional.of(block);
            }
        }

        void photoshop(byte[] part) {
            if (photoshop.size() + part.length <= MOST) {
                photoshop.writeBytes(part);
            }
        }

        void credentials() {
            credentials = true;
        }

        Enclosed enclosed() {
            return new Enclosed(
                    exif,
                    photoshop.size() == 0 ? Optional.empty() : Optional.of(photoshop.toByteArray()),
                    xmp,
                    credentials);
        }
    }
}
