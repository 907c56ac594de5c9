package africa.pia.secret;

import africa.pia.PortalException;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes passwords with Argon2id and checks them, a bounded number at a time.
 *
 * <p>A hash is dear by design, so whoever can cause many could exhaust the memory: here the first come are served in
 * order, a bounded queue waits, and the rest is told to come back. Call it with no database connection in hand.
 */
@ApplicationScoped
public class PasswordHashing {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int OUTPUT_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int PATIENCE_SECONDS = 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    HashingSettings settings;

    private Argon2Function current;
    Semaphore turns;
    private String nobody;

    @PostConstruct
    void prepare() {
        current = Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, OUTPUT_BYTES, Argon2.ID);
        turns = new Semaphore(settings.concurrent(), true);
        nobody = hash(SecretToken.draw().value());
    }

    /**
     * Hashes a password with a salt of its own.
     *
     * @return everything that checking needs, in the usual {@code $argon2id$…} form
     * @throws BusyException when too many wait already
     */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return inTurn(() ->
                current.hash(password.getBytes(StandardCharsets.UTF_8), salt).getResult());
    }

    /**
     * Whether a password is the one that was hashed, compared exactly as received.
     *
     * @throws BusyException when too many wait already
     */
    public boolean matches(String password, String hash) {
        return inTurn(() -> Argon2Function.getInstanceFromHash(hash).check(password, hash));
    }

    /** Takes as long as {@link #matches} and says no: for an address without account, so that time tells nothing. */
    public boolean matchesNobody(String password) {
        matches(password, nobody);
        return false;
    }

    /** Whether a hash was made at a cost that is no longer the current one and should be made anew. */
    public boolean isOutdated(String hash) {
        Argon2Function made = Argon2Function.getInstanceFromHash(hash);
        return made.getMemory() != MEMORY_KIB
                || made.getIterations() != ITERATIONS
                || made.getParallelism() != LANES
                || made.getVariant() != Argon2.ID;
    }

    private <T> T inTurn(Supplier<T> work) {
        if (turns.availablePermits() == 0 && turns.getQueueLength() >= settings.waiting()) {
            throw new BusyException();
        }
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** More people are signing in at this moment than this node can serve. */
    public static final class BusyException extends PortalException {

        private static final long serialVersionUID = 1L;

        BusyException() {
            super("password.busy", PATIENCE_SECONDS);
        }

        @Override
        public Kind kind() {
            return Kind.TOO_MANY;
        }
    }
}
