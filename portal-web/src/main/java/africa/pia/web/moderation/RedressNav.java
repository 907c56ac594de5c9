package africa.pia.web.moderation;

import africa.pia.comment.appeal.AppealsDesk;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** How much waits on the lists that are no queues of comments. */
@Named
@RequestScoped
public class RedressNav {

    @EJB
    AppealsDesk desk;

    private Integer appeals;

    public int getAppeals() {
        if (appeals == null) {
            appeals = desk.waiting();
        }
        return appeals;
    }
}
