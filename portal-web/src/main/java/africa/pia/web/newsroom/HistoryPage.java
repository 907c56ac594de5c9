package africa.pia.web.newsroom;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.article.ArticleId;
import africa.pia.article.CopyDesk;
import africa.pia.article.EditableArticle;
import africa.pia.article.EditableCopy;
import africa.pia.article.HistoryDesk;
import africa.pia.article.Newsroom;
import africa.pia.article.Newsroom.EditorsOnlyException;
import africa.pia.article.Newsroom.IllegalStepException;
import africa.pia.article.Newsroom.StaleArticleException;
import africa.pia.article.PreviewDesk;
import africa.pia.paging.Slice;
import africa.pia.preview.GivenLink;
import africa.pia.revision.RevisionEntry;
import africa.pia.revision.RevisionId;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.url.PortalUrls;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an article was before: every save and step, the way back to an earlier text, and the secret links to it. */
@Named
@RequestScoped
public class HistoryPage {

    private static final int SHOWN = 40;

    @EJB
    Newsroom newsroom;

    @EJB
    HistoryDesk history;

    @EJB
    CopyDesk copies;

    @EJB
    PreviewDesk previews;

    @EJB
    AccountDirectory accounts;

    @Inject
    PortalUrls urls;

    @Inject
    Errors errors;

    private Inquiry inquiry;
    private EditableArticle article;
    private Slice<RevisionEntry> slice;
    private List<GivenLink> links;
    private Map<AccountId, AccountProfile> people;
    private long copyVersion;
    private String link = "";

    @PostConstruct
    void open() {
        inquiry = new Inquiry();
        article = newsroom.open(new ArticleId(inquiry.number("id").orElseThrow()));
        copyVersion = copies.copy(article.id()).map(EditableCopy::version).orElse(0L);
    }

    /** Runs when everything that was sent is read. */
    public void act() {
        switch (FacesContext.getCurrentInstance().isPostback() ? inquiry.text("action") : "") {
            case "restore" -> restore();
            case "give" ->
                // Told this once and never again, so the answer itself shows it.
                link = urls.absolute("/preview/" + previews.give(article.id()).value());
            case "take-back" -> {
                previews.takeBack(article.id());
                PageAnswer.see(getAddress());
            }
            default -> {
                // Somebody only looks.
            }
        }
    }

    private void restore() {
        try {
            history.restore(
                    article.id(),
                    inquiry.number("copyVersion").orElse(0),
                    new RevisionId(inquiry.number("revision").orElse(0)));
            PageAnswer.see("/newsroom/articles/" + article.id() + "?done=restored");
        } catch (StaleArticleException | IllegalStepException refused) {
            errors.add("", refused);
            PageAnswer.status(HttpServletResponse.SC_CONFLICT);
        } catch (EditorsOnlyException refused) {
            errors.add("", refused);
            PageAnswer.status(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    public EditableArticle getArticle() {
        return article;
    }

    public String getAddress() {
        return "/newsroom/articles/" + article.id() + "/history";
    }

    /** The version of the working copy that is there; 0 for none. */
    public long getCopyVersion() {
        return copyVersion;
    }

    /** The secret link that was just made; empty otherwise. */
    public String getLink() {
        return link;
    }

    public List<GivenLink> getLinks() {
        if (links == null) {
            links = previews.links(article.id());
        }
        return links;
    }

    public List<RevisionEntry> getEntries() {
        return slice().items();
    }

    private Slice<RevisionEntry> slice() {
        if (slice == null) {
            slice = history.of(article.id(), inquiry.after(), SHOWN);
        }
        return slice;
    }

    public String getNext() {
        return inquiry.next(slice().next());
    }

    public String getFirst() {
        return inquiry.first();
    }

    /** Who took a step; empty when they have left. */
    public String who(RevisionEntry entry) {
        return name(entry.by());
    }

    /** Who gave a link away; empty when they have left. */
    public String giver(GivenLink given) {
        return name(given.by());
    }

    private String name(AccountId account) {
        if (people == null) {
            people = accounts.profiles(Stream.concat(
                            slice().items().stream().map(RevisionEntry::by),
                            getLinks().stream().map(GivenLink::by))
                    .distinct()
                    .toList());
        }
        AccountProfile profile = people.get(account);
        return profile == null ? "" : profile.displayName();
    }
}
