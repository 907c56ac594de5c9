package africa.pia.media;

import javax.imageio.stream.ImageInputStreamImpl;

/** Hands a decoder bytes that are in memory already, without the second copy that ImageIO's own streams make. */
final class HeldInput extends ImageInputStreamImpl {

    private final byte[] content;

    HeldInput(byte[] content) {
        this.content = content;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < content.length ? content[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        bitOffset = 0;
        int left = (int) Math.max(0, content.length - streamPos);
        if (left == 0 && length > 0) {
            return -1;
        }
        int read = Math.min(length, left);
        System.arraycopy(content, (int) Math.min(streamPos, content.length), into, offset, read);
        streamPos += read;
        return read;
    }

    @Override
    public long length() {
        return content.length;
    }
}
