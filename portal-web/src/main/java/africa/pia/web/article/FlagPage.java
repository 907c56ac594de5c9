package africa.pia.web.article;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.PublishedArticle;
import africa.pia.comment.report.FlagReason;
import africa.pia.comment.report.Reports;
import africa.pia.comment.report.Reports.Receipt;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.Discussion;
import africa.pia.comment.thread.PostedComment;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import africa.pia.web.url.Addresses;
import africa.pia.web.url.PortalUrls;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The page on which a reader reports a comment: {@code /articles/{slug}/comments/report?comment=501}. Whoever has not
 * signed in is asked to first, and comes back; a form sent after the sign-in ended is shown again with what was typed.
 */
@Named
@RequestScoped
public class FlagPage {

    /** One reason to choose from. */
    public record Choice(FlagReason reason, boolean chosen) {

        /** Whether there is more to say of it than its name. */
        public boolean isExplained() {
            return reason == FlagReason.DISAGREE || reason == FlagReason.PERSONAL_DATA;
        }
    }

    @EJB
    Discussion discussion;

    @EJB
    Reports reports;

    @Inject
    AtAddress address;

    @Inject
    Caller caller;

    @Inject
    Errors errors;

    @Inject
    Phrases phrases;

    @Inject
    PortalUrls urls;

    private String slug;
    private PublishedArticle article;
    private PostedComment comment;
    private String text = "";

    /** Finds the comment, and hands in what was sent; runs when everything that was sent is read. */
    public void open() {
        Optional<PublishedArticle> found = address.find(slug);
        if (found.isEmpty()) {
            return;
        }
        article = found.get();
        boolean sent = FacesContext.getCurrentInstance().isPostback();
        if (!isMember() && !sent) {
            PageAnswer.found(Addresses.signIn(Addresses.here(new Inquiry().request())));
            return;
        }
        comment = discussion.comment(Talk.idIn("comment", new Inquiry().text("comment")));
        if (!comment.article().equals(article.id()) || comment.status() != CommentStatus.VISIBLE) {
            PageAnswer.notFound();
        } else if (sent) {
            handIn();
        }
    }

    private void handIn() {
        if (!isMember()) {
            PageAnswer.status(HttpServletResponse.SC_FORBIDDEN);
            errors.add("", phrases.site("talk.sign-in-lost"));
            return;
        }
        try {
            Receipt receipt = reports.report(comment.id(), reason(), text);
            PageAnswer.see("/account/reports?received=" + receipt.id());
        } catch (InvalidInputException refused) {
            errors.addAll(refused);
        } catch (PortalException refused) {
            errors.refuse(refused);
        }
    }

    private static Optional<FlagReason> reason() {
        String chosen = new Inquiry().text("reason");
        return Arrays.stream(FlagReason.values())
                .filter(each -> each.name().equals(chosen))
                .findFirst();
    }

    private boolean isMember() {
        return caller.account().isPresent() && caller.is(Role.READER);
    }

    /** Whether the reader wrote it, so that there is nothing to report; asked already while what was sent is read. */
    public boolean isOwn() {
        return comment != null
                && caller.account().equals(Optional.of(comment.author().id()));
    }

    public List<Choice> getChoices() {
        Optional<FlagReason> chosen = reason();
        return Arrays.stream(FlagReason.values())
                .map(each -> new Choice(each, chosen.equals(Optional.of(each))))
                .toList();
    }

    public PostedComment getComment() {
        return comment;
    }

    public PublishedArticle getArticle() {
        return article;
    }

    /** Where the comment stands. */
    public String getBack() {
        CommentId id = comment.id();
        return urls.comment(article.summary().slug(), id);
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
