package africa.pia.web.moderation;

import africa.pia.comment.screening.RuleTrial;
import africa.pia.comment.screening.RuleTrial.Hit;
import africa.pia.comment.screening.Span;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shows what a trial hit: each text around the first place that was found, with the places marked. */
@Named
@RequestScoped
public class TrialView {

    private static final int BEFORE = 160;
    private static final int SHOWN = 600;

    /** A stretch of a text. */
    public record Stretch(String text, boolean marked) {}

    /** The days that are looked at. */
    public int getDays() {
        return RuleTrial.DAYS;
    }

    /** How many comments are looked at, at most. */
    public int getMost() {
        return RuleTrial.MOST;
    }

    /** The text in stretches. */
    public List<Stretch> stretches(Hit hit) {
        return stretches(hit.text(), hit.spans());
    }

    static List<Stretch> stretches(String text, List<Span> spans) {
        List<Span> sorted =
                spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        int from = sorted.isEmpty() ? 0 : whole(text, Math.max(0, sorted.get(0).from() - BEFORE));
        int end = whole(text, Math.min(text.length(), from + SHOWN));
        List<Stretch> stretches = new ArrayList<>();
        int at = from;
        add(stretches, from > 0 ? "…" : "", false);
        for (Span span : sorted) {
            if (span.to() > at && span.from() < end) {
                add(stretches, text.substring(at, Math.max(at, span.from())), false);
                add(stretches, text.substring(Math.max(at, span.from()), Math.min(end, span.to())), true);
                at = Math.min(end, span.to());
            }
        }
        add(stretches, text.substring(at, end) + (end < text.length() ? "…" : ""), false);
        return stretches;
    }

    /** Not in the middle of a character. */
    private static int whole(String text, int index) {
        boolean within = index > 0
                && index < text.length()
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
        return within ? index - 1 : index;
    }

    private static void add(List<Stretch> stretches, String text, boolean marked) {
        if (!text.isEmpty()) {
            stretches.add(new Stretch(text, marked));
        }
    }
}
