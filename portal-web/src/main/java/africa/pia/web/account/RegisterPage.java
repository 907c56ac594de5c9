package africa.pia.web.account;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.AccountStatus;
import africa.pia.account.Registrar;
import africa.pia.account.Registration;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Language;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.security.ReturnAddress;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page on which a reader registers. */
@Named
@RequestScoped
public class RegisterPage {

    @EJB
    Registrar registrar;

    @Inject
    SigningIn signingIn;

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    @Inject
    Errors errors;

    private String email = "";
    private String displayName = "";
    private String password = "";

    /** Registers; the next page says where the link has gone, for a known address and an unknown one alike. */
    public void register() {
        try {
            Registrar.Registered registered = registrar.register(
                    new Registration(email, displayName, password, language.getLocale()), request.getRemoteAddr());
            if (registered.status() == AccountStatus.ACTIVE) {
                signingIn.signIn(email, password, false);
                PageAnswer.see(getReturnTo());
            } else {
                PageAnswer.see("/account/check-mail?sent=registration");
            }
        } catch (InvalidInputException invalid) {
            errors.addAll(invalid);
        } catch (Registrar.EmailTakenException taken) {
            errors.add("email", taken);
        } catch (PortalException refused) {
            errors.refuse(refused);
        }
    }

    private String getReturnTo() {
        return ReturnAddress.of(request.getParameter("return"));
    }

    /** The page on which to sign in, which leads back to the same place. */
    public String getSignInAddress() {
        return Addresses.signIn(getReturnTo());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
