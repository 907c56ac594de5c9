package africa.pia.web.account;

import africa.pia.PortalException;
import africa.pia.account.Registrar;
import africa.pia.account.SignIns;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.MomentWords;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import africa.pia.web.security.ReturnAddress;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Set;

/** The page on which a person signs in, and which leads back to where they came from. */
@Named
@RequestScoped
public class SignInPage {

    /** What a page before this one may have done; the words are in the bundle. */
    private static final Set<String> DONE = Set.of("confirmed", "moved", "reset", "erased");

    @EJB
    Registrar registrar;

    @Inject
    SigningIn signingIn;

    @Inject
    HttpServletRequest request;

    @Inject
    Errors errors;

    @Inject
    Phrases phrases;

    @Inject
    MomentWords moments;

    private String email = "";
    private String password = "";
    private boolean stay;

    /** Signs in and goes back; on a refusal the page says why. */
    public void signIn() {
        try {
            signingIn.signIn(email, password, stay);
            PageAnswer.see(getReturnTo());
        } catch (SignIns.NotConfirmedException unconfirmed) {
            sendAgain();
        } catch (SignIns.SuspendedException suspended) {
            errors.add("", sentence(suspended));
        } catch (PortalException refused) {
            errors.refuse(refused);
        }
    }

    private void sendAgain() {
        try {
            registrar.confirmAgain(email, request.getRemoteAddr());
            errors.add("", phrases.term("account.not-confirmed-sent"));
        } catch (PortalException tooOften) {
            errors.refuse(tooOften);
        }
    }

    private String sentence(SignIns.SuspendedException suspended) {
        Object[] facts = suspended.arguments().stream()
                .map(fact -> fact instanceof Instant end ? moments.words(end, "dateTime") : fact)
                .toArray();
        return phrases.term(suspended.code(), facts);
    }

    /** What has just been done elsewhere, as the last part of the bundle's key; empty when nothing was. */
    public String getDone() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) ? done : "";
    }

    /** Where the person comes from and goes back to. */
    public String getReturnTo() {
        return ReturnAddress.of(request.getParameter("return"));
    }

    /** The page on which to register, which leads back to the same place. */
    public String getRegisterAddress() {
        return Addresses.with("/account/register", "return", getReturnTo());
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
