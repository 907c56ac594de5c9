package africa.pia.web.newsroom;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;

/** Puts what a service refused at the fields it names, and gives the answer its status. */
@RequestScoped
class Complaints {

    private static final int BAD_REQUEST = 400;

    @Inject
    Errors errors;

    @Inject
    Phrases phrases;

    /**
     * Says everything that was refused.
     *
     * @param idOf the id on the page of a field that the service names
     */
    void show(InvalidInputException refused, UnaryOperator<String> idOf) {
        for (FieldError error : refused.errors()) {
            errors.add(
                    idOf.apply(error.field()),
                    phrases.term(error.code(), error.arguments().toArray()));
        }
        PageAnswer.status(BAD_REQUEST);
    }
}
