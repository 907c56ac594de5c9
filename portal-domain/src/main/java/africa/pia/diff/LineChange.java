package africa.pia.diff;

import africa.pia.diff.Segment.Kind;
import java.util.List;

/**
 * One line (a heading, a paragraph, a row) and what became of it.
 *
 * @param segments both versions in one, in reading order: without what was removed they are the line after, without
 *     what was added the line before
 */
public record LineChange(List<Segment> segments) {

    public LineChange {
        segments = List.copyOf(segments);
    }

    /** Whether the line is the same before and after. */
    public boolean isSame() {
        return segments.stream().allMatch(segment -> segment.kind() == Kind.SAME);
    }

    /** The line as it was: what was kept and what was removed; empty for a line that is new. */
    public List<Segment> before() {
        return segments.stream().filter(segment -> segment.kind() != Kind.ADDED).toList();
    }

    /** The line as it is now: what was kept and what was added; empty for a line that is gone. */
    public List<Segment> after() {
        return segments.stream()
                .filter(segment -> segment.kind() != Kind.REMOVED)
                .toList();
    }
}
