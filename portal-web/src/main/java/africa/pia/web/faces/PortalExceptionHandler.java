package africa.pia.web.faces;

import africa.pia.PortalException;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one place where an exception that no page has dealt with becomes a status: a broken rule its own, everything else
 * 500. What happened goes to the log, never to the reader.
 */
public class PortalExceptionHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(PortalExceptionHandler.class.getName());

    PortalExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            events.remove();
            answer(FacesContext.getCurrentInstance(), thrown);
        }
    }

    private static void answer(FacesContext context, Throwable thrown) {
        ExternalContext external = context.getExternalContext();
        int status = statusOf(thrown);
        if (status >= 500) {
            LOG.log(Level.SEVERE, "A page failed", thrown);
        }
        if (external.isResponseCommitted()) {
            context.responseComplete();
            return;
        }
        try {
            external.responseReset();
            retryAfter(thrown).ifPresent(seconds -> external.setResponseHeader("Retry-After", seconds));
            external.responseSendError(status, null);
            context.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    /** When to come back, for whoever did something too often: the first argument of such a broken rule, in seconds. */
    static Optional<String> retryAfter(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortalException broken && broken.kind() == PortalException.Kind.TOO_MANY) {
                return broken.arguments().stream()
                        .filter(Number.class::isInstance)
                        .map(Object::toString)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    static int statusOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortalException broken) {
                return status(broken.kind());
            }
            if (cause instanceof EJBAccessException) {
                // A page of another role is as if it were not there.
                return 404;
            }
        }
        return 500;
    }

    /** The status of a broken rule on a page. */
    public static int status(PortalException.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> 404;
            case GONE -> 410;
            case INVALID -> 400;
            case CONFLICT, STALE -> 409;
            case REFUSED -> 403;
            case TOO_MANY -> 429;
        };
    }
}
