package africa.pia.comment.care;

import africa.pia.account.AccountEvent.AccountErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Forgets what people wished who have left. */
@ApplicationScoped
class DepartedModerators {

    @Inject
    CareWishes wishes;

    void on(@Observes AccountErased event) {
        wishes.removeOf(event.account());
    }
}
