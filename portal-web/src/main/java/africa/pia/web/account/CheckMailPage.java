package africa.pia.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The page that sends a person to their mailbox; says the same whether a mail was really sent or not. */
@Named
@RequestScoped
public class CheckMailPage {

    private static final Set<String> SENT = Set.of("registration", "reset");

    @Inject
    HttpServletRequest request;

    /** What the mail is about, as part of the bundle's key. */
    public String getSent() {
        String sent = request.getParameter("sent");
        return sent != null && SENT.contains(sent) ? sent : "registration";
    }
}
