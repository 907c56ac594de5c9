package africa.pia.media;

import java.util.Optional;

/**
 * What a file says of itself before anything is decoded: how large the picture is, which side is up, in which colours
 * it is meant. Read by our own small parsers, so that no decoder ever sees a file that was not measured first.
 *
 * @param width as stored, before turning
 * @param height as stored, before turning
 * @param orientation 1 to 8 as in EXIF; 1 is upright
 * @param profile the embedded ICC colour profile, unchecked
 * @param inks how four inks are stored, where the picture is made of them
 * @param cost what decoding takes
 * @param enclosed what the file says besides its pixels
 * @param pixels the same picture without anything that a decoder of pixels does not need
 */
record PictureHeader(
        PictureFormat format,
        int width,
        int height,
        int orientation,
        Optional<byte[]> profile,
        Inks inks,
        Cost cost,
        Enclosed enclosed,
        byte[] pixels) {

    static final int UPRIGHT = 1;

    /** How the four inks of a JPEG made for print are stored. */
    enum Inks {
        /** The picture is made of light: grey, or red, green and blue. */
        NONE,
        /** Cyan, magenta, yellow and black; 255 is full ink. */
        PLAIN,
        /** The same as Adobe's programs write it; 0 is full ink. */
        INVERTED,
        /** As {@link #INVERTED}, the three colours as luminance and chrominance. */
        INVERTED_YCC
    }

    /**
     * What decoding a picture takes, in bytes: a small file may ask for a great deal.
     *
     * @param perPixel of every pixel that is kept; of a picture decoded coarser there are fewer
     * @param beside of what is held however coarse the decoding: the coefficients of several scans
     * @param coarser whether the decoder can leave out pixels without holding them first
     */
    record Cost(int perPixel, long beside, boolean coarser) {}

    /** The bytes that decoding takes when only every {@code step}th pixel and row are kept. */
    long bytesDecoded(int step) {
        long columns = (width + step - 1L) / step;
        long rows = (height + step - 1L) / step;
        return columns * rows * cost.perPixel() + cost.beside();
    }

    long pixelCount() {
        return (long) width * height;
    }

    /**
     * Measures a file.
     *
     * @throws BrokenPictureException when it is not what its first bytes promise, or stops before its end
     */
    static PictureHeader of(PictureFormat format, byte[] content) throws BrokenPictureException {
        PictureHeader header =
                switch (format) {
                    case JPEG -> new JpegFile(content).header();
                    case PNG -> new PngFile(content).header();
                    case GIF -> new GifFile(content).header();
                    case WEBP -> new WebpFile(content).header();
                };
        if (header.width < 1 || header.height < 1) {
            throw new BrokenPictureException("has no pixels");
        }
        return header;
    }
}
