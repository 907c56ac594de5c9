package africa.pia.comment.appeal;

import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.act.Act;
import africa.pia.act.ActLog;
import africa.pia.comment.moderation.CommentDecided;
import africa.pia.comment.thread.CommentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Ends appeals that have nothing left to decide, in the transaction that leaves nothing. */
@ApplicationScoped
class AppealKeeper {

    @Inject
    Appeals appeals;

    @Inject
    ActLog acts;

    @Inject
    Event<AppealDecided> announcement;

    @Inject
    Clock clock;

    /** The removal was taken back, or somebody let readers see the comment after all. */
    void on(@Observes CommentDecided event) {
        if (event.resulting() == CommentStatus.REMOVED) {
            return;
        }
        // An appeal that is just being overturned is open no more by now.
        appeals.openOn(event.comment()).forEach(appeal -> {
            lapse(appeal, event.at());
            appeal.author().ifPresent(author -> announcement.fire(appeal.asEvent(author)));
        });
    }

    void on(@Observes AccountErased event) {
        Instant now = clock.instant();
        appeals.of(event.account()).forEach(appeal -> {
            if (appeal.isOpen()) {
                lapse(appeal, now);
            }
            appeal.forget(now);
        });
    }

    private void lapse(Appeal appeal, Instant now) {
        appeal.lapse(now);
        acts.append(Act.ofModeration("appeal-moot", Act.Subject.APPEAL, appeal.id())
                .under(appeal.article().value())
                .from(AppealState.OPEN, AppealState.MOOT)
                .saying("decision " + appeal.decision()));
    }
}
