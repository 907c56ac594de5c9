package africa.pia.text;

import java.io.Serializable;

/**
 * HTML that went through the sanitizer and was not altered afterwards; the only type a view may print unescaped.
 *
 * <p>Only {@link Markup} makes one, and persistence gives back what Markup made.
 */
public final class SafeHtml implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    /** The markup, ready to be printed as it is. */
    public String html() {
        return html;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml that && html.equals(that.html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    @Override
    public String toString() {
        return html;
    }
}
