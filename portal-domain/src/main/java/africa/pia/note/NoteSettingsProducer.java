package africa.pia.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class NoteSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    NoteSettings noteSettings(Config config) {
        return new NoteSettings(config.getValue("portal.note.editing-window", Duration.class));
    }
}
