package africa.pia.comment.legal;

import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.act.Act;
import africa.pia.act.ActLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Forgets whoever sent notices and has left. */
@ApplicationScoped
class NoticeKeeper {

    @Inject
    NoticeFile file;

    @Inject
    ActLog acts;

    @Inject
    Clock clock;

    void on(@Observes AccountErased event) {
        file.of(event.account()).forEach(notice -> {
            NoticeState before = notice.state();
            notice.forget();
            if (notice.state() != before) {
                file.add(new LegalStep(notice, Optional.empty(), clock.instant()));
                acts.append(Act.ofModeration("notice-void", Act.Subject.NOTICE, notice.id())
                        .under(notice.article().value())
                        .from(before, notice.state()));
            }
        });
    }
}
