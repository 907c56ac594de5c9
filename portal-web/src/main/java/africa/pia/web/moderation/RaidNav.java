package africa.pia.web.moderation;

import africa.pia.article.ArticleId;
import africa.pia.comment.raid.RaidDesk;
import africa.pia.comment.raid.RaidDesk.Shown;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** What every page of the desk tells of raid mode: where it is in force. */
@Named
@RequestScoped
public class RaidNav {

    @EJB
    RaidDesk desk;

    private List<Shown> inForce;

    public List<Shown> getInForce() {
        if (inForce == null) {
            inForce = desk.inForce();
        }
        return inForce;
    }

    /** What is in force under one article; null where nothing is. */
    public Shown of(long article) {
        return getInForce().stream()
                .filter(raid -> raid.articleId().equals(new ArticleId(article)))
                .findFirst()
                .orElse(null);
    }

    /** Where it is begun and ended. */
    public String getAddress() {
        return RaidsPage.ADDRESS;
    }
}
