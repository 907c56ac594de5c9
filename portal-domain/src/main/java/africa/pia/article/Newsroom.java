package africa.pia.article;

import africa.pia.account.Role;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.Map;
import java.util.Optional;

/**
 * The writing side. A contributor sees and changes own drafts and may submit them or take them back; an editor sees and
 * changes every article and alone publishes and withdraws.
 *
 * <p>Every change names the version that its writer saw; a stale one is refused ({@code article.stale}, STALE). An
 * article that the caller may not see answers like an unknown one ({@code article.unknown}, UNKNOWN).
 */
@Stateless
@RolesAllowed({Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR})
public class Newsroom {

    public EditableArticle draft(ArticleDraft draft) {
        throw new UnsupportedOperationException();
    }

    public EditableArticle open(ArticleId id) {
        throw new UnsupportedOperationException();
    }

    /** Changes the text. Of a published article only an editor may, and it shows at once. */
    public EditableArticle revise(ArticleId id, long version, ArticleDraft draft) {
        throw new UnsupportedOperationException();
    }

    public EditableArticle submit(ArticleId id, long version) {
        throw new UnsupportedOperationException();
    }

    /** Gives a submitted article back to its writer as a draft. */
    public EditableArticle takeBack(ArticleId id, long version) {
        throw new UnsupportedOperationException();
    }

    /** Shows the article to readers. What is missing is named field by field ({@code article.unfinished}). */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle publish(ArticleId id, long version) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes the article down; its address answers 410.
     *
     * @param reason for the staff; 1 to 500 characters
     */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle withdraw(ArticleId id, long version, String reason) {
        throw new UnsupportedOperationException();
    }

    /** The newsroom's list, last changed first; a contributor sees own articles only. */
    public Slice<DeskItem> desk(DeskFilter filter, Optional<Cursor> after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** How many articles of each state the caller sees in the list. */
    public Map<ArticleStatus, Long> counts(boolean own) {
        throw new UnsupportedOperationException();
    }

    /**
     * Narrows the list.
     *
     * @param text words of the headline; empty does not narrow
     * @param own only the caller's
     */
    public record DeskFilter(Optional<ArticleStatus> status, String text, boolean own) {}
}
