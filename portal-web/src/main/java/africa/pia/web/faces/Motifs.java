package africa.pia.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Weaves motifs for views: {@code #{motifs.of(card.id.value, card.section.key.value)}}, printed unescaped. */
@Named
@ApplicationScoped
public class Motifs {

    public String of(long article, String section) {
        return Motif.svg(article, section);
    }
}
