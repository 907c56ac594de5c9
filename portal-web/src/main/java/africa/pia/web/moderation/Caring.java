package africa.pia.web.moderation;

import africa.pia.comment.care.CareDesk;
import africa.pia.comment.care.CareDesk.Care;
import africa.pia.comment.moderation.QueueFilter;
import africa.pia.comment.thread.CommentId;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Set;

/** What the desk folds away from whoever reads it, and tells them when it is enough. */
@Named
@RequestScoped
public class Caring {

    @EJB
    CareDesk desk;

    private Care care;
    private Set<CommentId> folded = Set.of();

    public Care getCare() {
        if (care == null) {
            care = desk.care();
        }
        return care;
    }

    /** The same queue, as it is dealt to whoever has had enough. */
    QueueFilter sparing(QueueFilter filter) {
        return desk.sparing(filter);
    }

    /** Finds out what to fold away of what a page shows. */
    void look(Collection<CommentId> comments) {
        if (getCare().folding()) {
            folded = Set.copyOf(desk.abusive(comments).keySet());
        }
    }

    public boolean folded(CommentId comment) {
        return folded.contains(comment);
    }

    /** Where wishes are said. */
    public String getAddress() {
        return CarePage.ADDRESS;
    }
}
