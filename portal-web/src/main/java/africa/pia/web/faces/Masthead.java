package africa.pia.web.faces;

import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.site.SiteSettings;
import africa.pia.web.url.Addresses;
import africa.pia.web.url.LightEdition;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** What stands above and below every page: the sections, the way to the sign-in and back, the languages. */
@Named
@RequestScoped
public class Masthead {

    private static final String LISTS = "/sections/";

    /** One language of the interface and the address of this page in it. */
    public record Edition(String tag, String name, String direction, String address) {}

    @Inject
    Shelves shelves;

    @Inject
    HttpServletRequest request;

    @Inject
    SiteSettings site;

    /** The sections of the navigation. */
    public List<SectionItem> getSections() {
        return shelves.getTop();
    }

    /** The name in the masthead. */
    public String getName() {
        return site.name();
    }

    /** The path of the page, such as {@code /sections/culture}. */
    public String getPath() {
        return Addresses.path(request);
    }

    /** Whether this is the list of a section, or of one below it. */
    public boolean current(SectionItem section) {
        String path = getPath();
        return path.startsWith(LISTS)
                && SectionKey.of(path.substring(LISTS.length()))
                        .filter(here -> shelves.getTree().isWithin(here, section.key()))
                        .isPresent();
    }

    /** Where to sign in so as to come back here. */
    public String getSignIn() {
        return Addresses.signIn(Addresses.here(request));
    }

    /** The twin of this page in the light edition, or that edition's beginning. */
    public String getLightTwin() {
        return LightEdition.twinOf(getPath());
    }

    /** Whether the browser asks to spend little and this page has a light twin. */
    public boolean isLightOffered() {
        return LightEdition.isOffered(request, getPath());
    }

    /** This page in every language of the interface, each called by its own name. */
    public List<Edition> getEditions() {
        return SiteSettings.LANGUAGES.stream()
                .map(locale -> new Edition(
                        locale.toLanguageTag(),
                        nameOf(locale),
                        Language.directionOf(locale.toLanguageTag()),
                        Addresses.with(Addresses.here(request), "lang", locale.toLanguageTag())))
                .toList();
    }

    private static String nameOf(Locale locale) {
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
