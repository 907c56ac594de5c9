package africa.pia.comment.scoring;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.act.Act;
import africa.pia.act.ActLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looking at what scoring has learned and saying what is made of it.
 *
 * <p>Errors: {@code scoring.stale} (STALE), {@code scoring.not-enough} (CONFLICT), {@code scoring.threshold},
 * {@code scoring.trial-too-long} (INVALID).
 */
@Stateless
@RolesAllowed(Role.NAME_MODERATOR)
public class ScoringDesk {

    /** The lowest threshold, in percent. */
    public static final int LOWEST = 50;

    /** The highest threshold, in percent. */
    public static final int HIGHEST = 99;

    /** How long a text may be that is tried, in UTF-16 units. */
    public static final int TRIAL = 10_000;

    private static final int EDITIONS = 20;
    private static final int HEAVY = 25;

    @Inject
    Models models;

    @Inject
    Teacher teacher;

    @Inject
    AccountDirectory accounts;

    @Inject
    Caller caller;

    @Inject
    ActLog acts;

    @Inject
    Clock clock;

    /**
     * What is made of scores.
     *
     * @param threshold in percent
     * @param changedBy who said so last; empty while nobody has, or when they left
     * @param version to be handed back with a change
     */
    public record Setting(
            ScoringState state,
            int threshold,
            Optional<AccountProfile> changedBy,
            Optional<Instant> changedAt,
            long version) {}

    /**
     * A model as it was learned at one time.
     *
     * @param removed how many removed comments it learned from
     * @param kept how many that were let be seen
     * @param tokens how many words, pairs, pieces and shapes it knows
     */
    public record Edition(long id, Instant madeAt, long removed, long kept, int tokens, Evaluation evaluation) {}

    /**
     * One thing that weighs in the model in use.
     *
     * @param weight what it adds to the odds of a removal; below zero it speaks for a text
     * @param removed in how many removed comments it occurred
     * @param kept in how many that were let be seen
     */
    public record Heavy(Score.Sort sort, String word, double weight, long removed, long kept) {}

    /**
     * A text that was tried.
     *
     * @param score of the model in use; empty while there is none
     * @param marks the text with what weighs in it
     * @param held whether a comment like this would be held now
     */
    public record Trial(Optional<Score> score, List<Marks> marks, boolean held) {}

    public Setting setting() {
        Switchboard board = models.switchboard();
        return new Setting(
                board.state(),
                board.threshold(),
                board.changedBy().flatMap(accounts::profile),
                board.changedAt(),
                board.version());
    }

    /** The models learned last, the last one first; that one is in use. */
    public List<Edition> editions() {
        return models.latest(EDITIONS).stream().map(LearnedModel::asEdition).toList();
    }

    /** What weighs most in the model in use, against a text or for it. */
    public List<Heavy> heaviest(boolean against) {
        return models.inUse()
                .map(inUse -> inUse.model().heaviest(against, HEAVY).stream()
                        .map(each -> new Heavy(each.sort(), each.word(), each.weight(), each.removed(), each.kept()))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Says what is made of scores from now on.
     *
     * @param version as it was read
     * @param threshold in percent, {@link #LOWEST} to {@link #HIGHEST}
     * @throws StaleScoringException when somebody else said otherwise meanwhile
     * @throws UnmeasuredScoringException when comments shall be held and too little is known of how good scores are
     */
    public Setting change(long version, ScoringState state, int threshold) {
        if (threshold < LOWEST || threshold > HIGHEST) {
            throw new UnfitThresholdException();
        }
        Switchboard board = models.switchboard();
        if (board.version() != version) {
            throw new StaleScoringException();
        }
        boolean measured =
                models.inUse().map(inUse -> inUse.evaluation().isEnough()).orElse(false);
        if (state == ScoringState.HOLDING && !measured) {
            throw new UnmeasuredScoringException();
        }
        String before = board.told();
        if (board.state() != state || board.threshold() != threshold) {
            board.turn(state, threshold, caller.required(), clock.instant());
            models.flush();
            acts.append(Act.ofModeration("scoring-changed", Act.Subject.SETTING, Switchboard.ONLY)
                    .by(caller.required().value())
                    .from(before, board.told()));
        }
        return setting();
    }

    /**
     * Learns now from all decisions.
     *
     * @return whether it did; not when another node is just at it
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean learn() {
        return teacher.learn(true);
    }

    /** Tells what a text would score, and why; nothing is kept of it. */
    public Trial trial(String text) {
        if (text.length() > TRIAL) {
            throw new TrialTooLongException();
        }
        Switchboard board = models.switchboard();
        return models.inUse()
                .map(inUse -> {
                    Score score = inUse.model().score(text);
                    boolean held = board.state() == ScoringState.HOLDING
                            && inUse.evaluation().isEnough()
                            && score.getPercent() >= board.threshold();
                    return new Trial(Optional.of(score), Marks.of(text, score), held);
                })
                .orElseGet(() -> new Trial(Optional.empty(), List.of(), false));
    }
}
