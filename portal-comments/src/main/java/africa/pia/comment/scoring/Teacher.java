package africa.pia.comment.scoring;

import africa.pia.comment.moderation.Judgements;
import africa.pia.comment.moderation.Judgements.Judgement;
import africa.pia.node.NodeStarted;
import africa.pia.node.Rounds;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

/** Looks now and then whether there is enough new to learn, and learns; of several nodes one. */
@ApplicationScoped
class Teacher {

    private static final Logger LOG = Logger.getLogger(Teacher.class.getName());
    private static final Duration PERIOD = Duration.ofMinutes(30);
    private static final int AT_ONCE = 500;

    @EJB
    Schooling schooling;

    @Inject
    ScoringSettings settings;

    @Inject
    Rounds rounds;

    void on(@Observes NodeStarted event) {
        rounds.every(PERIOD, () -> learn(false), LOG, "Scoring could not learn; trying again");
    }

    /**
     * Learns if it is time; in no transaction.
     *
     * @param anyway whether it is time because somebody says so
     * @return whether it did; not when another node is at it
     */
    boolean learn(boolean anyway) {
        if (!schooling.begin(anyway)) {
            return false;
        }
        boolean done = false;
        try {
            long last = schooling.last();
            Learner.Learned learned = new Learner(settings.authors())
                    .learn(examples(last).values().stream().toList());
            schooling.keep(learned, last);
            LOG.info(() -> "Scoring has learned from " + learned.model().removed() + " removed and "
                    + learned.model().kept() + " kept comments");
            done = true;
            return true;
        } finally {
            if (!done) {
                schooling.giveUp();
            }
        }
    }

    private Map<Long, Example> examples(long last) {
        Map<Long, Example> examples = new LinkedHashMap<>();
        Optional<Long> before = Optional.of(last + 1);
        while (before.isPresent() && examples.size() < settings.examples()) {
            Judgements.Batch batch = schooling.read(before.get(), AT_ONCE);
            for (Judgement each : batch.judgements()) {
                examples.put(
                        each.comment().value(),
                        new Example(each.comment(), each.author(), each.text(), each.removed()));
            }
            before = batch.next();
        }
        return examples;
    }
}
