package africa.pia.article;

import africa.pia.diff.LineChange;
import java.util.List;

/**
 * What became of one field between two texts.
 *
 * @param field as the API calls it: {@code headline}, {@code body}, {@code leadFigure.alt} …
 */
public record FieldChange(String field, List<LineChange> lines) {

    public FieldChange {
        lines = List.copyOf(lines);
    }

    /** The field's name in one word, for ids and keys: {@code leadFigureAlt}. */
    public String getWord() {
        int stop = field.indexOf('.');
        return stop < 0
                ? field
                : field.substring(0, stop) + Character.toUpperCase(field.charAt(stop + 1)) + field.substring(stop + 2);
    }

    public boolean isSame() {
        return lines.stream().allMatch(LineChange::isSame);
    }
}
