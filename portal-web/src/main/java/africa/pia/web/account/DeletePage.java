package africa.pia.web.account;

import africa.pia.PortalException;
import africa.pia.account.OwnAccount;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.security.SignInCookie;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The page on which a person leaves for good. */
@Named
@RequestScoped
public class DeletePage {

    @EJB
    OwnAccount account;

    @Inject
    HttpServletRequest request;

    @Inject
    Errors errors;

    private String password = "";

    /** Erases the account. */
    public void erase() {
        try {
            account.erase(password);
            SignInCookie.takeBack(request, (HttpServletResponse)
                    FacesContext.getCurrentInstance().getExternalContext().getResponse());
            PageAnswer.see("/account/sign-in?done=erased");
        } catch (OwnAccount.WrongPasswordException wrong) {
            errors.add("password", wrong);
        } catch (PortalException refused) {
            errors.refuse(refused);
        }
    }

    /** The address, for the browser's own store of passwords. */
    public String getEmail() {
        return account.profile().email();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
