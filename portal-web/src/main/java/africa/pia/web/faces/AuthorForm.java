package africa.pia.web.faces;

import africa.pia.author.AuthorLink;
import africa.pia.author.AuthorWords;
import africa.pia.site.SiteSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of an author in the fields of a form: what is stored, or what was typed over it. */
@Named
@RequestScoped
public class AuthorForm {

    private static final int MAX_ROWS = 8;
    private static final int FEW_ROWS = 3;
    private static final int SPARE_ROWS = 2;

    @Inject
    HttpServletRequest request;

    @Inject
    SiteSettings site;

    @Inject
    Language language;

    private AuthorWords stored = AuthorWords.named("");

    /** One link of the form. */
    public record Row(int place, String label, String address) {}

    /** Fills the form with what is stored. */
    public void load(AuthorWords words) {
        stored = words;
    }

    /** The languages in which something may be said, the site's first. */
    public List<Tongue> getLanguages() {
        return Tongue.all(site.locale(), language.getLocale());
    }

    public String getName() {
        return typed("name", stored.name());
    }

    public String title(String tag) {
        return typed("title-" + tag, stored.titles().getOrDefault(tag, ""));
    }

    public String biography(String tag) {
        return typed("biography-" + tag, stored.biographies().getOrDefault(tag, ""));
    }

    /** The rows for links: those that there are or were typed, and empty ones. */
    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < MAX_ROWS; place++) {
            if (place >= FEW_ROWS && place >= stored.links().size() + SPARE_ROWS && isAbsent("address-" + place)) {
                break;
            }
            AuthorLink link = place < stored.links().size() ? stored.links().get(place) : new AuthorLink("", "");
            rows.add(new Row(place, typed("label-" + place, link.label()), typed("address-" + place, link.address())));
        }
        return rows;
    }

    /** What they do, by language. */
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        getLanguages().forEach(tongue -> titles.put(tongue.tag(), title(tongue.tag())));
        return titles;
    }

    /** The biographies by language. */
    public Map<String, String> biographies() {
        Map<String, String> biographies = new LinkedHashMap<>();
        getLanguages().forEach(tongue -> biographies.put(tongue.tag(), biography(tongue.tag())));
        return biographies;
    }

    /** The links, empty rows among them, so that a complaint finds its row. */
    public List<AuthorLink> links() {
        return getRows().stream()
                .map(row -> new AuthorLink(row.label(), row.address()))
                .toList();
    }

    private boolean isAbsent(String name) {
        return !request.getMethod().equals("POST") || request.getParameter(name) == null;
    }

    private String typed(String name, String otherwise) {
        return isAbsent(name) ? otherwise : request.getParameter(name);
    }
}
