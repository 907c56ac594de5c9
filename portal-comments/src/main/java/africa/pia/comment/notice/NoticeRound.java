package africa.pia.comment.notice;

import africa.pia.account.AccountId;
import africa.pia.node.NodeStarted;
import africa.pia.node.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every half minute who is to be written to. Every node does; what one has written no other does. */
@ApplicationScoped
class NoticeRound {

    private static final Logger LOG = Logger.getLogger(NoticeRound.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(30);

    @Inject
    NoticeLetters letters;

    @Inject
    Rounds rounds;

    void on(@Observes NodeStarted event) {
        rounds.every(PERIOD, this::go, LOG, "Who is to be written to could not be looked up; trying again");
    }

    void go() {
        List<AccountId> due = letters.due();
        for (AccountId account : due) {
            try {
                letters.write(account);
            } catch (RuntimeException e) {
                // One letter that cannot be written keeps no other back; it is due again in the next round.
                LOG.log(Level.WARNING, e, () -> "The notices of account " + account + " could not be mailed");
            }
        }
    }
}
