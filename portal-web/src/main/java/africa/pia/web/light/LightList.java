package africa.pia.web.light;

import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleQuery;
import africa.pia.article.ArticleSummary;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Shelves;
import africa.pia.web.url.LightEdition;
import africa.pia.web.url.PortalUrls;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The headlines of the light edition: all of the paper, or a section with those below it, newest first. */
@Named
@RequestScoped
public class LightList {

    /** As many as stay below the edition's weight with long headlines in Arabic. */
    private static final int PAGE = 30;

    /** The newest of the front page come with their standfirst. */
    private static final int TOLD = 6;

    private static final int MOST_READ = 5;

    @EJB
    ArticleCatalogue catalogue;

    @Inject
    Shelves shelves;

    @Inject
    PortalUrls urls;

    private String key;
    private String after;
    private SectionItem section;
    private String full;
    private Slice<ArticleSummary> slice;
    private List<ArticleSummary> mostRead = List.of();

    /** Answers at {@code /l/}. */
    public void openFront() {
        full = "/";
        read(ArticleQuery.ALL);
        if (isFirst()) {
            mostRead = catalogue.mostRead(MOST_READ);
        }
    }

    /** Answers at {@code /l/sections/{key}}; an unknown section is no page. */
    public void openSection() {
        Optional<SectionItem> found = SectionKey.of(key).flatMap(shelves.getTree()::find);
        if (found.isEmpty()) {
            PageAnswer.notFound();
            return;
        }
        section = found.get();
        full = urls.section(section.key().value());
        if (!section.key().value().equals(key)) {
            PageAnswer.movedTo(LightEdition.twinOf(full));
            return;
        }
        read(ArticleQuery.in(section.key()));
    }

    private void read(ArticleQuery query) {
        slice = catalogue.latest(
                query, Optional.ofNullable(after).filter(it -> !it.isEmpty()).map(Cursor::new), PAGE);
    }

    private boolean isFirst() {
        return after == null || after.isEmpty();
    }

    /** Those that come with their standfirst: the newest of the front page. */
    public List<ArticleSummary> getTold() {
        return section == null && isFirst()
                ? slice.items().subList(0, Math.min(TOLD, slice.items().size()))
                : List.of();
    }

    /** The others. */
    public List<ArticleSummary> getNamed() {
        return slice.items().subList(getTold().size(), slice.items().size());
    }

    public List<ArticleSummary> getMostRead() {
        return mostRead;
    }

    /** Where the list goes on; empty at its end. */
    public String getNext() {
        return slice.next()
                .map(cursor -> LightEdition.twinOf(full) + "?after=" + cursor.value())
                .orElse("");
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

    /** The same list in the full edition. */
    public String getFull() {
        return full;
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
