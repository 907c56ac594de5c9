package africa.pia.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes forsaken prints out of a store that no transaction binds, when it is certain that they are. */
@ApplicationScoped
class Sweeper {

    private static final Logger LOG = Logger.getLogger(Sweeper.class.getName());

    @Inject
    MediaStore store;

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Forsaken forsaken) {
        try {
            store.sweep(forsaken.media(), forsaken.kept());
        } catch (RuntimeException e) {
            // Nobody can ask for them any more; they only take room.
            LOG.log(Level.WARNING, e, () -> "Prints of picture " + forsaken.media() + " were not taken away");
        }
    }
}
