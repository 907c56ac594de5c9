package africa.pia.web.moderation;

import africa.pia.comment.appeal.AppealsDesk;
import africa.pia.comment.legal.LegalNotices;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** How much waits on the lists that are no queues of comments. */
@Named
@RequestScoped
public class RedressNav {

    @EJB
    AppealsDesk desk;

    @EJB
    LegalNotices legal;

    private Integer appeals;
    private Integer notices;

    public int getNotices() {
        if (notices == null) {
            notices = legal.waiting();
        }
        return notices;
    }

    public int getAppeals() {
        if (appeals == null) {
            appeals = desk.waiting();
        }
        return appeals;
    }
}
