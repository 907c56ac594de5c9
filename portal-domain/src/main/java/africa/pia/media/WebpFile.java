package africa.pia.media;

import africa.pia.media.PictureHeader.Cost;
import africa.pia.media.PictureHeader.Inks;
import java.util.Optional;

/**
 * Walks the chunks of a WebP. The size of a picture is told twice, by the frame around it and by the picture itself; a
 * decoder makes room by the one and fills it by the other, so they must agree.
 */
final class WebpFile {

    private static final int RIFF_LENGTH = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int ANIMATION_FRAME_HEAD = 16;
    private static final int DECODED = 4;

    private final byte[] content;
    private final Bytes bytes;

    private int width;
    private int height;
    private boolean framed;
    private boolean animated;
    private boolean found;
    private int orientation = PictureHeader.UPRIGHT;
    private final Enclosed.Finds finds = new Enclosed.Finds();

    WebpFile(byte[] content) {
        this.content = content;
        this.bytes = new Bytes(content);
    }

    PictureHeader header() throws BrokenPictureException {
        long length = bytes.littleIntAt(4);
        bytes.require(CHUNK_HEAD, length);
        int end = CHUNK_HEAD + (int) length;
        int offset = RIFF_LENGTH;
        while (offset + CHUNK_HEAD <= end) {
            offset = chunk(offset, end);
        }
        if (!found) {
            throw new BrokenPictureException("no picture in it");
        }
        // The profile is left to the decoder, which converts to sRGB by itself.
        return new PictureHeader(
                PictureFormat.WEBP,
                width,
                height,
                orientation,
                Optional.empty(),
                Inks.NONE,
                // The decoder fills every pixel before it leaves any out.
                new Cost(DECODED, 0, false),
                finds.enclosed(),
                bytes.copy(0, end));
    }

    private int chunk(int offset, int end) throws BrokenPictureException {
        long length = bytes.littleIntAt(offset + 4);
        int data = offset + CHUNK_HEAD;
        if (data + length > end) {
            throw new BrokenPictureException("ends within a chunk");
        }
        if (bytes.has(offset, "VP8X")) {
            framed = true;
            animated = (bytes.at(data) & 0x02) != 0;
            width = 1 + bytes.littleMediumAt(data + 4);
            height = 1 + bytes.littleMediumAt(data + 7);
        } else if (bytes.has(offset, "VP8 ") && !animated) {
            lossy(data);
        } else if (bytes.has(offset, "VP8L") && !animated) {
            lossless(data);
        } else if (bytes.has(offset, "ANMF") && animated && !found) {
            animationFrame(data, (int) length);
        } else if (bytes.has(offset, "EXIF")) {
            byte[] exif = bytes.copy(data, (int) length);
            orientation = Exif.orientation(exif);
            finds.exif(exif);
        } else if (bytes.has(offset, "XMP ")) {
            finds.xmp(bytes.copy(data, (int) length));
        } else if (bytes.has(offset, "C2PA")) {
            finds.credentials();
        }
        return data + (int) (length + (length & 1));
    }

    private void animationFrame(int data, int length) throws BrokenPictureException {
        width = 1 + bytes.littleMediumAt(data + 6);
        height = 1 + bytes.littleMediumAt(data + 9);
        int offset = data + ANIMATION_FRAME_HEAD;
        while (offset + CHUNK_HEAD <= data + length) {
            if (bytes.has(offset, "VP8 ")) {
                lossy(offset + CHUNK_HEAD);
            } else if (bytes.has(offset, "VP8L")) {
                lossless(offset + CHUNK_HEAD);
            }
            long inner = bytes.littleIntAt(offset + 4);
            bytes.require(offset, inner + CHUNK_HEAD);
            offset += CHUNK_HEAD + (int) (inner + (inner & 1));
        }
    }

    private void lossy(int data) throws BrokenPictureException {
        if (!PictureFormat.startsWith(content, data + 3, 0x9D, 0x01, 0x2A)) {
            throw new BrokenPictureException("no key frame");
        }
        picture(bytes.littleShortAt(data + 6) & 0x3FFF, bytes.littleShortAt(data + 8) & 0x3FFF);
    }

    private void lossless(int data) throws BrokenPictureException {
        if (bytes.at(data) != 0x2F) {
            throw new BrokenPictureException("no lossless picture");
        }
        long sizes = bytes.littleIntAt(data + 1);
        picture(1 + (int) (sizes & 0x3FFF), 1 + (int) (sizes >> 14 & 0x3FFF));
    }

    private void picture(int ownWidth, int ownHeight) throws BrokenPictureException {
        if (found) {
            throw new BrokenPictureException("a second picture");
        }
        if (framed && (ownWidth != width || ownHeight != height)) {
            throw new BrokenPictureException("its sizes contradict each other");
        }
        width = ownWidth;
        height = ownHeight;
        found = true;
    }
}
