package africa.pia.media;

import java.awt.Rectangle;

/** The shapes that pictures are cut to for places of a fixed one. */
public enum Shape {
    /** 16:9, of cards and link previews. */
    WIDE("16x9", 16, 9),
    /** 4:3, of tiles. */
    CLASSIC("4x3", 4, 3),
    /** 1:1. */
    SQUARE("1x1", 1, 1);

    private final String sign;
    private final int across;
    private final int down;

    Shape(String sign, int across, int down) {
        this.sign = sign;
        this.across = across;
        this.down = down;
    }

    /** As it stands in addresses. */
    String sign() {
        return sign;
    }

    /** Height of a cut of this shape. */
    public int height(int width) {
        return Math.max(1, Math.round((float) width * down / across));
    }

    /** The largest part of this shape of a picture, with the focus as near to its middle as the edges allow. */
    Rectangle within(int width, int height, Focus focus) {
        int cutWidth = Math.max(1, (int) Math.min(width, (long) height * across / down));
        int cutHeight = Math.min(height, height(cutWidth));
        return new Rectangle(
                place(width, cutWidth, focus.x()), place(height, cutHeight, focus.y()), cutWidth, cutHeight);
    }

    private static int place(int whole, int cut, int hundredths) {
        int middle = (int) ((long) whole * hundredths / 100);
        return Math.max(0, Math.min(whole - cut, middle - cut / 2));
    }
}
