package africa.pia.web.faces;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What was refused on this page, by field: {@code #{errors.has('email')}}. A form has {@code prependId="false"}, so the
 * id of a field is the client id of its messages.
 */
@Named
@RequestScoped
public class Errors {

    /** One line of the summary. */
    public record Line(String field, String text) {}

    @Inject
    Phrases phrases;

    /** Whether anything was said against a field. */
    public boolean has(String field) {
        return context().getMessages(field).hasNext();
    }

    /** What was said first against a field; empty when nothing was. */
    public String text(String field) {
        Iterator<FacesMessage> messages = context().getMessages(field);
        return messages.hasNext() ? messages.next().getSummary() : "";
    }

    /** Everything that was said, in the order it was; the field is empty for what concerns the page as a whole. */
    public List<Line> getLines() {
        List<Line> lines = new ArrayList<>();
        Iterator<String> fields = context().getClientIdsWithMessages();
        while (fields.hasNext()) {
            String field = fields.next();
            context()
                    .getMessages(field)
                    .forEachRemaining(message -> lines.add(new Line(field == null ? "" : field, message.getSummary())));
        }
        return lines;
    }

    public boolean isAny() {
        return context().getMessages().hasNext();
    }

    /**
     * Says a sentence against a field; an empty field concerns the page as a whole. The page answers 400, unless it has
     * another refusal to tell.
     */
    public void add(String field, String sentence) {
        FacesContext context = context();
        if (((HttpServletResponse) context.getExternalContext().getResponse()).getStatus()
                == HttpServletResponse.SC_OK) {
            PageAnswer.status(HttpServletResponse.SC_BAD_REQUEST);
        }
        context.addMessage(
                field.isEmpty() ? null : field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        context.validationFailed();
    }

    /** Says the sentence of a broken rule against a field. */
    public void add(String field, PortalException broken) {
        add(field, phrases.term(broken.code(), broken.arguments().toArray()));
    }

    /** Says why the page as a whole was refused, with the status of the broken rule. */
    public void refuse(PortalException refused) {
        PageAnswer.status(PortalExceptionHandler.status(refused.kind()));
        add("", refused);
    }

    /** Says against each field what is wrong with it; a form's ids are the names of the fields. */
    public void addAll(InvalidInputException invalid) {
        for (FieldError error : invalid.errors()) {
            add(error.field(), phrases.term(error.code(), error.arguments().toArray()));
        }
    }

    private static FacesContext context() {
        return FacesContext.getCurrentInstance();
    }
}
