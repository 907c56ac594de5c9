package africa.pia.web.article;

import africa.pia.article.ArticleCatalogue;
import africa.pia.article.LedgerEntry;
import africa.pia.paging.Slice;
import africa.pia.web.faces.Inquiry;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The public ledger of corrections, newest first. */
@Named
@RequestScoped
public class LedgerPage {

    private static final int SHOWN = 20;

    @EJB
    ArticleCatalogue catalogue;

    private Inquiry inquiry;
    private Slice<LedgerEntry> slice;

    @PostConstruct
    void read() {
        inquiry = new Inquiry();
        slice = catalogue.corrections(inquiry.after(), SHOWN);
    }

    public List<LedgerEntry> getEntries() {
        return slice.items();
    }

    /** This page going on after its last entry; null when nothing follows, as views have it. */
    public String getNext() {
        return inquiry.next(slice.next());
    }

    /** This page from its beginning; null when this is it. */
    public String getFirst() {
        return inquiry.first();
    }
}
