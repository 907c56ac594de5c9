package africa.pia.web.account;

import africa.pia.PortalException;
import africa.pia.account.OwnAccount;
import africa.pia.secret.PasswordRules;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.security.CurrentAccount;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page on which a person changes the password. */
@Named
@RequestScoped
public class PasswordPage {

    @EJB
    OwnAccount account;

    @Inject
    HttpServletRequest request;

    @Inject
    Errors errors;

    private String current = "";
    private String wanted = "";

    /** Changes it and ends every other sign-in. */
    public void change() {
        long session = CurrentAccount.of(request).orElseThrow().session();
        try {
            account.changePassword(current, wanted, session);
            PageAnswer.see("/account/password?done=changed");
        } catch (OwnAccount.WrongPasswordException wrong) {
            errors.add("current", wrong);
        } catch (PasswordRules.PasswordRefusedException refused) {
            errors.add("wanted", refused);
        } catch (PortalException refused) {
            errors.refuse(refused);
        }
    }

    public boolean isChanged() {
        return "changed".equals(request.getParameter("done"));
    }

    /** The address, for the browser's own store of passwords. */
    public String getEmail() {
        return account.profile().email();
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
