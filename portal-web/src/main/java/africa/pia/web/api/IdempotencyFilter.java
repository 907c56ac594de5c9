package africa.pia.web.api;

import africa.pia.idempotency.Answer;
import africa.pia.idempotency.ReceiptBook;
import africa.pia.idempotency.RequestKey;
import africa.pia.idempotency.StillInProgressException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Lets a POST with an {@code Idempotency-Key} take effect once, however often it is sent.
 *
 * <p>The effect and its receipt are one transaction: it begins here, the services called inside join it, and the answer
 * is held back until it has committed. So after a crash at any moment there is either both or neither, and the same
 * request sent again is either answered from the receipt or done for the first time. What was refused has no effect; it
 * is rolled back, leaves no receipt and is judged anew when sent again.
 *
 * <p>Of two at once the second is told so (409) on this node; on another node it waits for the first. Not kept: the
 * answer to {@code POST /tokens}, for it is a secret; a second token does no harm.
 */
public class IdempotencyFilter extends HttpFilter {

    /** Where tokens are asked for, under the API's root. */
    static final String TOKENS = "/tokens";

    private static final long serialVersionUID = 1L;
    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private static final int STRANGERS_AT_ONCE = 4;
    private static final long PATIENCE_SECONDS = 10;

    private final transient Set<RequestKey> inProgress = ConcurrentHashMap.newKeySet();
    private final transient Semaphore strangers = new Semaphore(STRANGERS_AT_ONCE, true);

    @Inject
    transient ReceiptBook receipts;

    @Inject
    transient UserTransaction transaction;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isKept(request)) {
            chain.doFilter(request, response);
            return;
        }
        RequestKey key =
                RequestKey.of(sender(request), request.getMethod() + " " + request.getPathInfo(), given(request));
        try (SpooledRequest spooled = SpooledRequest.of(request)) {
            Optional<Answer> before = receipts.answerTo(key, spooled.fingerprint());
            if (before.isPresent()) {
                replay(before.get(), response);
                return;
            }
            if (!inProgress.add(key)) {
                throw inProgress();
            }
            try {
                inTurn(key, spooled, response, chain);
            } finally {
                inProgress.remove(key);
            }
        }
    }

    private static ProblemException inProgress() {
        return new ProblemException(Problem.of(409, "idempotency.in-progress").with("Retry-After", "1"));
    }

    private static boolean isKept(HttpServletRequest request) {
        // Somebody unknown may not fill the disk with uploads: without a sign-in they are refused further on.
        boolean stranger = request.getUserPrincipal() == null && ApiFilter.isMultipart(request);
        return request.getMethod().equals("POST")
                && request.getHeader(KEY) != null
                && !TOKENS.equals(request.getPathInfo())
                && !stranger;
    }

    private static String given(HttpServletRequest request) {
        List<String> keys = Collections.list(request.getHeaders(KEY));
        if (keys.size() != 1 || !VISIBLE.matcher(keys.get(0)).matches()) {
            throw new ProblemException(Problem.of(400, "idempotency.malformed-key"));
        }
        return keys.get(0);
    }

    /** Whose keys these are: the account's, or without one those of the address asked from. */
    private static String sender(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                ? "address " + request.getRemoteAddr()
                : "account " + request.getUserPrincipal().getName();
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    /**
     * Lets few strangers in at a time. What they ask for is to be registered, which takes long on purpose, and each
     * holds a connection of the database meanwhile.
     */
    private void inTurn(RequestKey key, SpooledRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() != null) {
            once(key, request, response, chain);
            return;
        }
        if (!hasTurn()) {
            throw new ProblemException(Problem.of(429, "request.busy").with("Retry-After", "5"));
        }
        try {
            once(key, request, response, chain);
        } finally {
            strangers.release();
        }
    }

    private boolean hasTurn() {
        try {
            return strangers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void once(RequestKey key, SpooledRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // The first of two may have ended between the second's look and its turn.
        Optional<Answer> meanwhile = receipts.answerTo(key, request.fingerprint());
        if (meanwhile.isPresent()) {
            replay(meanwhile.get(), response);
            return;
        }
        HeldResponse held = new HeldResponse(request, response);
        begin();
        try {
            if (!isClaimed(key, request)) {
                rollBack();
                replay(
                        receipts.answerTo(key, request.fingerprint()).orElseThrow(IdempotencyFilter::inProgress),
                        response);
                return;
            }
            chain.doFilter(request, held);
            if (held.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
                receipts.enter(key, held.answer());
                commit();
            }
        } finally {
            rollBack();
        }
        held.release();
    }

    /** Claims the request; false when another node was faster. */
    private boolean isClaimed(RequestKey key, SpooledRequest request) {
        try {
            receipts.claim(key, request.fingerprint());
            return true;
        } catch (StillInProgressException elsewhere) {
            return false;
        }
    }

    private void begin() {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("No transaction could be begun", e);
        }
    }

    private void commit() {
        try {
            transaction.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            // The cause says why, and the edge tells it: a stale version is not a failure.
            throw new IllegalStateException("The transaction could not be committed", e);
        }
    }

    /** Undoes what was not committed, if anything. */
    private void rollBack() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction could not be rolled back", e);
        }
    }
}
