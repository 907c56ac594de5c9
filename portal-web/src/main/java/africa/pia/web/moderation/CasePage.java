package africa.pia.web.moderation;

import africa.pia.InvalidInputException;
import africa.pia.account.Caller;
import africa.pia.comment.moderation.ClaimDesk;
import africa.pia.comment.moderation.Claimed;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.ModerationQueue;
import africa.pia.comment.moderation.ModerationQueue.Case;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.PostedComment;
import africa.pia.web.faces.Errors;
import africa.pia.web.moderation.Beside.Side;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One case in full: the comment, what stands around it, its writer, and every decision on it. */
@Named
@RequestScoped
public class CasePage {

    @EJB
    ModerationQueue desk;

    @EJB
    ClaimDesk claims;

    @Inject
    Beside beside;

    @Inject
    Caller caller;

    @Inject
    Errors errors;

    @Inject
    HttpServletRequest request;

    private long id;
    private Case opened;
    private Side side;
    private Submission refused;

    /** Carries out what was sent, or makes the case ready. */
    public void open() throws IOException {
        if (request.getMethod().equals("POST") && "take".equals(request.getParameter("act"))) {
            claims.takeOver(List.of(new CommentId(id)));
            FacesContext.getCurrentInstance().getExternalContext().redirect(getAddress());
            return;
        }
        if (request.getMethod().equals("POST")) {
            Optional<Submission> submission = Submission.of(request).filter(each -> !each.isIdle());
            String next = getAddress();
            if (submission.isPresent()) {
                try {
                    next = Ruling.on(desk, submission.get()).tell(next);
                } catch (InvalidInputException unreasoned) {
                    refused = submission.get();
                    unreasoned.errors().forEach(error -> errors.add(error.field(), unreasoned));
                }
            }
            if (refused == null) {
                FacesContext.getCurrentInstance().getExternalContext().redirect(next);
                return;
            }
        }
        opened = desk.open(new CommentId(id));
        side = beside.of(List.of(getComment())).get(getComment().id());
    }

    /** Why it is here, and its writer's record. */
    public Side getSide() {
        return side;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Case getOpened() {
        return opened;
    }

    public PostedComment getComment() {
        return opened.item().comment();
    }

    /** Where the forms of the page are sent. */
    public String getAddress() {
        return ModerationNav.ADDRESS + "/comments/" + id;
    }

    /** How a button names the comment as it is seen here. */
    public String getKey() {
        return Submission.key(getComment().id(), getComment().version());
    }

    /** Who works on it, when somebody else does; null otherwise. */
    public Claimed getHolder() {
        return opened.item().claim().filter(claim -> !claim.own()).orElse(null);
    }

    public boolean isOwn() {
        return caller.account().equals(Optional.of(getComment().author().id()));
    }

    /** Whether its writer took it back, so that there is nothing left to decide. */
    public boolean isRetracted() {
        return getComment().status() == CommentStatus.RETRACTED;
    }

    /** Whether it may be let be seen: unless somebody has decided so already and nobody reported it since. */
    public boolean isApproving() {
        return getComment().status() != CommentStatus.VISIBLE
                || !isDecided()
                || !side.flags().isEmpty();
    }

    public boolean isRemoving() {
        return getComment().status() != CommentStatus.REMOVED;
    }

    private boolean isDecided() {
        return !opened.decisions().isEmpty()
                && opened.decisions().get(0).version() == getComment().version();
    }

    /** The ground that was chosen before the form was refused; empty otherwise. */
    public String getGround() {
        return refused == null ? "" : refused.ground().map(Ground::name).orElse("");
    }

    /** The explanation that was typed before the form was refused. */
    public String getExplanation() {
        return refused == null ? "" : refused.explanation();
    }
}
