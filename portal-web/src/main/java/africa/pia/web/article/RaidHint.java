package africa.pia.web.article;

import africa.pia.article.ArticleId;
import africa.pia.comment.raid.RaidDesk;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;

/** Tells whoever is about to write under an article that new accounts wait there just now. */
@Named
@RequestScoped
public class RaidHint {

    @EJB
    RaidDesk desk;

    /** Until when; null while nobody waits for that. */
    public Instant until(long article) {
        return desk.until(new ArticleId(article)).orElse(null);
    }
}
