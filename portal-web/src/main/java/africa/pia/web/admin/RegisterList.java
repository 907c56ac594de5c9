package africa.pia.web.admin;

import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.web.faces.Inquiry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a page of administration shows of a register: a piece of it, narrowed by {@code ?q=}, and, for a merge, what
 * {@code ?with=} finds. Each is asked for once, however often the view names it.
 *
 * @param <T> one line of it
 */
public final class RegisterList<T> {

    private static final int SHOWN = 50;
    private static final int OFFERED = 12;
    private static final int MAX_WORDS = 60;

    private final Inquiry inquiry;
    private final Search<T> search;
    private final Function<T, String> key;
    private final Function<Collection<String>, Map<String, Long>> articles;
    private Slice<T> slice;
    private Map<String, Long> counts;
    private List<T> offered;

    /** Looks for lines whose name has some words. */
    interface Search<T> {

        Slice<T> search(String words, Optional<Cursor> after, int limit);
    }

    /**
     * Reads what is asked for.
     *
     * @param key of a line
     * @param articles counts the articles of some keys; one without any is absent
     */
    RegisterList(
            Inquiry inquiry,
            Search<T> search,
            Function<T, String> key,
            Function<Collection<String>, Map<String, Long>> articles) {
        this.inquiry = inquiry;
        this.search = search;
        this.key = key;
        this.articles = articles;
    }

    private Slice<T> slice() {
        if (slice == null) {
            slice = search.search(getWords(), inquiry.after(), SHOWN);
        }
        return slice;
    }

    /** The lines that are asked for, in the order of their names. */
    public List<T> getItems() {
        return slice().items();
    }

    /** What is searched for. */
    public String getWords() {
        return inquiry.words("q", MAX_WORDS);
    }

    /** Where the list goes on; null at its end. */
    public String getMore() {
        return inquiry.next(slice().next());
    }

    /** Where the list begins; null when this is the beginning. */
    public String getBeginning() {
        return inquiry.first();
    }

    /** How many articles bear what stands in a line, in whatever state. */
    public long articles(T line) {
        if (counts == null) {
            counts = articles.apply(getItems().stream().map(key).toList());
        }
        return counts.getOrDefault(key.apply(line), 0L);
    }

    /** What the one that stays is searched for by. */
    public String getWith() {
        return inquiry.words("with", MAX_WORDS);
    }

    /** With what the one that has a key may be merged; nothing until it is searched for. */
    public List<T> offered(String merged) {
        if (offered == null) {
            offered = getWith().isEmpty()
                    ? List.of()
                    : search.search(getWith(), Optional.empty(), OFFERED).items().stream()
                            .filter(other -> !key.apply(other).equals(merged))
                            .toList();
        }
        return offered;
    }
}
