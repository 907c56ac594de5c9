package africa.pia.comment.figures;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which counts are told to everybody. A count of one to four may point at somebody whom others know, so that it is only
 * said to be below five; and of parts whose sum is told no single one is hidden, for what is left would tell it.
 */
public final class SmallCounts {

    /** The least count above nought that is told. */
    public static final long LEAST = 5;

    private SmallCounts() {}

    /** Whether a count that stands for itself is told. */
    public static boolean isTold(long count) {
        return count == 0 || count >= LEAST;
    }

    /**
     * The parts that are not told.
     *
     * @param parts the counts by what they are of; those that are nought need not be there
     */
    public static <K> Set<K> hidden(Map<K, Long> parts) {
        Set<K> hidden = parts.entrySet().stream()
                .filter(each -> !isTold(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        if (hidden.size() == 1) {
            List<Map.Entry<K, Long>> others = parts.entrySet().stream()
                    .filter(each -> each.getValue() >= LEAST)
                    .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                    .toList();
            if (!others.isEmpty()) {
                hidden.add(others.get(0).getKey());
            }
        }
        return Set.copyOf(hidden);
    }
}
