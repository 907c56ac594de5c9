package africa.pia.web.account;

import africa.pia.PortalException;
import africa.pia.account.InvalidLinkException;
import africa.pia.account.PasswordReset;
import africa.pia.secret.PasswordRules;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.PageAnswer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page behind the link with which a person chooses a new password. */
@Named
@RequestScoped
public class ResetPage {

    @EJB
    PasswordReset reset;

    @Inject
    HttpServletRequest request;

    @Inject
    Errors errors;

    private String password = "";
    private Boolean usable;

    /** Sets the password and leads to the sign-in. */
    public void choose() {
        try {
            reset.reset(token(), password);
            PageAnswer.see("/account/sign-in?done=reset");
        } catch (PasswordRules.PasswordRefusedException refused) {
            errors.add("password", refused);
        } catch (InvalidLinkException gone) {
            usable = false;
        } catch (PortalException busy) {
            errors.refuse(busy);
        }
    }

    /** Whether the link still leads somewhere. */
    public boolean isUsable() {
        if (usable == null) {
            usable = reset.isUsable(token());
        }
        return usable;
    }

    private String token() {
        String token = request.getParameter("token");
        return token == null ? "" : token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
