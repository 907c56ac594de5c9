package africa.pia.web.section;

import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleQuery;
import africa.pia.article.Byline;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.url.PortalUrls;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** What one author has signed. */
@Named
@RequestScoped
public class AuthorPage {

    @EJB
    ArticleCatalogue catalogue;

    @Inject
    PortalUrls urls;

    @Inject
    ArticleList list;

    private String key;
    private String after;
    private Byline author;

    /** Reads the list; a name that no published article bears is no page. */
    public void open() {
        Optional<Byline> found = catalogue.author(key);
        if (found.isEmpty()) {
            PageAnswer.notFound();
            return;
        }
        author = found.get();
        list.read(ArticleQuery.by(author.key()), urls.author(author.key()), after);
    }

    public Byline getAuthor() {
        return author;
    }

    public ArticleList getList() {
        return list;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
