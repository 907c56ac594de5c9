package africa.pia.text;

/** Makes safe HTML of what people hand in, and reads it. */
public final class Markup {

    private Markup() {}

    /**
     * Sanitises an article's body. Danger goes, text stays: of a forbidden element its text is kept as text.
     *
     * <p>The vocabulary is documented in {@code docs/vocabulary.md}. Headings get a stable {@code id} made from their
     * words before sanitising, so nothing touches the result afterwards.
     */
    public static SafeHtml article(String html) {
        throw new UnsupportedOperationException();
    }

    /** Makes paragraphs and safe links ({@code rel="ugc nofollow"}) of a comment's plain text. */
    public static SafeHtml comment(String plain) {
        throw new UnsupportedOperationException();
    }

    /** Takes back what {@link #article} or {@link #comment} made, out of the database; never of a person's hands. */
    public static SafeHtml stored(String html) {
        return new SafeHtml(html);
    }

    /** The words of a piece of markup, blocks parted by line breaks. */
    public static String plainText(SafeHtml html) {
        throw new UnsupportedOperationException();
    }

    /** How many words a reader reads. */
    public static int wordCount(SafeHtml html) {
        throw new UnsupportedOperationException();
    }
}
