package africa.pia.web.faces;

import africa.pia.site.Printing;
import africa.pia.web.url.LanguageFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language of the interface for this request, as {@code #{language}} in views. */
@Named
@RequestScoped
public class Language {

    @Inject
    HttpServletRequest request;

    public Locale getLocale() {
        return LanguageFilter.languageOf(request);
    }

    /** The value of {@code lang} on the page. */
    public String getTag() {
        return getLocale().toLanguageTag();
    }

    /** The language by whose habits a script of the page prints dates. */
    public String getPrintingTag() {
        return Printing.of(getLocale()).toLanguageTag();
    }

    /** The value of {@code dir} on the page. */
    public String getDirection() {
        return directionOf(getTag());
    }

    /** The writing direction of a language that people wrote in. */
    public static String directionOf(String tag) {
        return tag.startsWith("ar") ? "rtl" : "ltr";
    }
}
