package africa.pia.section;

import africa.pia.PortalException;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The short code of a section as it stands in its address, such as {@code sport}. */
public record SectionKey(String value) implements Serializable {

    /** The longest code, in characters. */
    public static final int MAX_LENGTH = 40;

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");

    /** First words of our own addresses and what programs say for all or none: a section of that name would mislead. */
    private static final Set<String> RESERVED = Set.of(
            "account",
            "admin",
            "all",
            "api",
            "articles",
            "authors",
            "comments",
            "corrections",
            "feeds",
            "health",
            "l",
            "latest",
            "media",
            "metrics",
            "moderation",
            "new",
            "newsroom",
            "none",
            "nowhere",
            "null",
            "openapi",
            "preview",
            "resources",
            "search",
            "sections",
            "sitemap",
            "sitemaps",
            "tags",
            "undefined",
            "webjars");

    public SectionKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new UnknownSectionException(value);
        }
    }

    /** Words as a key, as addresses have them; empty when they cannot be one. */
    public static Optional<SectionKey> of(String words) {
        return SHAPE.matcher(words).matches() ? Optional.of(new SectionKey(words)) : Optional.empty();
    }

    /** Whether no new section may have this code. */
    boolean isReserved() {
        return RESERVED.contains(value);
    }

    @Override
    public String toString() {
        return value;
    }

    /** No section has this key. */
    public static final class UnknownSectionException extends PortalException {

        private static final long serialVersionUID = 1L;

        public UnknownSectionException(String key) {
            super("section.unknown", key);
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
