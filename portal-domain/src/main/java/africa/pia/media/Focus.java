package africa.pia.media;

/**
 * The point of a picture that every cut of it shows.
 *
 * @param x from its left edge, in hundredths of its width
 * @param y from its upper edge, in hundredths of its height
 */
public record Focus(int x, int y) {

    public static final Focus CENTRE = new Focus(50, 50);

    private static final int WHOLE = 100;

    public Focus {
        if (x < 0 || x > WHOLE || y < 0 || y > WHOLE) {
            throw new IllegalArgumentException("A focus is given in hundredths: " + x + ", " + y);
        }
    }

    /** Whether both numbers are hundredths. */
    public static boolean isPossible(int x, int y) {
        return x >= 0 && x <= WHOLE && y >= 0 && y <= WHOLE;
    }
}
