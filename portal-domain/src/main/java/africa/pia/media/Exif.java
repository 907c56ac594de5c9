package africa.pia.media;

/** Finds in a block of EXIF which side of a photograph is up; the rest of it is nobody's business. */
final class Exif {

    static final String MARK = "Exif\0\0";

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_LENGTH = 12;

    private Exif() {}

    /**
     * The orientation told by a block of EXIF.
     *
     * @param block beginning with the TIFF header, or with {@link #MARK} before it
     * @return 1 to 8; 1 where the block says nothing or cannot be read, which does not make the picture broken
     */
    static int orientation(byte[] block) {
        try {
            Bytes whole = new Bytes(block);
            int start = whole.has(0, MARK) ? MARK.length() : 0;
            return orientation(new Bytes(whole.copy(start, whole.length() - start)), whole.has(start, "II"));
        } catch (BrokenPictureException unreadable) {
            return PictureHeader.UPRIGHT;
        }
    }

    private static int orientation(Bytes tiff, boolean little) throws BrokenPictureException {
        long directory = little ? tiff.littleIntAt(4) : tiff.intAt(4);
        if (directory > tiff.length()) {
            return PictureHeader.UPRIGHT;
        }
        int entry = (int) directory + 2;
        int count = shortAt(tiff, (int) directory, little);
        for (int i = 0; i < count; i++, entry += ENTRY_LENGTH) {
            if (shortAt(tiff, entry, little) == ORIENTATION && shortAt(tiff, entry + 2, little) == SHORT) {
                int told = shortAt(tiff, entry + 8, little);
                return told >= 1 && told <= 8 ? told : PictureHeader.UPRIGHT;
            }
        }
        return PictureHeader.UPRIGHT;
    }

    private static int shortAt(Bytes tiff, int offset, boolean little) throws BrokenPictureException {
        return little ? tiff.littleShortAt(offset) : tiff.shortAt(offset);
    }
}
