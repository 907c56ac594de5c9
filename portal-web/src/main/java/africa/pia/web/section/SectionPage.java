package africa.pia.web.section;

import africa.pia.article.ArticleCatalogue.ArticleQuery;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.url.PortalUrls;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** The articles of one section. */
@Named
@RequestScoped
public class SectionPage {

    @EJB
    SectionDirectory directory;

    @Inject
    PortalUrls urls;

    @Inject
    ArticleList list;

    private String key;
    private String after;
    private SectionItem section;

    /** Reads the list; an unknown section is no page. */
    public void open() {
        Optional<SectionItem> found = known(key);
        if (found.isEmpty()) {
            PageAnswer.notFound();
            return;
        }
        section = found.get();
        list.read(ArticleQuery.in(section.key()), urls.section(key), after);
    }

    private Optional<SectionItem> known(String wanted) {
        try {
            return directory.section(new SectionKey(wanted));
        } catch (SectionKey.UnknownSectionException notEvenAKey) {
            return Optional.empty();
        }
    }

    public SectionItem getSection() {
        return section;
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
