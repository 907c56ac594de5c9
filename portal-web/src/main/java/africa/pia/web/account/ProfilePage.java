package africa.pia.web.account;

import africa.pia.PortalException;
import africa.pia.account.OwnAccount;
import africa.pia.site.SiteSettings;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.url.LanguageFilter;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;

/** The page of one's own account: the name that readers see and the language of pages and mails. */
@Named
@RequestScoped
public class ProfilePage {

    /** A language of the interface, called by its own name. */
    public record Choice(String tag, String name) {}

    @EJB
    OwnAccount account;

    @Inject
    HttpServletRequest request;

    @Inject
    Errors errors;

    private OwnAccount.Profile profile;
    private String displayName;
    private String locale;

    @PostConstruct
    void load() {
        profile = account.profile();
        displayName = profile.displayName();
        locale = profile.locale().toLanguageTag();
    }

    /** Saves, and speaks the chosen language from now on. */
    public void save() {
        Locale chosen = SiteSettings.LANGUAGES.stream()
                .filter(language -> language.toLanguageTag().equals(locale))
                .findFirst()
                .orElse(profile.locale());
        try {
            account.change(displayName, chosen);
            LanguageFilter.keep(
                    request,
                    (HttpServletResponse) FacesContext.getCurrentInstance()
                            .getExternalContext()
                            .getResponse(),
                    chosen);
            PageAnswer.see("/account/profile?done=saved");
        } catch (PortalException refused) {
            errors.add("displayName", refused);
        }
    }

    /** What has just been done, as part of the bundle's key; empty when nothing was. */
    public String getDone() {
        return "saved".equals(request.getParameter("done")) ? "saved" : "";
    }

    public OwnAccount.Profile getProfile() {
        return profile;
    }

    public List<Choice> getLanguages() {
        return SiteSettings.LANGUAGES.stream()
                .map(language -> new Choice(language.toLanguageTag(), name(language)))
                .toList();
    }

    private static String name(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }
}
