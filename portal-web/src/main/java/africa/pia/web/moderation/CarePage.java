package africa.pia.web.moderation;

import africa.pia.comment.care.CareDesk;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.PageAnswer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** How one moderator wants to be spared abuse. */
@Named
@RequestScoped
public class CarePage {

    static final String ADDRESS = ModerationNav.ADDRESS + "/care";

    @EJB
    CareDesk desk;

    /** Carries out what was sent. */
    public void open() {
        Inquiry sent = new Inquiry();
        if (sent.request().getMethod().equals("POST")) {
            switch (sent.text("act")) {
                case "fold" -> desk.fold(true);
                case "unfold" -> desk.fold(false);
                case "go-on" -> desk.goOn();
                default -> {
                    // Nothing that this page knows: it is shown again.
                }
            }
            PageAnswer.see(sent.text("act").equals("go-on") ? ModerationNav.ADDRESS : ADDRESS);
        }
    }

    public String getAddress() {
        return ADDRESS;
    }
}
