package africa.pia.web.api;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.paging.Cursor;
import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes a problem of whatever was thrown. What happened inside goes to the log, never to the caller. */
final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    /** Refusals that signing in would mend. */
    private static final Set<String> NOT_SIGNED_IN = Set.of("account.not-signed-in", "account.bad-credentials");

    /** What was handed in is well-formed, but more than is taken. */
    private static final Set<String> TOO_LARGE = Set.of("media.too-large");

    /** Two changed the same thing at the same moment. By name: nothing of the web knows how things are stored. */
    private static final String LOST_RACE = "jakarta.persistence.OptimisticLockException";

    /** No connection to the database could be had. */
    private static final Set<String> UNREACHABLE = Set.of(
            "java.sql.SQLNonTransientConnectionException",
            "java.sql.SQLRecoverableException",
            "java.sql.SQLTransientConnectionException");

    private static final Map<Integer, String> CODES = Map.of(
            400, "request.malformed",
            404, "request.not-found",
            405, "request.method-not-allowed",
            406, "request.not-acceptable",
            413, "request.too-large",
            415, "request.unsupported-media-type");

    private Problems() {}

    /**
     * The problem that an exception tells of.
     *
     * @param signedIn whether the caller had shown who they are: tells 403 from 401
     */
    static Problem of(Throwable thrown, boolean signedIn) {
        // What one of us has said wins over what the server has wrapped around it.
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<Problem> said = said(cause, signedIn);
            if (said.isPresent()) {
                return said.get();
            }
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof WebApplicationException answered
                    && answered.getResponse().getStatus() < 500) {
                int status = answered.getResponse().getStatus();
                return ofStatus(status == 403 && !signedIn ? 401 : status);
            }
        }
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, thrown, () -> "The API failed; its answer names incident " + incident);
        return isUnreachable(thrown)
                ? Problem.of(503, "portal.unavailable", incident).with("Retry-After", "5")
                : Problem.of(500, "portal.failure", incident);
    }

    private static Optional<Problem> said(Throwable cause, boolean signedIn) {
        if (cause instanceof ProblemException refused) {
            return Optional.of(refused.problem());
        }
        if (cause instanceof Cursor.MalformedCursorException malformed) {
            return Optional.of(Problem.of(400, "request.invalid-parameters")
                    .naming(List.of(FieldError.of("after", malformed.code()))));
        }
        if (cause instanceof InvalidInputException invalid) {
            return Optional.of(ofBroken(invalid).naming(invalid.errors()));
        }
        if (cause instanceof PortalException broken) {
            return Optional.of(ofBroken(broken));
        }
        if (cause instanceof EJBAccessException) {
            return Optional.of(signedIn ? Problem.of(403, "account.role-missing") : ofStatus(401));
        }
        if (cause.getClass().getName().equals(LOST_RACE)) {
            return Optional.of(Problem.of(412, "request.stale"));
        }
        return Optional.empty();
    }

    private static Problem ofBroken(PortalException broken) {
        int status =
                switch (broken.kind()) {
                    case UNKNOWN -> 404;
                    case GONE -> 410;
                    case INVALID -> TOO_LARGE.contains(broken.code()) ? 413 : 422;
                    case CONFLICT -> 409;
                    case STALE -> 412;
                    case REFUSED -> NOT_SIGNED_IN.contains(broken.code()) ? 401 : 403;
                    case TOO_MANY -> 429;
                };
        Problem problem = new Problem(status, broken.code(), broken.arguments(), List.of(), Map.of());
        return switch (status) {
            case 401 -> problem.with("WWW-Authenticate", "Bearer");
            case 429 -> problem.with("Retry-After", Long.toString(wait(broken)));
            default -> problem;
        };
    }

    /** The first fact of a TOO_MANY is how long to wait, in seconds. */
    private static long wait(PortalException tooMany) {
        Object first = tooMany.arguments().isEmpty() ? 60 : tooMany.arguments().get(0);
        if (first instanceof Duration duration) {
            return Math.max(1, duration.toSeconds());
        }
        return first instanceof Number seconds ? Math.max(1, seconds.longValue()) : 60;
    }

    /** The problem of a status that the server itself came to. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.of(401, "account.not-signed-in").with("WWW-Authenticate", "Bearer");
            case 403 -> Problem.of(403, "account.role-missing");
            case 500, 503 ->
                Problem.of(
                        status,
                        status == 500 ? "portal.failure" : "portal.unavailable",
                        UUID.randomUUID().toString());
            default -> Problem.of(status, CODES.getOrDefault(status, "request.malformed"));
        };
    }

    private static boolean isUnreachable(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
                if (UNREACHABLE.contains(type.getName())) {
                    return true;
                }
            }
        }
        return false;
    }
}
