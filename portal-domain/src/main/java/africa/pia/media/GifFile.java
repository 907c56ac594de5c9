package africa.pia.media;

import africa.pia.media.PictureHeader.Cost;
import africa.pia.media.PictureHeader.Inks;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Walks a GIF as far as the end of its first frame. */
final class GifFile {

    private static final int HEADER_LENGTH = 13;
    private static final int DESCRIPTOR_LENGTH = 10;
    private static final int EXTENSION = 0x21;
    private static final int GRAPHIC_CONTROL = 0xF9;
    private static final int FRAME = 0x2C;
    private static final int TRAILER = 0x3B;

    private final byte[] content;
    private final Bytes bytes;
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();

    GifFile(byte[] content) {
        this.content = content;
        this.bytes = new Bytes(content);
    }

    PictureHeader header() throws BrokenPictureException {
        int offset = HEADER_LENGTH + paletteLength(bytes.at(10));
        bytes.require(0, offset);
        pixels.write(content, 0, offset);
        while (bytes.at(offset) == EXTENSION) {
            int end = endOfBlocks(offset + 2);
            if (bytes.at(offset + 1) == GRAPHIC_CONTROL) {
                pixels.write(content, offset, end - offset);
            }
            offset = end;
        }
        if (bytes.at(offset) != FRAME) {
            throw new BrokenPictureException("no frame at byte " + offset);
        }
        int width = bytes.littleShortAt(offset + 5);
        int height = bytes.littleShortAt(offset + 7);
        int data = offset + DESCRIPTOR_LENGTH + paletteLength(bytes.at(offset + 9));
        int end = endOfBlocks(data + 1);
        pixels.write(content, offset, end - offset);
        pixels.write(TRAILER);
        return new PictureHeader(
                PictureFormat.GIF,
                width,
                height,
                PictureHeader.UPRIGHT,
                Optional.empty(),
                Inks.NONE,
                // Only the first frame is handed on: how many follow it costs nothing.
                new Cost(1, 0, true),
                Enclosed.NOTHING,
                pixels.toByteArray());
    }

    private static int paletteLength(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 0x07) + 1;
    }

    private int endOfBlocks(int start) throws BrokenPictureException {
        int offset = start;
        int length = bytes.at(offset);
        while (length != 0) {
            offset += length + 1;
            length = bytes.at(offset);
        }
        return offset + 1;
    }
}
