package africa.pia.comment.figures;

import africa.pia.comment.appeal.AppealCensus;
import africa.pia.comment.appeal.AppealState;
import africa.pia.comment.legal.NoticeCensus;
import africa.pia.comment.legal.NoticeOutcome;
import africa.pia.comment.moderation.DecisionCensus;
import africa.pia.comment.moderation.DecisionCensus.Ruled;
import africa.pia.comment.moderation.DecisionCensus.Waited;
import africa.pia.comment.report.FlagCensus;
import africa.pia.comment.sanction.SanctionCensus;
import africa.pia.comment.thread.CommentCensus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts one day, by asking each feature for what is its own. */
@ApplicationScoped
class DayCounter {

    @Inject
    CommentCensus comments;

    @Inject
    DecisionCensus decisions;

    @Inject
    FlagCensus flags;

    @Inject
    AppealCensus appeals;

    @Inject
    NoticeCensus notices;

    @Inject
    SanctionCensus sanctions;

    /** Everything that happened from one instant to before another; what did not happen is absent. */
    List<Amount> count(Instant from, Instant to) {
        Map<Measure, Long> sums = new EnumMap<>(Measure.class);
        List<Amount> amounts = new ArrayList<>();
        put(sums, Measure.POSTED, comments.posted(from, to));
        for (Ruled ruled : decisions.ruled(from, to)) {
            long count = ruled.count();
            switch (ruled.verdict()) {
                case APPROVE -> put(sums, Measure.APPROVED, count);
                case REMOVE -> put(sums, Measure.REMOVED, count);
                case SPAM -> put(sums, Measure.SPAM, count);
                case UNDO -> put(sums, Measure.UNDONE, count);
                case OVERTURN -> put(sums, Measure.OVERTURNED, count);
            }
            if (ruled.automated()) {
                put(sums, Measure.AUTOMATED, count);
            }
            if (ruled.held() && ruled.isFresh()) {
                put(sums, Measure.FROM_HELD, count);
            }
        }
        decisions
                .grounds(from, to)
                .forEach((ground, count) -> amounts.add(new Amount(Measure.GROUND, ground.name(), count)));
        Map<Integer, Long> waits = new TreeMap<>();
        for (Waited waited : decisions.firstByModerators(from, to)) {
            waits.merge(Waits.step(waited.waiting()), 1L, Long::sum);
        }
        waits.forEach((step, count) -> amounts.add(new Amount(Measure.WAIT, step.toString(), count)));
        put(sums, Measure.REPORTED, flags.made(from, to));
        put(sums, Measure.REPORT_FOLLOWED, flags.followed(from, to));
        put(sums, Measure.REPORT_DECLINED, flags.declined(from, to));
        sanctions
                .given(from, to)
                .forEach((kind, count) -> amounts.add(new Amount(Measure.SANCTION, kind.name(), count)));
        put(sums, Measure.APPEALED, appeals.filed(from, to));
        put(sums, Measure.APPEAL_UPHELD, appeals.settled(AppealState.UPHELD, from, to));
        put(sums, Measure.APPEAL_OVERTURNED, appeals.settled(AppealState.OVERTURNED, from, to));
        put(sums, Measure.NOTICED, notices.received(from, to));
        put(sums, Measure.NOTICE_ILLEGAL, notices.decided(NoticeOutcome.ILLEGAL, from, to));
        put(sums, Measure.NOTICE_LEGAL, notices.decided(NoticeOutcome.LEGAL, from, to));
        put(sums, Measure.SANCTION_LIFTED, sanctions.lifted(from, to));
        sums.forEach((measure, sum) -> amounts.add(new Amount(measure, "", sum)));
        return amounts.stream().filter(amount -> amount.amount() > 0).toList();
    }

    private static void put(Map<Measure, Long> sums, Measure measure, long count) {
        sums.merge(measure, count, Long::sum);
    }
}
