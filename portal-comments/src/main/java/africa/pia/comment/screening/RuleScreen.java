package africa.pia.comment.screening;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountProfile;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.moderation.Judging;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.screening.Examiner.Piece;
import africa.pia.comment.screening.Past.Earlier;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentScreen;
import africa.pia.comment.thread.Draft;
import africa.pia.comment.thread.Screened;
import africa.pia.comment.thread.Screened.Answer;
import africa.pia.comment.thread.WriterHistory;
import africa.pia.comment.thread.WriterHistory.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Applies the rules of the house to what is posted. Whoever works here is not looked at. A rule that fails is logged and
 * passed by: no comment is lost to a mistake in a rule.
 */
@ApplicationScoped
class RuleScreen implements CommentScreen {

    private static final Logger LOG = Logger.getLogger(RuleScreen.class.getName());

    @Inject
    RuleShelf rules;

    @Inject
    WordShelf words;

    @Inject
    WriterHistory history;

    @Inject
    AccountDirectory accounts;

    @Inject
    ArticleCatalogue articles;

    @Inject
    Findings findings;

    @Inject
    Judging judging;

    /** What a rule objects to, and how it was set. */
    private record Raised(RuleSetting setting, Objection objection) {

        boolean holds() {
            return setting.isEffective() && setting.effect() != Effect.POINT_OUT;
        }

        boolean removes() {
            return setting.isEffective() && setting.effect() == Effect.REMOVE;
        }
    }

    @Override
    public Screened screen(Draft draft) {
        List<RuleSetting> applied = rules.settings().values().stream()
                .filter(RuleSetting::isApplied)
                .toList();
        if (applied.isEmpty()
                || accounts.profile(draft.author()).map(AccountProfile::staff).orElse(false)) {
            return Screened.PASSED;
        }
        List<Raised> raised = new ArrayList<>();
        Examiner examiner = new Examiner(words(applied));
        Piece piece = piece(draft, applied);
        for (RuleSetting setting : applied) {
            // Who changes a comment has not posted another one.
            if (setting.rule() != HouseRule.FLOOD || draft.edited().isEmpty()) {
                raised.addAll(examine(examiner, setting, piece));
            }
        }
        return answer(raised);
    }

    private Vocabulary words(List<RuleSetting> applied) {
        return applied.stream().anyMatch(setting -> setting.rule().hasWords()) ? words.vocabulary() : Vocabulary.EMPTY;
    }

    private Piece piece(Draft draft, List<RuleSetting> applied) {
        String language = applied.stream().anyMatch(setting -> setting.rule().hasWords())
                ? Optional.ofNullable(
                                articles.summaries(List.of(draft.article())).get(draft.article()))
                        .map(ArticleSummary::language)
                        .orElse("")
                : "";
        return new Piece(draft.text(), language, draft.at(), past(draft));
    }

    private Past past(Draft draft) {
        List<Written> last = history.last(draft.author(), draft.edited(), Past.LOOKED_BACK);
        List<Earlier> earlier = new ArrayList<>();
        for (Written each : last) {
            String folded = earlier.size() < Past.COMPARED ? FoldedText.folded(each.text()) : "";
            earlier.add(new Earlier(each.id(), each.at(), each.status(), folded));
        }
        return new Past(earlier, history.visible(draft.author(), draft.edited(), Past.COUNTED));
    }

    private static List<Raised> examine(Examiner examiner, RuleSetting setting, Piece piece) {
        try {
            return examiner.examine(setting, piece).stream()
                    .map(objection -> new Raised(setting, objection))
                    .toList();
        } catch (RuntimeException mistake) {
            LOG.log(Level.SEVERE, mistake, () -> "The rule " + setting.rule() + " failed and was passed by");
            return List.of();
        }
    }

    private Screened answer(List<Raised> raised) {
        if (raised.isEmpty()) {
            return Screened.PASSED;
        }
        Optional<Raised> removing = raised.stream().filter(Raised::removes).findFirst();
        Answer answer = removing.isPresent()
                ? Answer.REMOVE
                : raised.stream().anyMatch(Raised::holds) ? Answer.HOLD : Answer.PASS;
        return new Screened(answer, (comment, version) -> {
            raised.forEach(each -> findings.record(finding(comment, version, each)));
            removing.ifPresent(each -> judging.byRule(
                    comment, Verdict.REMOVE, Optional.of(each.setting().ground()), explanation(each)));
        });
    }

    private static Finding finding(CommentId comment, long version, Raised raised) {
        Objection objection = raised.objection();
        return new Finding(
                comment, version, objection.rule().key(), objection.detail(), objection.spans(), raised.holds());
    }

    /** What the staff chose to say, and the word that was found: the writer is to know which. */
    private static String explanation(Raised raised) {
        String detail = raised.objection().detail();
        String found = "« " + detail.substring(detail.indexOf('\t') + 1) + " »";
        String told = raised.setting().told();
        return told.isEmpty() ? found : told + "\n" + found;
    }
}
