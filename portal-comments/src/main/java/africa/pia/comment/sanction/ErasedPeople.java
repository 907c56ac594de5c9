package africa.pia.comment.sanction;

import africa.pia.account.AccountEvent.AccountErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Forgets what was written to and about people who leave. That they were sanctioned, and how, is still counted. */
@ApplicationScoped
class ErasedPeople {

    @Inject
    SanctionRows rows;

    @Inject
    PersonNotes notes;

    void on(@Observes AccountErased event) {
        rows.of(event.account(), Integer.MAX_VALUE).forEach(Sanction::forgetWords);
        notes.removeAllOn(event.account());
    }
}
