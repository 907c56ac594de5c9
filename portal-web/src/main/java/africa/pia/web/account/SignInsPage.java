package africa.pia.web.account;

import africa.pia.account.OwnAccount;
import africa.pia.account.OwnAccount.OwnSignIn;
import africa.pia.account.SignIns;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.security.CurrentAccount;
import africa.pia.web.security.SignInCookie;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;

/** The page on which a person sees where they are signed in, and ends it. */
@Named
@RequestScoped
public class SignInsPage {

    /**
     * One sign-in, as it is shown.
     *
     * @param device browser and system; empty when unknown
     * @param program whether a program signed in, not a browser
     * @param current whether it is the one that looks at the page
     */
    public record Shown(long id, String device, boolean program, Instant since, Instant seenAt, boolean current) {}

    @EJB
    OwnAccount account;

    @Inject
    HttpServletRequest request;

    /** Does what the button that was pressed is for: ends one sign-in, or all of them. */
    public void act() {
        if (request.getParameter("all") != null) {
            account.endAll();
            SignInCookie.takeBack(request, (HttpServletResponse)
                    FacesContext.getCurrentInstance().getExternalContext().getResponse());
            PageAnswer.see("/");
            return;
        }
        String end = request.getParameter("end");
        if (end != null && end.matches("[0-9]{1,18}")) {
            account.end(Long.parseLong(end));
        }
        PageAnswer.see("/account/sign-ins");
    }

    public List<Shown> getSignIns() {
        long current = CurrentAccount.of(request).orElseThrow().session();
        return account.signIns().stream().map(signIn -> shown(signIn, current)).toList();
    }

    private static Shown shown(OwnSignIn signIn, long current) {
        return new Shown(
                signIn.id(),
                Device.nameOf(signIn.device()),
                signIn.kind() == SignIns.Kind.API,
                signIn.since(),
                signIn.seenAt(),
                signIn.id() == current);
    }
}
