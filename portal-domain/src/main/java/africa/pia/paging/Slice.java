package africa.pia.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some items of a longer list and where it goes on.
 *
 * @param items the items, in the list's order
 * @param next position after the last item; empty when nothing follows
 */
public record Slice<T>(List<T> items, Optional<Cursor> next) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Cuts a slice out of what a query returned that asked for one row more than is shown.
     *
     * @param rows at most {@code limit + 1} rows
     * @param limit how many are shown
     * @param cursorOf the position of a row
     */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new Slice<>(rows, Optional.empty());
        }
        List<T> shown = rows.subList(0, limit);
        return new Slice<>(shown, Optional.of(cursorOf.apply(shown.get(limit - 1))));
    }

    public <R> Slice<R> map(Function<T, R> function) {
        return new Slice<>(items.stream().map(function).toList(), next);
    }
}
