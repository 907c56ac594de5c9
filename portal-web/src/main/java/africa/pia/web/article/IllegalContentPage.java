package africa.pia.web.article;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.Caller;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.legal.LegalNotices;
import africa.pia.comment.legal.NoticeForm;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.Discussion;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.UnknownCommentException;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.Language;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import africa.pia.web.url.Addresses;
import africa.pia.web.url.CommentAddresses;
import africa.pia.web.url.PortalUrls;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/**
 * The form on which anybody gives notice of illegal content (DSA, Art. 16). {@code ?comment=501} fills in the address of
 * a comment.
 */
@Named
@RequestScoped
public class IllegalContentPage {

    @EJB
    LegalNotices notices;

    @EJB
    Discussion discussion;

    @EJB
    ArticleCatalogue articles;

    @Inject
    Caller caller;

    @Inject
    Errors errors;

    @Inject
    Phrases phrases;

    @Inject
    Language language;

    @Inject
    PortalUrls urls;

    private String comments = "";
    private String law = "";
    private String explanation = "";
    private String name = "";
    private String email = "";

    /** Fills the form in, or hands in what was sent. */
    public void open() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            handIn();
        } else {
            new Inquiry()
                    .number("comment")
                    .ifPresent(id -> comments = address(new CommentId(id)).orElse(""));
        }
    }

    /** The address of a comment that the reader sees; empty for any other. */
    private Optional<String> address(CommentId id) {
        try {
            PostedComment comment = discussion.comment(id);
            ArticleSummary article =
                    articles.summaries(List.of(comment.article())).get(comment.article());
            return Optional.ofNullable(article).map(card -> urls.absolute(urls.comment(card.slug(), id)));
        } catch (UnknownCommentException gone) {
            return Optional.empty();
        }
    }

    private void handIn() {
        CommentAddresses addresses = CommentAddresses.in(comments);
        if (!addresses.unreadable().isEmpty()) {
            errors.add(
                    "comments",
                    phrases.term("legal.no-comment", addresses.unreadable().get(0)));
        }
        try {
            List<String> references = notices.submit(
                    new NoticeForm(
                            addresses.unreadable().isEmpty() ? addresses.comments() : List.of(),
                            law,
                            explanation,
                            name,
                            email,
                            isChildAbuse(),
                            new Inquiry().text("goodFaith").equals("true"),
                            language.getLocale()),
                    new Inquiry().request().getRemoteAddr());
            String sent = Addresses.with("/illegal-content", "sent", "true");
            PageAnswer.see(
                    references.isEmpty() ? sent : Addresses.with(sent, "reference", String.join(",", references)));
        } catch (InvalidInputException refused) {
            refused.errors().stream()
                    .filter(error -> !error.field().equals("comments")
                            || addresses.unreadable().isEmpty())
                    .forEach(error -> errors.add(
                            error.field(),
                            phrases.term(error.code(), error.arguments().toArray())));
        } catch (PortalException refused) {
            errors.refuse(refused);
        }
    }

    /** Whether the page before this one handed something in. */
    public boolean isSent() {
        return new Inquiry().text("sent").equals("true");
    }

    /** The references for whoever gave no address; empty otherwise. */
    public String getReference() {
        String reference = new Inquiry().text("reference");
        return reference.matches("N(-[2-9A-Z]{5}){2}(,N(-[2-9A-Z]{5}){2}){0,9}") ? reference.replace(",", ", ") : "";
    }

    /** Whether the receipt can go to the address of an account. */
    public boolean isSignedIn() {
        return caller.account().isPresent();
    }

    /** Whether the box was ticked before the form was refused. */
    public boolean isChildAbuse() {
        return new Inquiry().text("childAbuse").equals("true");
    }

    /** Whether the box was ticked before the form was refused. */
    public boolean isGoodFaith() {
        return new Inquiry().text("goodFaith").equals("true");
    }

    /** How many days after the decision the name and the address are kept. */
    public long getDaysKept() {
        return notices.keepContact().toDays();
    }

    public String getComments() {
        return comments;
    }

    public void setComments(String comments) {
        this.comments = comments;
    }

    public String getLaw() {
        return law;
    }

    public void setLaw(String law) {
        this.law = law;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
