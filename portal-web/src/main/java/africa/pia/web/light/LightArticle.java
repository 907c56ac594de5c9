package africa.pia.web.light;

import africa.pia.article.ArticleAnswer;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.LeadFigure;
import africa.pia.article.PublishedArticle;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.Discussion;
import africa.pia.comment.thread.PostedComment;
import africa.pia.paging.Slice;
import africa.pia.text.Markup;
import africa.pia.text.Markup.PictureInText;
import africa.pia.text.Markup.PictureLink;
import africa.pia.text.SafeHtml;
import africa.pia.web.faces.MomentWords;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import africa.pia.web.url.PortalUrls;
import africa.pia.web.url.Served;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;

/** One article of the light edition with the first of what was said under it. Taking part is for the full page. */
@Named
@RequestScoped
public class LightArticle {

    private static final int COMMENTS = 20;

    @EJB
    ArticleCatalogue catalogue;

    @EJB
    Discussion discussion;

    @Inject
    LightPictures pictures;

    @Inject
    PortalUrls urls;

    @Inject
    Phrases phrases;

    @Inject
    MomentWords moments;

    private String slug;
    private PublishedArticle article;
    private Slice<PostedComment> comments;
    private long commentCount;

    /** Answers at {@code /l/articles/{slug}} as the full page does at its own address. */
    public void open() {
        ArticleAnswer answer = catalogue.at(slug);
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        if (answer instanceof ArticleAnswer.Found found) {
            article = found.article();
            Served.article(request, article.id());
            commentCount = discussion.conversation(article.id()).visibleCount();
            comments = discussion.read(article.id(), Discussion.Order.OLDEST, Optional.empty(), COMMENTS);
        } else if (answer instanceof ArticleAnswer.Moved moved) {
            PageAnswer.movedTo(urls.light(urls.article(moved.slug())));
        } else if (answer instanceof ArticleAnswer.Withdrawn withdrawn) {
            // The error page touches no bean, so it is told what was here in words.
            request.setAttribute("withdrawnHeadline", withdrawn.headline());
            request.setAttribute(
                    "withdrawnText",
                    phrases.say(phrases.site("error.410.text-on"), moments.words(withdrawn.withdrawnAt(), "date")));
            PageAnswer.error(HttpServletResponse.SC_GONE);
        } else {
            PageAnswer.notFound();
        }
    }

    public PublishedArticle getArticle() {
        return article;
    }

    /** The same article in the full edition. */
    public String getFull() {
        return urls.article(article.summary().slug());
    }

    /**
     * The text, a link in place of each picture.
     *
     * @param pattern of a link's words: what is to be seen, and how many kilobytes that costs
     */
    public SafeHtml text(String pattern) {
        return Markup.withoutPictures(article.body(), picture -> link(picture, pattern));
    }

    private PictureLink link(PictureInText picture, String pattern) {
        return pictures.at(picture.address())
                .map(weighed -> new PictureLink(
                        weighed.address(), phrases.say(pattern, picture.alternativeText(), weighed.kilobytes())))
                .orElseGet(() -> new PictureLink(picture.address(), picture.alternativeText()));
    }

    /** The words of the link to the picture above the text; empty without one. */
    public String leadWords(String pattern) {
        String words = article.leadFigure().map(LeadFigure::alternativeText).orElse("");
        return lead().map(weighed -> phrases.say(pattern, words, weighed.kilobytes()))
                .orElse("");
    }

    public String getLeadAddress() {
        return lead().map(LightPictures.Weighed::address).orElse("");
    }

    private Optional<LightPictures.Weighed> lead() {
        return article.picture().flatMap(pictures::of);
    }

    /** What readers see of the first comments; of what is gone not even its place. */
    public List<PostedComment> getComments() {
        return comments.items().stream()
                .filter(comment -> comment.status() == CommentStatus.VISIBLE)
                .toList();
    }

    public long getCommentCount() {
        return commentCount;
    }

    /** Where the conversation goes on; empty at its end. */
    public String getFurther() {
        return comments.next()
                .map(cursor -> urls.comments(article.summary().slug(), cursor))
                .orElse("");
    }

    /** Where one takes part. */
    public String getConversation() {
        return urls.conversation(article.summary().slug());
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
