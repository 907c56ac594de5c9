package africa.pia.web.account;

import africa.pia.account.SignIns;
import africa.pia.web.security.SignInCookie;
import africa.pia.web.url.LanguageFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;

/** Signs a browser in: a new token in its cookie, the old one ended, the person's own language from now on. */
@RequestScoped
class SigningIn {

    @Inject
    SignIns signIns;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    /**
     * Signs in.
     *
     * @param stay whether the sign-in outlives the browser
     * @throws africa.pia.PortalException as {@link SignIns#open}
     */
    void signIn(String email, String password, boolean stay) {
        String device = request.getHeader("User-Agent");
        SignIns.Opened opened = signIns.open(
                new SignIns.Credentials(email, password, request.getRemoteAddr(), device == null ? "" : device),
                stay ? SignIns.Kind.STAY : SignIns.Kind.BROWSER);
        SignInCookie.token(request).ifPresent(signIns::close);
        HttpServletResponse response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        SignInCookie.give(request, response, opened, stay, clock.instant());
        if (!opened.locale().equals(LanguageFilter.languageOf(request))) {
            LanguageFilter.keep(request, response, opened.locale());
        }
    }
}
