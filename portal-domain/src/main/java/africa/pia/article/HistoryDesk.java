package africa.pia.article;

import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.Newsroom.UnknownArticleException;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.revision.RevisionBook;
import africa.pia.revision.RevisionBook.Kept;
import africa.pia.revision.RevisionEntry;
import africa.pia.revision.RevisionId;
import africa.pia.revision.RevisionKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What an article was before: its history, two texts side by side, and the way back to one of them. Open to whoever may
 * see the article. Errors as in {@link Newsroom}; a revision that is not the article's is unknown like an unknown
 * article.
 */
@Stateless
@RolesAllowed({Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR})
public class HistoryDesk {

    private static final int MAX_LIMIT = 100;

    @Inject
    RevisionBook book;

    @Inject
    DeskAccess access;

    @Inject
    CopyDesk copyDesk;

    @Inject
    History history;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A text of the history. */
    public record KeptDraft(RevisionEntry entry, ArticleDraft draft) {}

    /**
     * Every step and every save, newest first.
     *
     * @param limit 1 to 100
     */
    public Slice<RevisionEntry> of(ArticleId id, Optional<Cursor> after, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A slice has 1 to 100 revisions, not " + limit);
        }
        return book.of(access.visible(id).id().value(), after, limit);
    }

    /** One text of the history. */
    public KeptDraft text(ArticleId id, RevisionId revision) {
        access.visible(id);
        Kept kept = book.kept(revision)
                .filter(each -> each.entry().article() == id.value())
                .orElseThrow(UnknownArticleException::new);
        return new KeptDraft(kept.entry(), DraftJson.read(kept.content()));
    }

    /** The entry before this one in time. */
    public Optional<RevisionEntry> before(ArticleId id, RevisionId revision) {
        return book.before(text(id, revision).entry());
    }

    /** The article's text as it now is; of a published one, what readers see. */
    public ArticleDraft current(ArticleId id) {
        return access.visible(id).asDraft();
    }

    /** What differs between two texts of the history, the earlier one first. */
    public List<FieldChange> compare(ArticleId id, RevisionId before, RevisionId after) {
        return DraftDiff.of(text(id, before).draft(), text(id, after).draft());
    }

    /** What differs between what readers see, or what was last saved, and what is being written. */
    public List<FieldChange> compareWithCopy(ArticleId id) {
        ArticleDraft current = current(id);
        return copyDesk.copy(id)
                .map(copy -> DraftDiff.of(current, copy.draft()))
                .orElse(List.of());
    }

    /**
     * Brings an earlier text back as the one to go on writing with; nothing is shown by that.
     *
     * @param copyVersion of the working copy that is there, 0 for none
     */
    public EditableCopy restore(ArticleId id, long copyVersion, RevisionId revision) {
        KeptDraft kept = text(id, revision);
        EditableCopy copy = copyDesk.keep(id, copyVersion, kept.draft());
        history.enter(
                access.visible(id),
                copy.draft(),
                RevisionKind.RESTORED,
                kept.entry().at().toString(),
                caller.required(),
                clock.instant());
        return copy;
    }
}
