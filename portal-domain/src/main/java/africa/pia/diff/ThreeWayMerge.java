package africa.pia.diff;

import africa.pia.diff.Stretch.Origin;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings together what two people made of one text, line by line. What one of them changed and the other left alone is
 * taken; where both changed the same lines differently, somebody has to choose. Nothing that either wrote is dropped
 * without being told.
 */
public final class ThreeWayMerge {

    /** What takes the place of the lines {@code from} to {@code to} of the common beginning; an insertion has none. */
    private record Edit(int from, int to, List<String> lines) {

        boolean inserts() {
            return from == to;
        }

        boolean grows() {
            return lines.size() > to - from;
        }

        /** Whether this and what the other made of the same text cannot be told apart. */
        boolean meets(Edit other) {
            if (inserts() && other.inserts()) {
                return from == other.from;
            }
            if (inserts() || other.inserts()) {
                Edit insertion = inserts() ? this : other;
                Edit change = inserts() ? other : this;
                boolean within = change.from < insertion.from && insertion.from < change.to;
                // Behind a paragraph that became two it is nobody's guess which of the new ones comes first.
                boolean beside = change.from == insertion.from || change.to == insertion.from;
                return within || beside && change.grows();
            }
            return Math.max(from, other.from) < Math.min(to, other.to);
        }
    }

    private ThreeWayMerge() {}

    /**
     * The text in stretches, in reading order.
     *
     * @param base the lines that both began from
     * @param mine what became of them here
     * @param theirs what became of them there
     */
    public static List<Stretch> of(List<String> base, List<String> mine, List<String> theirs) {
        List<Edit> here = edits(base, mine);
        List<Edit> there = edits(base, theirs);
        List<Stretch> stretches = new ArrayList<>();
        int done = 0;
        int i = 0;
        int j = 0;
        while (i < here.size() || j < there.size()) {
            List<Edit> ours = new ArrayList<>();
            List<Edit> others = new ArrayList<>();
            if (j == there.size() || i < here.size() && first(here.get(i), there.get(j))) {
                ours.add(here.get(i++));
            } else {
                others.add(there.get(j++));
            }
            for (boolean more = true; more; ) {
                more = false;
                if (i < here.size() && others.stream().anyMatch(here.get(i)::meets)) {
                    ours.add(here.get(i++));
                    more = true;
                }
                if (j < there.size() && ours.stream().anyMatch(there.get(j)::meets)) {
                    others.add(there.get(j++));
                    more = true;
                }
            }
            int from = Math.min(start(ours, base.size()), start(others, base.size()));
            int to = Math.max(end(ours), end(others));
            addSame(stretches, base.subList(done, from));
            stretches.add(stretch(base, from, to, ours, others));
            done = to;
        }
        addSame(stretches, base.subList(done, base.size()));
        return stretches;
    }

    /** The text in stretches when nobody knows what both began from: whatever differs is to be chosen. */
    public static List<Stretch> of(List<String> mine, List<String> theirs) {
        List<Stretch> stretches = new ArrayList<>();
        int done = 0;
        for (Edit edit : edits(mine, theirs)) {
            addSame(stretches, mine.subList(done, edit.from));
            stretches.add(new Stretch(Origin.CONFLICT, List.of(), mine.subList(edit.from, edit.to), edit.lines));
            done = edit.to;
        }
        addSame(stretches, mine.subList(done, mine.size()));
        return stretches;
    }

    private static boolean first(Edit mine, Edit theirs) {
        return mine.from < theirs.from || mine.from == theirs.from && mine.to <= theirs.to;
    }

    private static int start(List<Edit> edits, int otherwise) {
        return edits.isEmpty() ? otherwise : edits.get(0).from;
    }

    private static int end(List<Edit> edits) {
        return edits.stream().mapToInt(Edit::to).max().orElse(0);
    }

    private static void addSame(List<Stretch> stretches, List<String> lines) {
        if (!lines.isEmpty()) {
            stretches.add(new Stretch(Origin.SAME, lines, lines, lines));
        }
    }

    private static Stretch stretch(List<String> base, int from, int to, List<Edit> ours, List<Edit> others) {
        List<String> before = base.subList(from, to);
        List<String> mine = applied(base, from, to, ours);
        List<String> theirs = applied(base, from, to, others);
        Origin origin = others.isEmpty()
                ? Origin.MINE
                : ours.isEmpty() ? Origin.THEIRS : mine.equals(theirs) ? Origin.BOTH : Origin.CONFLICT;
        return new Stretch(origin, before, mine, theirs);
    }

    private static List<String> applied(List<String> base, int from, int to, List<Edit> edits) {
        List<String> lines = new ArrayList<>();
        int done = from;
        for (Edit edit : edits) {
            lines.addAll(base.subList(done, edit.from));
            lines.addAll(edit.lines);
            done = edit.to;
        }
        lines.addAll(base.subList(done, to));
        return lines;
    }

    private static List<Edit> edits(List<String> base, List<String> other) {
        List<Edit> edits = new ArrayList<>();
        for (AbstractDelta<String> delta : TextDiff.deltas(base, other)) {
            if (delta.getType() != DeltaType.EQUAL) {
                int from = delta.getSource().getPosition();
                Edit edit = new Edit(
                        from, from + delta.getSource().size(), delta.getTarget().getLines());
                Edit last = edits.isEmpty() ? null : edits.get(edits.size() - 1);
                if (last != null && last.to == edit.from) {
                    // One stretch of changes may be told in several deltas.
                    edits.set(edits.size() - 1, new Edit(last.from, edit.to, joined(last.lines, edit.lines)));
                } else {
                    edits.add(edit);
                }
            }
        }
        return edits.stream().flatMap(edit -> parted(base, edit).stream()).toList();
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** Parts a change of many lines where a line is still known in what it became, so that others may stay apart. */
    private static List<Edit> parted(List<String> base, Edit edit) {
        List<Edit> parts = new ArrayList<>();
        int from = edit.from;
        int next = 0;
        for (int line = edit.from; line < edit.to; line++) {
            int match = next;
            while (match < edit.lines.size() && !TextDiff.alike(base.get(line), edit.lines.get(match))) {
                match++;
            }
            if (match < edit.lines.size()) {
                add(parts, new Edit(from, line, edit.lines.subList(next, match)));
                add(parts, new Edit(line, line + 1, List.of(edit.lines.get(match))));
                from = line + 1;
                next = match + 1;
            }
        }
        add(parts, new Edit(from, edit.to, edit.lines.subList(next, edit.lines.size())));
        return parts;
    }

    private static void add(List<Edit> edits, Edit edit) {
        if (!edit.inserts() || !edit.lines.isEmpty()) {
            edits.add(edit);
        }
    }
}
