package africa.pia.web.newsroom;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.author.AuthorEntry;
import africa.pia.author.EditableAuthor;
import africa.pia.author.OwnAuthor;
import africa.pia.web.faces.AuthorForm;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.PageAnswer;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** What somebody of the newsroom says of themself to readers. */
@Named
@RequestScoped
public class BiographyPage {

    private static final String ADDRESS = "/newsroom/biography";

    @EJB
    OwnAuthor own;

    @Inject
    AuthorForm authorForm;

    @Inject
    Errors errors;

    private Inquiry inquiry;
    private Optional<EditableAuthor> author;

    @PostConstruct
    void open() {
        inquiry = new Inquiry();
        read();
    }

    private void read() {
        author = own.open();
        author.ifPresent(found -> authorForm.load(found.words()));
    }

    /** Keeps what was typed. */
    public void act() {
        if (!inquiry.request().getMethod().equals("POST") || author.isEmpty()) {
            return;
        }
        try {
            own.revise(inquiry.number("version").orElse(-1), authorForm.biographies(), authorForm.links());
            PageAnswer.see(ADDRESS + "?done=saved");
        } catch (InvalidInputException invalid) {
            errors.addAll(invalid);
        } catch (PortalException refused) {
            errors.refuse(refused);
            read();
        }
    }

    /** The author that the person is; null while no editor has said so. */
    public AuthorEntry getEntry() {
        return author.map(EditableAuthor::entry).orElse(null);
    }

    public boolean isJustSaved() {
        return inquiry.text("done").equals("saved");
    }
}
