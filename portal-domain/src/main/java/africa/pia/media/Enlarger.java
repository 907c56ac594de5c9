package africa.pia.media;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Makes of a negative the print that every served width is made of: upright, in sRGB, no larger than asked. Scales by
 * averaging the area under each pixel while the rows run by, so that it needs no more room than the print itself.
 */
final class Enlarger {

    private static final int MANY = 129;

    private final Negative negative;
    private final int width;
    private final int height;
    private final int[] print;
    private final int[] colours = new int[512];
    private int distinct;
    private boolean transparent;

    private Enlarger(Negative negative, int width, int height) {
        this.negative = negative;
        this.width = width;
        this.height = height;
        this.print = new int[width * height];
    }

    /**
     * What came of a negative.
     *
     * @param transparent whether any part of it lets the page shine through
     * @param fewColours whether it is a drawing rather than a photograph: at most 128 colours
     */
    record Print(BufferedImage image, boolean transparent, boolean fewColours) {}

    /**
     * Makes a print.
     *
     * @param width as stored, before turning; at most the negative's
     * @param height as stored, before turning; at most the negative's
     * @param orientation 1 to 8 as in EXIF
     */
    static Print print(Negative negative, int width, int height, int orientation) {
        Enlarger enlarger = new Enlarger(negative, width, height);
        enlarger.expose();
        negative.letGo();
        return new Print(enlarger.turned(orientation), enlarger.transparent, enlarger.distinct < MANY);
    }

    private void expose() {
        int sourceWidth = negative.width();
        int[] strip = new int[sourceWidth * Negative.STRIP];
        // Premultiplied sums of alpha, red, green and blue of the row of the print that is being filled.
        double[] sums = new double[width * 4];
        double[] row = new double[width * 4];
        double rowsPerPixel = (double) negative.height() / height;
        int target = 0;
        double room = rowsPerPixel;
        for (int top = 0; top < negative.height(); top += Negative.STRIP) {
            int rows = Math.min(Negative.STRIP, negative.height() - top);
            negative.read(top, rows, strip);
            note(strip, rows * sourceWidth);
            if (isOneToOne()) {
                System.arraycopy(strip, 0, print, top * width, rows * width);
                continue;
            }
            for (int y = 0; y < rows; y++) {
                narrow(strip, y * sourceWidth, row);
                double left = 1;
                while (left > 1e-9 && target < height) {
                    double share = Math.min(left, room);
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] += row[i] * share;
                    }
                    left -= share;
                    room -= share;
                    if (room <= 1e-9) {
                        fix(sums, target++, rowsPerPixel);
                        Arrays.fill(sums, 0);
                        room = rowsPerPixel;
                    }
                }
            }
        }
        if (target < height && !isOneToOne()) {
            // Rounding left the last row a hair short of full.
            fix(sums, target, rowsPerPixel - room);
        }
    }

    /** Whether every stored pixel is one of the print's, so that there is nothing to average. */
    private boolean isOneToOne() {
        return width == negative.width() && height == negative.height();
    }

    /** Averages one stored row into as many pixels as the print is wide. */
    private void narrow(int[] argb, int offset, double[] row) {
        int sourceWidth = negative.width();
        double columnsPerPixel = (double) sourceWidth / width;
        for (int x = 0; x < width; x++) {
            double from = x * columnsPerPixel;
            double to = Math.min(sourceWidth, from + columnsPerPixel);
            double alpha = 0;
            double red = 0;
            double green = 0;
            double blue = 0;
            for (int column = (int) from; column < to; column++) {
                double share = Math.min(to, column + 1.0) - Math.max(from, column);
                int colour = argb[offset + column];
                double weight = share * (colour >>> 24);
                alpha += weight;
                red += weight * (colour >> 16 & 0xFF);
                green += weight * (colour >> 8 & 0xFF);
                blue += weight * (colour & 0xFF);
            }
            row[4 * x] = alpha / columnsPerPixel;
            row[4 * x + 1] = red / columnsPerPixel;
            row[4 * x + 2] = green / columnsPerPixel;
            row[4 * x + 3] = blue / columnsPerPixel;
        }
    }

    private void fix(double[] sums, int y, double weight) {
        for (int x = 0; x < width; x++) {
            double alpha = sums[4 * x];
            if (alpha > 0) {
                print[y * width + x] = (int) Math.min(255, Math.round(alpha / weight)) << 24
                        | (int) Math.min(255, Math.round(sums[4 * x + 1] / alpha)) << 16
                        | (int) Math.min(255, Math.round(sums[4 * x + 2] / alpha)) << 8
                        | (int) Math.min(255, Math.round(sums[4 * x + 3] / alpha));
            }
        }
    }

    /** Notes transparency and counts colours, in a small hash table that stops growing at {@link #MANY}. */
    private void note(int[] argb, int count) {
        int last = 0;
        for (int i = 0; i < count; i++) {
            int colour = argb[i];
            if (colour >>> 24 != 255) {
                transparent = true;
            }
            if (distinct < MANY && (colour != last || i == 0)) {
                last = colour;
                remember(colour == 0 ? 1 : colour);
            }
        }
    }

    private void remember(int colour) {
        int slot = (colour * 0x9E3779B1) >>> 23;
        while (colours[slot] != 0 && colours[slot] != colour) {
            slot = slot + 1 & colours.length - 1;
        }
        if (colours[slot] == 0) {
            colours[slot] = colour;
            distinct++;
        }
    }

    private BufferedImage turned(int orientation) {
        boolean swapped = orientation > 4;
        int turnedWidth = swapped ? height : width;
        int turnedHeight = swapped ? width : height;
        int type = transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(turnedWidth, turnedHeight, type);
        int[] row = new int[turnedWidth];
        for (int y = 0; y < turnedHeight; y++) {
            for (int x = 0; x < turnedWidth; x++) {
                row[x] = print[source(orientation, x, y)];
            }
            image.getRaster().setDataElements(0, y, turnedWidth, 1, row);
        }
        return image;
    }

    /** Which stored pixel is seen at a place of the upright picture. */
    private int source(int orientation, int x, int y) {
        int right = width - 1;
        int bottom = height - 1;
        return switch (orientation) {
            case 2 -> y * width + right - x;
            case 3 -> (bottom - y) * width + right - x;
            case 4 -> (bottom - y) * width + x;
            case 5 -> x * width + y;
            case 6 -> (bottom - x) * width + y;
            case 7 -> (bottom - x) * width + right - y;
            case 8 -> x * width + right - y;
            default -> y * width + x;
        };
    }
}
