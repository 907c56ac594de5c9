package africa.pia.article;

import africa.pia.diff.LineChange;
import java.util.List;

/**
 * What became of one field between two texts.
 *
 * @param field in one word: {@code headline}, {@code body}, {@code leadFigureAlt}, {@code sourceUrl} …
 */
public record FieldChange(String field, List<LineChange> lines) {

    public FieldChange {
        lines = List.copyOf(lines);
    }

    public boolean isSame() {
        return lines.stream().allMatch(LineChange::isSame);
    }
}
