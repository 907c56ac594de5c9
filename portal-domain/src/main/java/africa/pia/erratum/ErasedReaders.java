package africa.pia.erratum;

import africa.pia.account.AccountEvent.AccountErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Parts what readers said from readers who leave. */
@ApplicationScoped
class ErasedReaders {

    @Inject
    Reports reports;

    void on(@Observes AccountErased event) {
        reports.forget(event.account());
    }
}
