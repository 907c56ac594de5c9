package africa.pia.author;

import java.util.List;

/**
 * Somebody as who may change them sees it.
 *
 * @param words everything that is said of them
 * @param earlierKeys the keys of before that lead to them
 */
public record EditableAuthor(AuthorEntry entry, AuthorWords words, List<String> earlierKeys) {

    public EditableAuthor {
        earlierKeys = List.copyOf(earlierKeys);
    }
}
