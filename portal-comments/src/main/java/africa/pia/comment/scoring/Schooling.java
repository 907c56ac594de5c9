package africa.pia.comment.scoring;

import africa.pia.act.Act;
import africa.pia.act.ActLog;
import africa.pia.comment.moderation.Judgements;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The steps of learning, each in a transaction of its own; {@link Teacher} takes them one after another. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Schooling {

    /** After so many new decisions it is time to learn again. */
    static final int WORTHWHILE = 20;

    /** After so long it is, if anything was decided at all. */
    private static final Duration STALE = Duration.ofDays(1);

    /** After so long it is in any case: what people took back or left behind shall be unlearned. */
    private static final Duration OLD = Duration.ofDays(7);

    /** After so long whoever began has died. */
    private static final Duration LEARNING = Duration.ofMinutes(30);

    @Inject
    Models models;

    @Inject
    Judgements judgements;

    @Inject
    ActLog acts;

    @Inject
    Clock clock;

    /**
     * Takes learning upon this node if it is time and nobody else is at it.
     *
     * @param anyway whether it is time because somebody says so
     */
    public boolean begin(boolean anyway) {
        Instant now = clock.instant();
        return (anyway || isTime(now)) && models.claim(now, now.plus(LEARNING));
    }

    private boolean isTime(Instant now) {
        List<LearnedModel> latest = models.latest(1);
        if (latest.isEmpty()) {
            return judgements.since(0, WORTHWHILE) >= WORTHWHILE;
        }
        LearnedModel last = latest.get(0);
        int since = judgements.since(last.lastDecision(), WORTHWHILE);
        Instant made = last.madeAt();
        return since >= WORTHWHILE || since > 0 && made.isBefore(now.minus(STALE)) || made.isBefore(now.minus(OLD));
    }

    /** The number of the last decision that there is to learn from. */
    public long last() {
        return judgements.last();
    }

    /** Some of what there is to learn from, the latest first. */
    public Judgements.Batch read(long before, int limit) {
        return judgements.before(before, limit);
    }

    /** Keeps what was learned: from the next comment on it is in use, on every node. */
    public void keep(Learner.Learned learned, long lastDecision) {
        LearnedModel model = new LearnedModel(learned, lastDecision, clock.instant());
        models.add(model);
        models.giveUp();
        acts.append(Act.ofModeration("scoring-learned", Act.Subject.SETTING, model.id())
                .saying(learned.model().removed() + " + " + learned.model().kept() + ", "
                        + learned.evaluation().getExamples()));
    }

    /** Gives learning up. */
    public void giveUp() {
        models.giveUp();
    }
}
