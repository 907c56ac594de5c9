package africa.pia.web.url;

import africa.pia.article.ArticleId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What a view tells the filters before it of the page it showed: which article it is about. */
public final class Served {

    private static final String ARTICLE = "africa.pia.served-article";

    private Served() {}

    /** The page shows this article or the talk under it. */
    public static void article(HttpServletRequest request, ArticleId article) {
        request.setAttribute(ARTICLE, article);
    }

    /** The article that a page was about; empty for a page about none. */
    public static Optional<ArticleId> article(HttpServletRequest request) {
        return request.getAttribute(ARTICLE) instanceof ArticleId article ? Optional.of(article) : Optional.empty();
    }
}
