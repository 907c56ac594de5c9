package africa.pia.media;

import africa.pia.media.PictureHeader.Inks;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/**
 * A decoded picture of any make, read in strips of rows as sRGB with transparency. In strips, because the large copy
 * that a conversion of the whole would need is what a small server has no room for.
 */
final class Negative {

    /** Rows in a strip. */
    static final int STRIP = 64;

    private Raster raster;
    private final ColorModel colours;
    private final Inks inks;
    private final Optional<ColorConvertOp> conversion;

    private Negative(Raster raster, ColorModel colours, Inks inks, Optional<ColorConvertOp> conversion) {
        this.raster = raster;
        this.colours = colours;
        this.inks = inks;
        this.conversion = conversion;
    }

    /** A picture made of light. */
    static Negative of(BufferedImage image, Optional<byte[]> profile) {
        boolean coloured = image.getColorModel().getNumColorComponents() == 3;
        return new Negative(
                image.getRaster(),
                image.getColorModel(),
                Inks.NONE,
                coloured ? conversion(profile, ColorSpace.TYPE_RGB) : Optional.empty());
    }

    /** A picture made of four inks. */
    static Negative ofInks(Raster raster, Inks inks, Optional<byte[]> profile) {
        return new Negative(raster, ColorModel.getRGBdefault(), inks, conversion(profile, ColorSpace.TYPE_CMYK));
    }

    private static Optional<ColorConvertOp> conversion(Optional<byte[]> profile, int type) {
        if (profile.isEmpty()) {
            return Optional.empty();
        }
        try {
            ICC_Profile icc = ICC_Profile.getInstance(profile.get());
            if (icc.getColorSpaceType() != type) {
                return Optional.empty();
            }
            ColorSpace own = new ICC_ColorSpace(icc);
            // Told now and not at the first strip: a profile may only turn out to be broken when it is used.
            own.toRGB(new float[own.getNumComponents()]);
            return Optional.of(new ColorConvertOp(own, ColorSpace.getInstance(ColorSpace.CS_sRGB), null));
        } catch (IllegalArgumentException | CMMException broken) {
            // The colours are then a little off, as in every program that ignores profiles.
            return Optional.empty();
        }
    }

    /** Gives the pixels back to the heap, though somebody may still hold this. */
    void letGo() {
        raster = null;
    }

    int width() {
        return raster.getWidth();
    }

    int height() {
        return raster.getHeight();
    }

    /**
     * Reads rows.
     *
     * @param top first row
     * @param rows how many, at most {@link #STRIP}
     * @param argb receives {@code rows * width()} colours, alpha not multiplied in
     */
    void read(int top, int rows, int[] argb) {
        if (inks != Inks.NONE) {
            readInks(top, rows, argb);
        } else if (colours instanceof IndexColorModel palette) {
            readPalette(palette, top, rows, argb);
        } else if (colours.getNumColorComponents() == 1) {
            readGrey(top, rows, argb);
        } else {
            readColours(top, rows, argb);
        }
    }

    private void readPalette(IndexColorModel palette, int top, int rows, int[] argb) {
        int[] table = new int[palette.getMapSize()];
        palette.getRGBs(table);
        raster.getSamples(raster.getMinX(), raster.getMinY() + top, width(), rows, 0, argb);
        for (int i = 0; i < rows * width(); i++) {
            argb[i] = argb[i] < table.length ? table[argb[i]] : 0;
        }
        convert(rows, argb);
    }

    // Not by way of Java's grey colour space: that one is linear, and a photograph would come out too bright.
    private void readGrey(int top, int rows, int[] argb) {
        int bits = raster.getSampleModel().getSampleSize(0);
        int[] alpha = null;
        if (colours.hasAlpha()) {
            alpha = raster.getSamples(raster.getMinX(), raster.getMinY() + top, width(), rows, 1, (int[]) null);
        }
        raster.getSamples(raster.getMinX(), raster.getMinY() + top, width(), rows, 0, argb);
        for (int i = 0; i < rows * width(); i++) {
            int grey = bits > 8 ? argb[i] >> bits - 8 : argb[i];
            int opacity = alpha == null ? 255 : bits > 8 ? alpha[i] >> bits - 8 : alpha[i];
            argb[i] = opacity << 24 | grey << 16 | grey << 8 | grey;
        }
    }

