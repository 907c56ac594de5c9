package africa.pia.web.article;

import africa.pia.article.ArticleAnswer;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.PublishedArticle;
import africa.pia.web.faces.MomentWords;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import africa.pia.web.url.Addresses;
import africa.pia.web.url.PortalUrls;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds the article that a page is about; where readers see none, answers in place of the page. */
@RequestScoped
class AtAddress {

    @EJB
    ArticleCatalogue catalogue;

    @Inject
    PortalUrls urls;

    @Inject
    MomentWords moments;

    @Inject
    Phrases phrases;

    /** The article at {@code /articles/{slug}} and below; empty when the request is answered: moved, gone or unknown. */
    Optional<PublishedArticle> find(String slug) {
        ArticleAnswer answer = catalogue.at(slug);
        if (answer instanceof ArticleAnswer.Found found) {
            return Optional.of(found.article());
        }
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        if (answer instanceof ArticleAnswer.Moved moved) {
            String here = Addresses.here(request);
            PageAnswer.movedTo(here.replaceFirst("^/articles/[^/?]+", urls.article(moved.slug())));
        } else if (answer instanceof ArticleAnswer.Withdrawn withdrawn) {
            // The error page touches no bean, so it is told what was here in words.
            request.setAttribute("withdrawnHeadline", withdrawn.headline());
            request.setAttribute(
                    "withdrawnText",
                    phrases.say(phrases.site("error.410.text-on"), moments.words(withdrawn.withdrawnAt(), "date")));
            request.setAttribute("withdrawnNotice", withdrawn.notice());
            PageAnswer.error(410);
        } else {
            PageAnswer.notFound();
        }
        return Optional.empty();
    }
}
