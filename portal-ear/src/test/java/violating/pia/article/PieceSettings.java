package violating.pia.article;

import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings that are not a record and inject themselves. */
class PieceSettings {

    @Inject
    @ConfigProperty(name = "portal.piece.size")
    int size;
}
