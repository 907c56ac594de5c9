package africa.pia;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule of the portal that was broken, named by a stable code.
 *
 * <p>The code (such as {@code article.slug-taken}) is at once the key of the translated message, the suffix of the
 * problem type of RFC 9457 and what tests assert. It carries no prose. Thrown through an EJB it rolls the transaction
 * back and reaches the caller unwrapped.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class PortalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    /**
     * Names the broken rule.
     *
     * @param code stable, lower case, feature first: {@code comment.thread-closed}
     * @param arguments facts for the translated message, in the order of its placeholders
     */
    protected PortalException(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public final String code() {
        return code;
    }

    public final List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }

    /** What went wrong in the terms of HTTP; one translator per edge turns it into a status. */
    public abstract Kind kind();

    /** The ways in which a rule can be broken. */
    public enum Kind {
        /** The thing asked for does not exist, or not for this caller. */
        UNKNOWN,
        /** The thing asked for did exist and was taken away for good. */
        GONE,
        /** What was handed in is not acceptable. */
        INVALID,
        /** The state of the thing does not allow this step. */
        CONFLICT,
        /** Somebody else changed the thing since the caller read it. */
        STALE,
        /** The caller may not do this. */
        REFUSED,
        /** The caller does this too often. */
        TOO_MANY
    }
}
