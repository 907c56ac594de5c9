package africa.pia.web.section;

import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleQuery;
import africa.pia.article.ArticleSummary;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;

/** One page of a list of articles, and what is read most beside it. */
@Dependent
public class ArticleList {

    private static final int PAGE = 20;
    private static final int MOST_READ = 5;

    @EJB
    ArticleCatalogue catalogue;

    private String address = "";
    private String after = "";
    private Slice<ArticleSummary> slice = new Slice<>(List.of(), Optional.empty());
    private List<ArticleSummary> mostRead;

    /**
     * Reads a page of a list.
     *
     * @param address of the list itself
     * @param from where the page begins; empty for the first
     */
    void read(ArticleQuery query, String address, String from) {
        this.address = address;
        this.after = from == null ? "" : from;
        slice = catalogue.latest(
                query, Optional.of(after).filter(it -> !it.isEmpty()).map(Cursor::new), PAGE);
    }

    public List<ArticleSummary> getArticles() {
        return slice.items();
    }

    /** The address of the list itself. */
    public String getAddress() {
        return address;
    }

    /** This page's own address. */
    public String getCanonical() {
        return isFirst() ? address : address + "?after=" + after;
    }

    public boolean isFirst() {
        return after.isEmpty();
    }

    /** Where the list goes on; empty at its end. */
    public String getNext() {
        return slice.next().map(cursor -> address + "?after=" + cursor.value()).orElse("");
    }

    public List<ArticleSummary> getMostRead() {
        if (mostRead == null) {
            mostRead = catalogue.mostRead(MOST_READ);
        }
        return mostRead;
    }
}