    private void readColours(int top, int rows, int[] argb) {
        BufferedImage strip = new BufferedImage(
                colours,
                (WritableRaster)
                        raster.createChild(raster.getMinX(), raster.getMinY() + top, width(), rows, 0, 0, null),
                colours.isAlphaPremultiplied(),
                null);
        BufferedImage plain = new BufferedImage(width(), rows, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.setComposite(AlphaComposite.Src);
        graphics.drawImage(strip, 0, 0, null);
        graphics.dispose();
        plain.getRaster().getDataElements(0, 0, width(), rows, argb);
        convert(rows, argb);
    }

    private void convert(int rows, int[] argb) {
        if (conversion.isEmpty()) {
            return;
        }
        int count = rows * width();
        WritableRaster from = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width(), rows, 3, null);
        WritableRaster to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width(), rows, 3, null);
        byte[] own = new byte[count * 3];
        for (int i = 0; i < count; i++) {
            own[3 * i] = (byte) (argb[i] >> 16);
            own[3 * i + 1] = (byte) (argb[i] >> 8);
            own[3 * i + 2] = (byte) argb[i];
        }
        from.setDataElements(0, 0, width(), rows, own);
        conversion.get().filter(from, to);
        byte[] converted = (byte[]) to.getDataElements(0, 0, width(), rows, null);
        for (int i = 0; i < count; i++) {
            argb[i] = argb[i] & 0xFF000000 | rgb(converted, 3 * i);
        }
    }

    private void readInks(int top, int rows, int[] argb) {
        int count = rows * width();
        int[] stored = raster.getPixels(raster.getMinX(), raster.getMinY() + top, width(), rows, (int[]) null);
        byte[] ink = new byte[count * 4];
        for (int i = 0; i < count * 4; i += 4) {
            if (inks == Inks.INVERTED_YCC) {
                unmix(stored, i);
            }
            for (int band = 0; band < 4; band++) {
                ink[i + band] = (byte) (inks == Inks.PLAIN ? stored[i + band] : 255 - stored[i + band]);
            }
        }
        if (conversion.isPresent()) {
            WritableRaster from = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width(), rows, 4, null);
            WritableRaster to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width(), rows, 3, null);
            from.setDataElements(0, 0, width(), rows, ink);
            conversion.get().filter(from, to);
            byte[] converted = (byte[]) to.getDataElements(0, 0, width(), rows, null);
            for (int i = 0; i < count; i++) {
                argb[i] = 0xFF000000 | rgb(converted, 3 * i);
            }
        } else {
            for (int i = 0; i < count; i++) {
                int light = 255 - (ink[4 * i + 3] & 0xFF);
                argb[i] = 0xFF000000
                        | (255 - (ink[4 * i] & 0xFF)) * light / 255 << 16
                        | (255 - (ink[4 * i + 1] & 0xFF)) * light / 255 << 8
                        | (255 - (ink[4 * i + 2] & 0xFF)) * light / 255;
            }
        }
    }

    /** Turns luminance and chrominance into the three stored colours, as the JPEG standard mixes them. */
    private static void unmix(int[] stored, int at) {
        double luma = stored[at];
        double blue = stored[at + 1] - 128.0;
        double red = stored[at + 2] - 128.0;
        stored[at] = 255 - clamp(luma + 1.402 * red);
        stored[at + 1] = 255 - clamp(luma - 0.344136 * blue - 0.714136 * red);
        stored[at + 2] = 255 - clamp(luma + 1.772 * blue);
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    private static int rgb(byte[] samples, int at) {
        return (samples[at] & 0xFF) << 16 | (samples[at + 1] & 0xFF) << 8 | samples[at + 2] & 0xFF;
    }
}
