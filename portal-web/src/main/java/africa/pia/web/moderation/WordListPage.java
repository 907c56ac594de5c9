package africa.pia.web.moderation;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.comment.screening.RuleBook;
import africa.pia.comment.screening.RuleBook.ListText;
import africa.pia.comment.screening.RuleTrial;
import africa.pia.comment.screening.RuleTrial.Trial;
import africa.pia.comment.screening.WordListName;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** One word list: trying it on what was written, changing it, and taking it along as a file. */
@Named
@RequestScoped
public class WordListPage {

    @EJB
    RuleBook book;

    @EJB
    RuleTrial desk;

    @Inject
    Errors errors;

    @Inject
    Phrases phrases;

    @Inject
    HttpServletRequest request;

    private String name = "";
    private ListText list;
    private Trial trial;

    /** Does what the form asks for, hands the list on as a file, or makes the page ready. */
    public void open() throws IOException {
        Optional<WordListName> known = WordListName.of(name);
        if (known.isEmpty()) {
            PageAnswer.notFound();
            return;
        }
        list = book.list(known.get());
        if (request.getMethod().equals("POST")) {
            take();
        } else if (parameter("format").equals("txt")) {
            handOn();
        }
    }

    private void handOn() throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.setResponseContentType("text/plain; charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + list.name() + ".txt\"");
        external.getResponseOutputWriter().write(list.text() + "\n");
        context.responseComplete();
    }

    private void take() {
        String text = parameter("entries");
        long version = parameter("version").matches("[0-9]{1,18}") ? Long.parseLong(parameter("version")) : -1;
        list = new ListText(list.name(), text, list.entries(), version);
        try {
            if (parameter("act").equals("save")) {
                book.changeWords(list.name(), version, text);
                PageAnswer.see(Addresses.with(getAddress(), "done", "saved"));
            } else {
                trial = desk.of(list.name(), text);
            }
        } catch (InvalidInputException unfit) {
            for (FieldError error : unfit.errors()) {
                errors.add(
                        "entries", phrases.term(error.code(), error.arguments().toArray()));
            }
        } catch (PortalException refused) {
            errors.refuse(refused);
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return RulesPage.ADDRESS + "/lists/" + name;
    }

    /** The address of the list as a file. */
    public String getFile() {
        return Addresses.with(getAddress(), "format", "txt");
    }

    public ListText getList() {
        return list;
    }

    /** What came of trying it; null when it was not tried. */
    public Trial getTrial() {
        return trial;
    }

    public boolean isSaved() {
        return parameter("done").equals("saved") && !errors.isAny();
    }

    private String parameter(String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value;
    }
}
