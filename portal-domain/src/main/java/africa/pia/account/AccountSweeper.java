package africa.pia.account;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;

/** Forgets what has ended: sign-ins, links, registrations that nobody confirmed. */
@Singleton
public class AccountSweeper {

    private static final Logger LOG = Logger.getLogger(AccountSweeper.class.getName());
    private static final Duration UNCONFIRMED_FOR = Duration.ofDays(30);
    private static final int BATCH = 500;

    @Inject
    Accounts accounts;

    @Inject
    AccountSettings settings;

    @Inject
    Clock clock;

    /** Runs hourly on every node; what one has swept the next does not find. */
    @Schedule(hour = "*", minute = "23", persistent = false)
    public void sweep() {
        Instant now = clock.instant();
        int ended = accounts.forgetEnded(now);
        List<Account> unconfirmed = settings.confirmationRequired()
                ? accounts.neverConfirmed(now.minus(UNCONFIRMED_FOR), BATCH)
                : List.of();
        // An address that nobody confirmed may be somebody else's: it is not kept.
        unconfirmed.forEach(account -> account.erase(now));
        if (ended > 0 || !unconfirmed.isEmpty()) {
            LOG.info(() -> "Forgot " + ended + " ended sign-ins and links and " + unconfirmed.size()
                    + " registrations that were never confirmed");
        }
    }
}
