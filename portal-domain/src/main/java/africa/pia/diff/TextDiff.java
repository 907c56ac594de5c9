package africa.pia.diff;

import africa.pia.diff.Segment.Kind;
import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares two texts: first line by line, then, where one line took the place of another, word by word. The space and
 * the punctuation after a word are words of their own, so that a comma that was added marks the comma alone.
 */
public final class TextDiff {

    /** A word, a stretch of spaces, or a single sign. Apostrophes and hyphens stay inside a word. */
    private static final Pattern TOKEN = Pattern.compile(
            "[\\p{L}\\p{N}\\p{M}]+(?:['’\\-\\u2011][\\p{L}\\p{N}\\p{M}]+)*|[\\p{Z}\\s]+|.", Pattern.DOTALL);

    /** Below this part of common words two lines are two lines, not one that was changed. */
    private static final double ALIKE = 0.3;

    /** Longer lines are compared as a whole: nobody reads a paragraph of ten thousand words word by word. */
    private static final int MAX_TOKENS = 20_000;

    private TextDiff() {}

    /**
     * What became of every line.
     *
     * @param before the lines of the earlier text
     * @param after those of the later one
     * @return all lines of both texts in reading order, those that stayed the same among them
     */
    public static List<LineChange> of(List<String> before, List<String> after) {
        List<LineChange> changes = new ArrayList<>();
        List<String> old = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        for (AbstractDelta<String> delta : deltas(before, after)) {
            if (delta.getType() == DeltaType.EQUAL) {
                changes.addAll(replaced(old, fresh));
                old.clear();
                fresh.clear();
                delta.getTarget().getLines().forEach(line -> changes.add(whole(Kind.SAME, line)));
            } else {
                // One stretch of changes may be told in several deltas.
                old.addAll(delta.getSource().getLines());
                fresh.addAll(delta.getTarget().getLines());
            }
        }
        changes.addAll(replaced(old, fresh));
        return changes;
    }

    /** Whether two texts have the same lines. */
    public static boolean isSame(List<LineChange> changes) {
        return changes.stream().allMatch(LineChange::isSame);
    }

    /** Some lines took the place of others: each is set beside the next one that is like it. */
    private static List<LineChange> replaced(List<String> old, List<String> fresh) {
        List<LineChange> changes = new ArrayList<>();
        int next = 0;
        for (String line : old) {
            int match = next;
            while (match < fresh.size() && !alike(line, fresh.get(match))) {
                match++;
            }
            if (match == fresh.size()) {
                changes.add(whole(Kind.REMOVED, line));
            } else {
                for (; next < match; next++) {
                    changes.add(whole(Kind.ADDED, fresh.get(next)));
                }
                changes.add(new LineChange(words(line, fresh.get(match))));
                next = match + 1;
            }
        }
        for (; next < fresh.size(); next++) {
            changes.add(whole(Kind.ADDED, fresh.get(next)));
        }
        return changes;
    }

    /** Whether one line can have become the other. */
    static boolean alike(String one, String other) {
        Set<String> words = wordsOf(one);
        Set<String> others = wordsOf(other);
        int longer = Math.max(words.size(), others.size());
        words.retainAll(others);
        return longer == 0 || words.size() >= ALIKE * longer;
    }

    private static Set<String> wordsOf(String line) {
        Set<String> words = new HashSet<>(tokens(line));
        words.removeIf(token -> !Character.isLetterOrDigit(token.codePointAt(0)));
        return words;
    }

    private static List<Segment> words(String before, String after) {
        List<String> old = tokens(before);
        List<String> fresh = tokens(after);
        if (old.size() > MAX_TOKENS || fresh.size() > MAX_TOKENS) {
            return List.of(new Segment(Kind.REMOVED, before), new Segment(Kind.ADDED, after));
        }
        List<Segment> segments = new ArrayList<>();
        for (AbstractDelta<String> delta : deltas(old, fresh)) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(segments, Kind.SAME, delta.getSource().getLines());
            } else {
                add(segments, Kind.REMOVED, delta.getSource().getLines());
                add(segments, Kind.ADDED, delta.getTarget().getLines());
            }
        }
        return calmed(segments);
    }

    /** Between two changes a lone space is no stretch that was kept: it would only make the eye jump. */
    private static List<Segment> calmed(List<Segment> segments) {
        List<Segment> calm = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean between = segment.kind() == Kind.SAME
                    && segment.text().isBlank()
                    && !removed.isEmpty()
                    && !added.isEmpty()
                    && i + 1 < segments.size();
            if (segment.kind() == Kind.REMOVED || between) {
                removed.append(segment.text());
            }
            if (segment.kind() == Kind.ADDED || between) {
                added.append(segment.text());
            }
            if (segment.kind() == Kind.SAME && !between) {
                flush(calm, removed, added);
                calm.add(segment);
            }
        }
        flush(calm, removed, added);
        return calm;
    }

    private static void flush(List<Segment> segments, StringBuilder removed, StringBuilder added) {
        if (!removed.isEmpty()) {
            segments.add(new Segment(Kind.REMOVED, removed.toString()));
            removed.setLength(0);
        }
        if (!added.isEmpty()) {
            segments.add(new Segment(Kind.ADDED, added.toString()));
            added.setLength(0);
        }
    }

    private static void add(List<Segment> segments, Kind kind, List<String> tokens) {
        if (!tokens.isEmpty()) {
            segments.add(new Segment(kind, String.join("", tokens)));
        }
    }

    /** What parts two lists and what they share, in order; in memory that grows with the lists, not with their product. */
    static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas();
    }

    private static List<String> tokens(String line) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(line);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static LineChange whole(Kind kind, String line) {
        return new LineChange(line.isEmpty() ? List.of() : List.of(new Segment(kind, line)));
    }
}
