package africa.pia.diff;

/**
 * A stretch of a line that was kept, added or removed as a whole.
 *
 * @param text its words and the spaces between them, never empty
 */
public record Segment(Kind kind, String text) {

    /** What became of a stretch. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    public boolean isAdded() {
        return kind == Kind.ADDED;
    }

    public boolean isRemoved() {
        return kind == Kind.REMOVED;
    }
}
