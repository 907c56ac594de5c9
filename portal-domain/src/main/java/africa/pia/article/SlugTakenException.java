package africa.pia.article;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import java.util.List;

/** The wished address belongs to another article, or did once: {@code article.slug-taken}. */
public final class SlugTakenException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    SlugTakenException(String slug) {
        super("article.slug-taken", List.of(FieldError.of("slug", "article.slug-taken", slug)));
    }
}
