package africa.pia.paging;

import africa.pia.PortalException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * An opaque position in a list, safe in an address: the base64url form of the sort key of the last item seen.
 *
 * @param value what travels in {@code ?after=}
 */
public record Cursor(String value) {

    private static final int MAX_LENGTH = 400;

    public Cursor {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new MalformedCursorException();
        }
    }

    /** Makes a cursor of the parts of a sort key; a part holds no line break. */
    public static Cursor of(Object... parts) {
        StringBuilder joined = new StringBuilder();
        for (Object part : parts) {
            if (joined.length() > 0) {
                joined.append('\n');
            }
            joined.append(part);
        }
        return new Cursor(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Makes the cursor of a list sorted by time, then id. */
    public static Cursor of(Instant instant, long id) {
        return of(instant.toString(), Long.toString(id));
    }

    /**
     * Reads the parts back.
     *
     * @param expected how many parts the list's sort key has
     * @throws MalformedCursorException when this is not a cursor of such a list
     */
    public List<String> parts(int expected) {
        try {
            List<String> parts =
                    List.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split("\n", -1));
            if (parts.size() != expected) {
                throw new MalformedCursorException();
            }
            return parts;
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedCursorException();
        }
    }

    /**
     * Reads one part back as a number.
     *
     * @param expected how many parts the list's sort key has
     * @param part which of them, from 0
     * @throws MalformedCursorException when this is not a cursor of such a list
     */
    public long number(int expected, int part) {
        try {
            return Long.parseLong(parts(expected).get(part));
        } catch (NumberFormatException notANumber) {
            throw new MalformedCursorException();
        }
    }

    /** Reads back the instant of a cursor made by {@link #of(Instant, long)}. */
    public Instant instant() {
        try {
            return Instant.parse(parts(2).get(0));
        } catch (DateTimeException notAnInstant) {
            throw new MalformedCursorException();
        }
    }

    /** Reads back the id of a cursor made by {@link #of(Instant, long)}. */
    public long id() {
        return number(2, 1);
    }

    /** Somebody made the cursor up or cut it short. */
    public static final class MalformedCursorException extends PortalException {

        private static final long serialVersionUID = 1L;

        public MalformedCursorException() {
            super("paging.malformed-cursor");
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
