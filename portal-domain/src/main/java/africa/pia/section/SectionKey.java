package africa.pia.section;

import africa.pia.PortalException;
import java.io.Serializable;
import java.util.regex.Pattern;

/** The short code of a section as it stands in its address, such as {@code sport}. */
public record SectionKey(String value) implements Serializable {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");

    public SectionKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new UnknownSectionException(value);
        }
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
