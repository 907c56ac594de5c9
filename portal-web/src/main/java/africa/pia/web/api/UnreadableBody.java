package africa.pia.web.api;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says of a form that falls to pieces while it is read that this is its sender's mistake, not ours. */
@Provider
public class UnreadableBody implements ReaderInterceptor {

    private static final Logger LOG = Logger.getLogger(UnreadableBody.class.getName());

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) {
        try {
            return context.proceed();
        } catch (IOException | RuntimeException unreadable) {
            for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
                if (cause instanceof ProblemException said) {
                    throw said;
                }
            }
            LOG.log(Level.FINE, "A body could not be read", unreadable);
            throw new ProblemException(Problem.of(400, "request.malformed"));
        }
    }
}
