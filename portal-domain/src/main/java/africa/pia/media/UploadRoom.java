package africa.pia.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets only so many files into memory at once; what waits its turn still lies where the server has put it. */
@ApplicationScoped
class UploadRoom {

    /** A file and the copy of it that the decoder sees: some 40 MB each. */
    private static final int AT_ONCE = 2;

    private static final long PATIENCE_SECONDS = 60;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * Does something with a file in memory.
     *
     * @throws DarkroomBusyException when others took too long
     */
    <T> T in(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new DarkroomBusyException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DarkroomBusyException();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
