package africa.pia.article;

import africa.pia.section.SectionKey;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Every narrowing of a list; an absent one does not narrow.
 *
 * @param source name of an agency or partner, accents and case aside
 */
public record ArticleQuery(
        Optional<SectionKey> section, Optional<String> tagKey, Optional<String> authorKey, Optional<String> source) {

    public static final ArticleQuery ALL =
            new ArticleQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same, its tag and its author by other keys. */
    ArticleQuery under(UnaryOperator<String> tag, UnaryOperator<String> author) {
        return new ArticleQuery(section, tagKey.map(tag), authorKey.map(author), source);
    }

    public static ArticleQuery in(SectionKey section) {
        return new ArticleQuery(Optional.of(section), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static ArticleQuery tagged(String key) {
        return new ArticleQuery(Optional.empty(), Optional.of(key), Optional.empty(), Optional.empty());
    }

    public static ArticleQuery by(String authorKey) {
        return new ArticleQuery(Optional.empty(), Optional.empty(), Optional.of(authorKey), Optional.empty());
    }
}
