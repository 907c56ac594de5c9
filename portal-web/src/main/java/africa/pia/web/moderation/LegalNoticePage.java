package africa.pia.web.moderation;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.comment.legal.LegalNotices;
import africa.pia.comment.legal.LegalNotices.Dossier;
import africa.pia.comment.legal.NoticeOutcome;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.PageAnswer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.OptionalLong;

/** One notice of illegal content with its history and what else was sent of the same comment; taking it up, deciding. */
@Named
@RequestScoped
public class LegalNoticePage {

    @EJB
    LegalNotices notices;

    @Inject
    Errors errors;

    private long id;
    private Dossier dossier;
    private String legalGround = "";
    private String reasons = "";

    /** Finds the notice, and carries out what was sent. */
    public void open() {
        dossier = notices.dossier(id);
        if (FacesContext.getCurrentInstance().isPostback()) {
            act();
        }
    }

    private void act() {
        Inquiry sent = new Inquiry();
        OptionalLong version = sent.number("version");
        if (version.isEmpty()) {
            return;
        }
        try {
            switch (sent.text("act")) {
                case "review" -> notices.takeUp(id, version.getAsLong());
                case "legal" -> notices.decide(id, version.getAsLong(), NoticeOutcome.LEGAL, "", reasons);
                case "illegal" -> notices.decide(id, version.getAsLong(), NoticeOutcome.ILLEGAL, legalGround, reasons);
                default -> {
                    return;
                }
            }
            PageAnswer.see(getAddress());
        } catch (InvalidInputException refused) {
            errors.addAll(refused);
        } catch (PortalException refused) {
            errors.refuse(refused);
            dossier = notices.dossier(id);
        }
    }

    /** Whether it still waits; asked already while what was sent is read, and then the form is there. */
    public boolean isOpen() {
        return dossier == null || dossier.item().notice().isOpen();
    }

    public Dossier getDossier() {
        return dossier;
    }

    /** What the law that is broken was said to be, for a start. */
    public String getLegalGround() {
        return legalGround.isEmpty() && dossier != null
                ? dossier.item().notice().law()
                : legalGround;
    }

    public void setLegalGround(String legalGround) {
        this.legalGround = legalGround;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(String reasons) {
        this.reasons = reasons;
    }

    public String getAddress() {
        return NoticeListPage.ADDRESS + "/" + id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
