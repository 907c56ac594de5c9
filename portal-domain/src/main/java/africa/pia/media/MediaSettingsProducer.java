package africa.pia.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class MediaSettingsProducer {

    @Produces
    @jakarta.inject.Singleton
    MediaSettings mediaSettings(Config config) {
        return new MediaSettings(
                config.getValue("portal.media.max-bytes", Long.class),
                config.getValue("portal.media.max-pixels", Long.class),
                config.getValue("portal.media.max-side", Integer.class),
                config.getValue("portal.media.max-decoded-bytes", Long.class),
                folder(
                        config.getValue("portal.media.store", String.class),
                        config.getOptionalValue("portal.media.folder", String.class)));
    }

    private static Optional<Path> folder(String store, Optional<String> folder) {
        return switch (store) {
            case "database" -> Optional.empty();
            case "folder" ->
                Optional.of(folder.map(Path::of)
                        .orElseThrow(() -> new IllegalArgumentException("portal.media.folder names no folder")));
            default ->
                throw new IllegalArgumentException("portal.media.store is neither database nor folder: " + store);
        };
    }

    /** Where the bytes are kept, as configured. */
    @Produces
    @jakarta.inject.Singleton
    MediaStore mediaStore(MediaSettings settings, DatabaseMediaStore database) {
        return settings.folder().<MediaStore>map(FolderMediaStore::new).orElse(database);
    }
}
