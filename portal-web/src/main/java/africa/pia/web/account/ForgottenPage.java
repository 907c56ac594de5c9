package africa.pia.web.account;

import africa.pia.PortalException;
import africa.pia.account.EmailAddress;
import africa.pia.account.PasswordReset;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.PageAnswer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page on which a person who has forgotten the password asks for a link. */
@Named
@RequestScoped
public class ForgottenPage {

    @EJB
    PasswordReset reset;

    @Inject
    HttpServletRequest request;

    @Inject
    Errors errors;

    private String email = "";

    /** Asks for the link; the next page says the same for a known address and an unknown one. */
    public void ask() {
        try {
            reset.ask(email, request.getRemoteAddr());
            PageAnswer.see("/account/check-mail?sent=reset");
        } catch (EmailAddress.InvalidEmailException noAddress) {
            errors.add("email", noAddress);
        } catch (PortalException tooOften) {
            errors.refuse(tooOften);
        }
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
