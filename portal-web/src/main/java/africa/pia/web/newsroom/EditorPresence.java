package africa.pia.web.newsroom;

import africa.pia.article.ArticleId;
import africa.pia.article.PresenceDesk;
import africa.pia.article.PresenceDesk.Colleague;
import africa.pia.article.PresenceDesk.Company;
import africa.pia.web.faces.Inquiry;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** Who else writes in the article of the editor page. That the page is shown is a sign of whoever opened it. */
@Named
@RequestScoped
public class EditorPresence {

    @EJB
    PresenceDesk desk;

    private Company company;

    @PostConstruct
    void sign() {
        company = desk.sign(new ArticleId(new Inquiry().number("id").orElseThrow()));
    }

    /** When whoever opened the page was heard of by that. */
    public Instant getHeard() {
        return company.heard();
    }

    public List<Colleague> getOthers() {
        return company.others();
    }

    /** Whether somebody has taken the place of whoever looks. */
    public boolean isTaken() {
        return company.takenBy().isPresent();
    }

    /** The name of who has; empty once they have left the portal. */
    public String getTaker() {
        return company.takenBy().orElse("");
    }
}
