package africa.pia.comment.legal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Logger;

/** Forgets the names and addresses of whoever sent notices, once they have served. */
@Singleton
public class NoticeSweeper {

    private static final Logger LOG = Logger.getLogger(NoticeSweeper.class.getName());

    @Inject
    NoticeFile file;

    @Inject
    Clock clock;

    /** Runs hourly on every node; what one has swept the next does not find. */
    @Schedule(hour = "*", minute = "41", persistent = false)
    public void sweep() {
        int forgotten = file.forgetContacts(clock.instant());
        if (forgotten > 0) {
            LOG.info(() -> "Forgot who sent " + forgotten + " notices of illegal content");
        }
    }
}
