package africa.pia.comment.screening;

import africa.pia.comment.thread.CommentId;
import java.util.List;
import java.util.Objects;

/**
 * Why a comment drew attention when it was written: one rule, and what it found.
 *
 * @param version of the comment when it was looked at
 * @param rule a stable key that travels in the API: {@code words}, {@code links}, {@code repeat}, {@code flood},
 *     {@code newcomer}, {@code record}, {@code caps}, {@code score}, {@code raid}
 * @param detail for machines, put in words by whoever shows it: of {@code words} the list's name, a tab and the entry;
 *     of {@code repeat} the id of the earlier comment; of {@code caps} and {@code record} a percentage, of {@code score} a
 *     decimal, of the others a count. At most {@value #DETAIL} UTF-16 units are kept.
 * @param spans where in the text, in order, at most {@value #SPANS}; none where the rule looks at something else, and
 *     none any more when the text was changed since
 * @param held whether it kept the comment from being seen; else it only points it out
 */
public record Finding(CommentId comment, long version, String rule, String detail, List<Span> spans, boolean held) {

    static final int DETAIL = 300;
    static final int SPANS = 50;

    public Finding {
        Objects.requireNonNull(comment);
        if (!rule.matches("[a-z]{1,20}")) {
            throw new IllegalArgumentException("Not the key of a rule: " + rule);
        }
        detail = detail.substring(0, Math.min(detail.length(), DETAIL));
        spans = List.copyOf(spans.subList(0, Math.min(spans.size(), SPANS)));
    }
}
