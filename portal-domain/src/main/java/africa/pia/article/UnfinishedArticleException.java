package africa.pia.article;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import java.util.List;

/** An article lacks something without which readers do not get to see it: {@code article.unfinished}. */
public final class UnfinishedArticleException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    UnfinishedArticleException(List<FieldError> errors) {
        super("article.unfinished", errors);
    }
}
