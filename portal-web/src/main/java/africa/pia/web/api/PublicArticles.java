package africa.pia.web.api;

import africa.pia.article.ArticleAnswer;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.PublishedArticle;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Finds the article at a slug, or answers as its page would: moved, gone, never there. */
@RequestScoped
class PublicArticles {

    private static final int LONGEST_SLUG = 200;
    private static final String ARTICLES = ApiApplication.ROOT + "/articles/";

    @Inject
    ArticleCatalogue catalogue;

    @Inject
    HttpServletRequest request;

    PublishedArticle at(String slug) {
        if (slug.length() > LONGEST_SLUG || !Characters.areStorable(slug)) {
            throw unknown();
        }
        ArticleAnswer answer = catalogue.at(slug);
        if (answer instanceof ArticleAnswer.Found found) {
            return found.article();
        }
        if (answer instanceof ArticleAnswer.Moved moved) {
            throw new RedirectionException(redirection(), address(moved.slug()));
        }
        if (answer instanceof ArticleAnswer.Withdrawn) {
            throw new ProblemException(Problem.of(410, "article.withdrawn"));
        }
        throw unknown();
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of(404, "article.unknown"));
    }

    private Response.Status redirection() {
        return request.getMethod().equals("GET")
                ? Response.Status.MOVED_PERMANENTLY
                : Response.Status.PERMANENT_REDIRECT;
    }

    /** The address that was asked for, with the new slug in place of the old one. */
    private URI address(String slug) {
        String rest = request.getRequestURI().substring(ARTICLES.length());
        int slash = rest.indexOf('/');
        String query = request.getQueryString();
        return URI.create(
                ARTICLES + slug + (slash < 0 ? "" : rest.substring(slash)) + (query == null ? "" : "?" + query));
    }
}
