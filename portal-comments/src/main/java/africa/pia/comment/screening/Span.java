package africa.pia.comment.screening;

/**
 * Where in a comment's text something was found.
 *
 * @param from the first UTF-16 unit
 * @param to behind the last
 */
public record Span(int from, int to) {

    public Span {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("Not a stretch of text: " + from + " to " + to);
        }
    }
}
