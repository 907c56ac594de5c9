package africa.pia.article.desk;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleStatus;
import africa.pia.section.SectionKey;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Narrows the list of work; what is absent does not narrow.
 *
 * <p>The state also says by what the list is ordered and what its days are of: scheduled articles by when they appear,
 * the next first; published ones by when they appeared, the latest first; all others by their last change, the latest
 * first.
 *
 * @param own only the caller's
 * @param words that must all occur in the headline or in the text; accents and case aside
 * @param language BCP 47 tag of what the text is written in
 * @param writer who began it
 * @param tag key of a tag
 * @param from first day, in the site's zone
 * @param to last day
 */
public record DeskFilter(
        Optional<ArticleStatus> status,
        boolean own,
        String words,
        Optional<SectionKey> section,
        Optional<String> language,
        Optional<AccountId> writer,
        Optional<String> tag,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    /** Everything that the caller sees. */
    public static final DeskFilter ALL = new DeskFilter(
            Optional.empty(),
            false,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The same, in another state. */
    public DeskFilter in(Optional<ArticleStatus> other) {
        return new DeskFilter(other, own, words, section, language, writer, tag, from, to);
    }

    /** The same, of the caller's own articles or of everybody's. */
    public DeskFilter ofOwn(boolean only) {
        return new DeskFilter(status, only, words, section, language, writer, tag, from, to);
    }

    /** The same, with other words. */
    public DeskFilter saying(String others) {
        return new DeskFilter(status, own, others, section, language, writer, tag, from, to);
    }

    /** The same, with another tag. */
    DeskFilter tagged(Optional<String> other) {
        return new DeskFilter(status, own, words, section, language, writer, other, from, to);
    }

    /** Whether more narrows than the state and whose articles they are. */
    public boolean isNarrow() {
        return !equals(ALL.in(status).ofOwn(own));
    }
}
