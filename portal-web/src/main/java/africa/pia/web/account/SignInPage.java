package africa.pia.web.account;

import africa.pia.PortalException;
import africa.pia.account.SignIns;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.SeeOther;
import africa.pia.web.security.ReturnAddress;
import africa.pia.web.security.SignInCookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;

/** The page on which a person signs in, and which leads back to where they came from. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    SignIns signIns;

    @Inject
    Clock clock;

    @Inject
    Errors errors;

    @Inject
    HttpServletRequest request;

    private String email = "";
    private String password = "";
    private boolean stay;

    /** Signs in and goes back; on a refusal the page says why. */
    public void signIn() {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        SignIns.Kind kind = stay ? SignIns.Kind.STAY : SignIns.Kind.BROWSER;
        String device = request.getHeader("User-Agent") == null ? "" : request.getHeader("User-Agent");
        try {
            SignIns.Opened opened =
                    signIns.open(new SignIns.Credentials(email, password, request.getRemoteAddr(), device), kind);
            SignInCookie.token(request).ifPresent(signIns::close);
            SignInCookie.give(request, (HttpServletResponse) external.getResponse(), opened, stay, clock.instant());
            SeeOther.to(ReturnAddress.of(request.getParameter("return")));
        } catch (PortalException refused) {
            errors.add("", refused);
        }
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isStay() {
        return stay;
    }

    public void setStay(boolean stay) {
        this.stay = stay;
    }
}
