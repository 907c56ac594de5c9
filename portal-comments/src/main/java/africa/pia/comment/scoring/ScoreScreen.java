package africa.pia.comment.scoring;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountProfile;
import africa.pia.comment.screening.Finding;
import africa.pia.comment.screening.Findings;
import africa.pia.comment.screening.Span;
import africa.pia.comment.thread.CommentScreen;
import africa.pia.comment.thread.Draft;
import africa.pia.comment.thread.Screened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Scores every comment before it is written. What goes wrong with that keeps nobody from writing: it is logged, and the
 * comment has no score.
 */
@ApplicationScoped
class ScoreScreen implements CommentScreen {

    static final String RULE = "score";

    private static final Logger LOG = Logger.getLogger(ScoreScreen.class.getName());

    /** How many of the heaviest are shown in the text. */
    private static final int SHOWN = 5;

    @Inject
    Models models;

    @Inject
    Findings findings;

    @Inject
    AccountDirectory accounts;

    @Override
    public Screened screen(Draft draft) {
        try {
            return scored(draft);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "A comment on article " + draft.article() + " could not be scored");
            return Screened.PASSED;
        }
    }

    private Screened scored(Draft draft) {
        Switchboard switchboard = models.switchboard();
        if (switchboard.state() == ScoringState.OFF) {
            return Screened.PASSED;
        }
        Optional<Models.InUse> model = models.inUse();
        if (model.isEmpty()) {
            return Screened.PASSED;
        }
        Score score = model.get().model().score(draft.text());
        boolean held = switchboard.state() == ScoringState.HOLDING
                && model.get().evaluation().isEnough()
                && score.getPercent() >= switchboard.threshold()
                && !isStaff(draft);
        List<Span> spans = spans(score);
        return new Screened(
                held ? Screened.Answer.HOLD : Screened.Answer.PASS,
                (comment, version) ->
                        findings.record(new Finding(comment, version, RULE, decimal(score), spans, held)));
    }

    private boolean isStaff(Draft draft) {
        return accounts.profile(draft.author()).map(AccountProfile::staff).orElse(false);
    }

    /** Two digits, never rounded up to a threshold that was not reached. */
    static String decimal(Score score) {
        return String.format(Locale.ROOT, "%.2f", score.getPercent() / 100.0);
    }

    /**
     * Where the heaviest stand that speak against the text, in order and apart; none in a text that is rather fine. Words
     * by themselves if there are any, else pairs of them.
     */
    static List<Span> spans(Score score) {
        if (score.getPercent() < 50) {
            return List.of();
        }
        List<Score.Weighed> against =
                score.weighed().stream().filter(Score.Weighed::isAgainst).toList();
        List<Span> words = spans(against, sort -> sort != Score.Sort.PAIR);
        return words.isEmpty() ? spans(against, sort -> true) : words;
    }

    private static List<Span> spans(List<Score.Weighed> against, Predicate<Score.Sort> wanted) {
        return Marks.apart(against.stream()
                .filter(each -> wanted.test(each.sort()))
                .filter(each -> !each.spans().isEmpty())
                .limit(SHOWN)
                .flatMap(each -> each.spans().stream())
                .sorted(Comparator.comparingInt(Span::from))
                .toList());
    }
}
