package africa.pia.media;

import java.util.Arrays;

/** Reads numbers out of a file that may be cut short anywhere; beyond the end the picture is broken. */
final class Bytes {

    private final byte[] content;

    Bytes(byte[] content) {
        this.content = content;
    }

    int length() {
        return content.length;
    }

    /** One byte, 0 to 255. */
    int at(int offset) throws BrokenPictureException {
        require(offset, 1);
        return content[offset] & 0xFF;
    }

    /** Two bytes, the more significant first. */
    int shortAt(int offset) throws BrokenPictureException {
        return at(offset) << 8 | at(offset + 1);
    }

    /** Four bytes as an unsigned number, the most significant first. */
    long intAt(int offset) throws BrokenPictureException {
        return (long) shortAt(offset) << 16 | shortAt(offset + 2);
    }

    /** Two bytes, the less significant first. */
    int littleShortAt(int offset) throws BrokenPictureException {
        return at(offset) | at(offset + 1) << 8;
    }

    /** Three bytes, the least significant first. */
    int littleMediumAt(int offset) throws BrokenPictureException {
        return littleShortAt(offset) | at(offset + 2) << 16;
    }

    /** Four bytes as an unsigned number, the least significant first. */
    long littleIntAt(int offset) throws BrokenPictureException {
        return littleShortAt(offset) | (long) littleShortAt(offset + 2) << 16;
    }

    boolean has(int offset, String ascii) {
        return PictureFormat.startsWith(content, offset, ascii.chars().toArray());
    }

    byte[] copy(int offset, int length) throws BrokenPictureException {
        require(offset, length);
        return Arrays.copyOfRange(content, offset, offset + length);
    }

    /** Refuses to go on where fewer bytes are left than announced. */
    void require(int offset, long length) throws BrokenPictureException {
        if (offset < 0 || length < 0 || offset + length > content.length) {
            throw new BrokenPictureException("ends before byte " + (offset + length));
        }
    }
}
