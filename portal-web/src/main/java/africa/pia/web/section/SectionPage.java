package africa.pia.web.section;

import africa.pia.article.ArticleQuery;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.web.faces.DataBlock;
import africa.pia.web.faces.Language;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Shelves;
import africa.pia.web.url.PortalUrls;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The articles of one section and of those below it. */
@Named
@RequestScoped
public class SectionPage {

    @Inject
    Shelves shelves;

    @Inject
    Language language;

    @Inject
    PortalUrls urls;

    @Inject
    ArticleList list;

    private String key;
    private String after;
    private SectionItem section;

    /** Reads the list; an unknown section is no page, one that was merged into another leads there. */
    public void open() {
        Optional<SectionItem> found = SectionKey.of(key).flatMap(shelves.getTree()::find);
        if (found.isEmpty()) {
            PageAnswer.notFound();
            return;
        }
        section = found.get();
        String address = urls.section(section.key().value());
        if (!section.key().value().equals(key)) {
            PageAnswer.movedTo(address);
            return;
        }
        list.read(ArticleQuery.in(section.key()), address, after);
    }

    public SectionItem getSection() {
        return section;
    }

    /** The sections that this one stands under, from the navigation on. */
    public List<SectionItem> getAbove() {
        return shelves.above(section);
    }

    /** The sections that stand directly under this one. */
    public List<SectionItem> getBelow() {
        return shelves.below(section);
    }

    /** The way to this section, for search engines; empty for one of the navigation, to which there is no way. */
    public String getJsonLd() {
        return getAbove().isEmpty()
                ? ""
                : DataBlock.of(DataBlock.trail(shelves.pathTo(section), language.getTag(), urls));
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
