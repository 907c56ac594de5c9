package africa.pia.comment.scoring;

import africa.pia.comment.screening.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A text in pieces, each with what it weighs.
 *
 * @param weight the sum of what stands there; 0 where nothing does
 */
public record Marks(String text, double weight) {

    public boolean isAgainst() {
        return weight > 0;
    }

    public boolean isMarked() {
        return weight != 0;
    }

    /** A text with all that weighed in it; put together it is the text. */
    static List<Marks> of(String text, Score score) {
        double[] weights = new double[text.length()];
        for (Score.Weighed each : score.weighed()) {
            for (Span span : each.spans()) {
                for (int at = span.from(); at < span.to(); at++) {
                    weights[at] += each.weight();
                }
            }
        }
        List<Marks> marks = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= weights.length; at++) {
            if (at == weights.length || weights[at] != weights[from]) {
                marks.add(new Marks(text.substring(from, at), weights[from]));
                from = at;
            }
        }
        return marks;
    }

    /** The same stretches of text, none over another: sorted ones that touch become one. */
    static List<Span> apart(List<Span> sorted) {
        List<Span> apart = new ArrayList<>();
        for (Span span : sorted) {
            int last = apart.size() - 1;
            if (last >= 0 && apart.get(last).to() >= span.from()) {
                Span before = apart.get(last);
                apart.set(last, new Span(before.from(), Math.max(before.to(), span.to())));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }
}
