package africa.pia.article.desk;

import africa.pia.article.ArticleStatus;
import java.util.Optional;

/**
 * Narrows the list.
 *
 * @param text words of the headline; empty does not narrow
 * @param own only the caller's
 */
public record DeskFilter(Optional<ArticleStatus> status, String text, boolean own) {}
