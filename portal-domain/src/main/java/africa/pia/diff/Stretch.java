package africa.pia.diff;

import java.util.List;

/**
 * Some lines of a text of which two people made something.
 *
 * @param origin who changed them
 * @param base the lines that both began from
 * @param mine what became of them here
 * @param theirs what became of them there
 */
public record Stretch(Origin origin, List<String> base, List<String> mine, List<String> theirs) {

    /** Who changed some lines. */
    public enum Origin {
        SAME,
        MINE,
        THEIRS,
        /** Both, and alike. */
        BOTH,
        /** Both, each in another way: somebody has to choose. */
        CONFLICT
    }

    public Stretch {
        base = List.copyOf(base);
        mine = List.copyOf(mine);
        theirs = List.copyOf(theirs);
    }

    public boolean isConflict() {
        return origin == Origin.CONFLICT;
    }

    /** The lines that come of it; not of a conflict. */
    public List<String> merged() {
        return switch (origin) {
            case SAME, MINE, BOTH -> mine;
            case THEIRS -> theirs;
            case CONFLICT -> throw new IllegalStateException("Nobody has chosen between " + mine + " and " + theirs);
        };
    }
}
