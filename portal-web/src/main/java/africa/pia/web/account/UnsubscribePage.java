package africa.pia.web.account;

import africa.pia.comment.notice.Notices;
import africa.pia.web.faces.PageAnswer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a letter leads that its reader does not want any more. Looking stops nothing, for programs look at links too; a
 * form stops, sent by the page's button or by a mail program (RFC 8058), and is answered without leading elsewhere.
 */
@Named
@RequestScoped
public class UnsubscribePage {

    @EJB
    Notices notices;

    @Inject
    HttpServletRequest request;

    private String token = "";
    private boolean done;

    public void open() {
        if (!notices.isStoppable(token)) {
            PageAnswer.notFound();
        } else if (request.getMethod().equals("POST")) {
            notices.stop(token);
            done = true;
        }
    }

    public boolean isDone() {
        return done;
    }

    /** Where the form of the page is sent. */
    public String getAddress() {
        return "/unsubscribe/" + token;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
