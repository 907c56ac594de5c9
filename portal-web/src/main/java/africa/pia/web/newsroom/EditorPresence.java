package africa.pia.web.newsroom;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.article.ArticleId;
import africa.pia.article.PresenceDesk;
import africa.pia.article.PresenceDesk.Company;
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

    @EJB
    AccountDirectory accounts;

    private Company company;

    /** A colleague who writes there since an instant; without a name once they have left the portal. */
    public record Colleague(String name, Instant since) {}

    @PostConstruct
    void sign() {
        company = desk.sign(new ArticleId(new Inquiry().number("id").orElseThrow()));
    }

    public List<Colleague> getOthers() {
        return company.others().stream()
                .map(each -> new Colleague(name(each.account()), each.since()))
                .toList();
    }

    /** Who has taken the place of whoever looks; empty while nobody has. */
    public String getTaker() {
        return company.takenBy().map(this::name).orElse("");
    }

    private String name(AccountId account) {
        return accounts.profile(account).map(AccountProfile::displayName).orElse("");
    }
}
