package africa.pia.web.article;

import africa.pia.article.ArticleCatalogue;
import africa.pia.article.LedgerEntry;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.web.url.Addresses;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** The public ledger of corrections, newest first. */
@Named
@RequestScoped
public class LedgerPage {

    private static final int SHOWN = 20;

    @EJB
    ArticleCatalogue catalogue;

    private HttpServletRequest request;
    private Optional<Cursor> after;
    private Slice<LedgerEntry> slice;

    @PostConstruct
    void read() {
        request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        after = Optional.ofNullable(request.getParameter("after"))
                .filter(value -> !value.isBlank())
                .map(Cursor::new);
        slice = catalogue.corrections(after, SHOWN);
    }

    public List<LedgerEntry> getEntries() {
        return slice.items();
    }

    /** This page going on after its last entry; null when nothing follows, as views have it. */
    public String getNext() {
        return slice.next()
                .map(cursor -> Addresses.with(Addresses.here(request), "after", cursor.value()))
                .orElse(null);
    }

    /** This page from its beginning; null when this is it. */
    public String getFirst() {
        return after.isEmpty() ? null : Addresses.without(Addresses.here(request), "after");
    }
}
