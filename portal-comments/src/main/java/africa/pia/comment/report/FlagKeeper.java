package africa.pia.comment.report;

import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.comment.moderation.CommentDecided;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentRetracted;
import africa.pia.comment.thread.OpenFlags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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
        switch (event.verdict()) {
            case UNDO -> event.reverses().ifPresent(decision -> reopen(event.comment(), decision));
            case OVERTURN -> event.reverses().ifPresent(decision -> overturn(event, decision));
            case APPROVE -> settleAll(event, FlagState.DECLINED);
            case REMOVE, SPAM -> settleAll(event, FlagState.AGREED);
        }
    }

    private void settleAll(CommentDecided event, FlagState outcome) {
        flags.openOn(List.of(event.comment())).forEach(flag -> {
            flag.reporter().ifPresent(reporter -> flags.countSettled(reporter, 1, outcome == FlagState.AGREED ? 1 : 0));
            settle(flag, outcome, event);
        });
        counts.reset(event.comment());
    }

    /** Whoever had been told that the comment was removed is told that it is back. */
    private void overturn(CommentDecided event, long decision) {
        flags.settledBy(decision).stream()
                .filter(flag -> flag.state() == FlagState.AGREED)
                .forEach(flag -> {
                    flag.reporter().ifPresent(reporter -> flags.countSettled(reporter, 0, -1));
                    settle(flag, FlagState.DECLINED, event);
                });
    }

    private void settle(Flag flag, FlagState outcome, CommentDecided event) {
        flag.settle(outcome, event.decision(), event.at());
        flag.reporter().ifPresent(reporter -> {
            settled.fire(new FlagSettled(
                    flag.id(),
                    flag.comment(),
                    flag.article(),
                    reporter,
                    flag.reason(),
                    outcome,
                    flag.excerpt(),
                    event.decision(),
                    event.at()));
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
