package africa.pia.web.account;

import africa.pia.account.InvalidLinkException;
import africa.pia.account.Registrar;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.PageAnswer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/**
 * The page behind the link that confirms an address. Opening it does nothing, for mail programs open links by
 * themselves; the button confirms.
 */
@Named
@RequestScoped
public class ConfirmPage {

    @EJB
    Registrar registrar;

    @Inject
    HttpServletRequest request;

    @Inject
    Errors errors;

    private Optional<Registrar.Link> link;

    /** Confirms and leads to the sign-in. */
    public void confirm() {
        try {
            PageAnswer.see(
                    switch (registrar.confirm(token())) {
                        case REGISTRATION -> "/account/sign-in?done=confirmed";
                        case MOVE -> "/account/sign-in?done=moved";
                    });
        } catch (InvalidLinkException gone) {
            link = Optional.empty();
        } catch (Registrar.EmailTakenException taken) {
            errors.add("", taken);
        }
    }

    /** What the link confirms, as part of the bundle's key; empty when it leads nowhere any more. */
    public String getLink() {
        if (link == null) {
            link = registrar.linkOf(token());
        }
        return link.map(known -> known.name().toLowerCase(Locale.ROOT)).orElse("");
    }

    private String token() {
        String token = request.getParameter("token");
        return token == null ? "" : token;
    }
}
