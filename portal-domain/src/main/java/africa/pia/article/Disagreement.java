package africa.pia.article;

import africa.pia.diff.LineChange;
import java.util.List;

/**
 * A place that two people have changed differently.
 *
 * @param id its name, which only this place has, and only while the other text says this there
 * @param field its name in one word: {@code leadFigureAlt}
 * @param mine what became here of what both began from
 * @param theirs what became of it there
 * @param joinable whether both may stand, one behind the other
 */
public record Disagreement(String id, String field, List<LineChange> mine, List<LineChange> theirs, boolean joinable) {

    public Disagreement {
        mine = List.copyOf(mine);
        theirs = List.copyOf(theirs);
    }
}
