package africa.pia.web.section;

import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleQuery;
import africa.pia.article.Tag;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.url.PortalUrls;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** The articles on one topic. */
@Named
@RequestScoped
public class TagPage {

    @EJB
    ArticleCatalogue catalogue;

    @Inject
    PortalUrls urls;

    @Inject
    ArticleList list;

    private String key;
    private String after;
    private Tag tag;

    /** Reads the list; a tag that no published article has is no page, a key of before leads to the one of now. */
    public void open() {
        Optional<Tag> found = catalogue.tag(key);
        if (found.isEmpty()) {
            PageAnswer.notFound();
            return;
        }
        tag = found.get();
        if (!tag.key().equals(key)) {
            PageAnswer.movedTo(urls.tag(tag.key()));
            return;
        }
        list.read(ArticleQuery.tagged(tag.key()), urls.tag(tag.key()), after);
    }

    public Tag getTag() {
        return tag;
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
