package africa.pia.web.faces;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Holds a view's refusal back until Faces has let go of the request. The container makes the error page at once, and
 * that is a view too: it would leave the first one without its context in the middle of its work.
 */
public class RefusalFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Refusable held = new Refusable(response);
        chain.doFilter(request, held);
        held.refuse();
    }

    private static final class Refusable extends HttpServletResponseWrapper {

        private int refusal;

        Refusable(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            refusal = status;
        }

        @Override
        public void sendError(int status, String message) {
            sendError(status);
        }

        @Override
        public boolean isCommitted() {
            return refusal != 0 || super.isCommitted();
        }

        void refuse() throws IOException {
            if (refusal != 0) {
                super.sendError(refusal);
            }
        }
    }
}
