package africa.pia.web.account;

import africa.pia.PortalException;
import africa.pia.account.EmailAddress;
import africa.pia.account.OwnAccount;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.PageAnswer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page on which a person asks to move to another e-mail address. */
@Named
@RequestScoped
public class AddressPage {

    @EJB
    OwnAccount account;

    @Inject
    HttpServletRequest request;

    @Inject
    Errors errors;

    private String email = "";
    private String password = "";

    /** Sends the link to the new address. */
    public void move() {
        try {
            account.moveTo(email, password);
            PageAnswer.see("/account/address?done=sent");
        } catch (EmailAddress.InvalidEmailException noAddress) {
            errors.add("email", noAddress);
        } catch (OwnAccount.WrongPasswordException wrong) {
            errors.add("password", wrong);
        } catch (PortalException refused) {
            errors.refuse(refused);
        }
    }

    public boolean isSent() {
        return "sent".equals(request.getParameter("done"));
    }

    public String getCurrent() {
        return account.profile().email();
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
}
