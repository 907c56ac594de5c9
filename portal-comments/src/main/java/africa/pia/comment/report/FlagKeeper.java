package africa.pia.comment.report;

import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.comment.moderation.CommentDecided;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentRetracted;
import africa.pia.comment.thread.OpenFlags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Settles reports with the decision that answers them, and opens them again with it: in the decision's transaction. */
@ApplicationScoped
class FlagKeeper {

    @Inject
    Flags flags;

    @Inject
    OpenFlags counts;

    @Inject
    Event<FlagSettled> settled;

    @Inject
    Event<FlagReopened> reopened;

    void on(@Observes CommentDecided event) {
        if (event.verdict() == Verdict.UNDO) {
            event.reverses().ifPresent(decision -> reopen(event.comment(), decision));
            return;
        }
        FlagState outcome = event.verdict() == Verdict.APPROVE ? FlagState.DECLINED : FlagState.AGREED;
        flags.openOn(List.of(event.comment())).forEach(flag -> settle(flag, outcome, event.decision(), event.at()));
        counts.reset(event.comment());
    }

    private void settle(Flag flag, FlagState outcome, long decision, Instant now) {
        flag.settle(outcome, decision, now);
        flag.reporter().ifPresent(reporter -> {
            flags.countSettled(reporter, 1, outcome == FlagState.AGREED ? 1 : 0);
            settled.fire(new FlagSettled(
                    flag.id(),
                    flag.comment(),
                    flag.article(),
                    reporter,
                    flag.reason(),
                    outcome,
                    flag.excerpt(),
                    decision,
                    now));
        });
    }

    private void reopen(CommentId comment, long decision) {
        List<Flag> answered = flags.settledBy(decision);
        answered.forEach(flag -> {
            int agreed = flag.state() == FlagState.AGREED ? -1 : 0;
            flag.reopen();
            flag.reporter().ifPresent(reporter -> {
                flags.countSettled(reporter, -1, agreed);
                reopened.fire(new FlagReopened(flag.id(), reporter, decision));
            });
        });
        counts.add(comment, answered.size());
    }

    void on(@Observes CommentRetracted event) {
        flags.openOn(List.of(event.comment())).forEach(flag -> flag.lapse(event.at()));
        counts.reset(event.comment());
    }

    void on(@Observes AccountErased event) {
        flags.forget(event.account());
    }
}
