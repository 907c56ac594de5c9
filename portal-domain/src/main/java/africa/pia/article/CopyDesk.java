package africa.pia.article;

import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.Newsroom.EditorsOnlyException;
import africa.pia.article.Newsroom.IllegalStepException;
import africa.pia.article.Newsroom.StaleArticleException;
import africa.pia.gate.Gate;
import africa.pia.gate.GateFinding;
import africa.pia.revision.RevisionKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the next text of an article is written. The editor page keeps what is typed here every few seconds, whatever the
 * article's state; a save then makes it the article's text. Of a published article it stays apart: the public goes on
 * reading the text that it has, while the next one is written, handed in, given back, approved, and at last shown, at
 * once or at an instant.
 *
 * <p>A contributor works on own drafts and on the next text of own published articles until it is handed in; an editor
 * on all, and alone approves, schedules and shows. Every change names the version of the copy that its writer saw, 0 for
 * none; a stale one is refused ({@code article.stale}, STALE), as is showing a copy of a text that has changed since the
 * copy was begun: whoever does so looks at the two first and says so with {@link #rebase}. Other errors as in
 * {@link Newsroom}.
 */
@Stateless
@RolesAllowed({Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR})
public class CopyDesk {

    private static final int MAX_NOTE = 1_000;

    @Inject
    WorkingCopies copies;

    @Inject
    DeskAccess access;

    @Inject
    Rewriting rewriting;

    @Inject
    History history;

    @Inject
    DraftCheck check;

    @Inject
    Gate gate;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What is being written; empty when nothing is but the article's text. */
    public Optional<EditableCopy> copy(ArticleId id) {
        Article article = access.visible(id);
        return copies.of(id).map(copy -> copy.asEditable(article));
    }

    /**
     * Keeps what is typed, unfinished as it may be. Nothing of it is shown, and it is no line of the history.
     *
     * @param copyVersion of the copy that the writer saw; 0 begins one
     */
    public EditableCopy keep(ArticleId id, long copyVersion, ArticleDraft draft) {
        Article article = access.visible(id);
        return written(article, copyVersion, DraftCheck.kept(draft)).asEditable(article);
    }

    /**
     * Keeps what is typed on a page that was opened when the article and its copy were at these versions.
     *
     * @param version of the article; a copy of a published article stands apart from it and knows itself what it follows
     * @param copyVersion of the copy that the writer saw; 0 begins one
     */
    public EditableCopy keep(ArticleId id, long version, long copyVersion, ArticleDraft draft) {
        Article article = access.visible(id);
        boolean apart = article.isPublished() && copyVersion != 0;
        if (!apart && article.version() != version) {
            throw new StaleArticleException();
        }
        return keep(id, copyVersion, draft);
    }

    /** Keeps the next text of a published article for good: its fields are checked, and the history has it. */
    public EditableCopy save(ArticleId id, long copyVersion, ArticleDraft draft) {
        Article article = published(id);
        ArticleDraft accepted = check.accepted(draft);
        WorkingCopy copy = written(article, copyVersion, DraftCheck.kept(accepted));
        history.enter(article, copy.draft(), RevisionKind.SAVED, "", caller.required(), clock.instant());
        return copy.asEditable(article);
    }

    /**
     * Makes what was typed the text of an article that readers do not see; the copy is gone.
     *
     * @param version of the article
     * @param copyVersion of the copy that the writer saw, 0 for none
     */
    public EditableArticle fold(ArticleId id, long version, long copyVersion, ArticleDraft draft) {
        Article article = access.at(id, version);
        if (article.status() != ArticleStatus.DRAFT) {
            access.editorsOnly();
        }
        if (article.isPublished()) {
            throw new IllegalStepException(article.status(), ArticleStatus.DRAFT);
        }
        at(article, copyVersion).ifPresent(copies::remove);
        rewriting.rewrite(article, draft, TextChange.UPDATE, caller.required(), clock.instant());
        return article.asEditable();
    }

    /** Throws the copy away; the history keeps its text. */
    public EditableArticle discard(ArticleId id, long copyVersion) {
        Article article = access.visible(id);
        WorkingCopy copy = required(article, copyVersion);
        mayWrite(article, Optional.of(copy));
        history.enter(article, copy.draft(), RevisionKind.DISCARDED, "", caller.required(), clock.instant());
        copies.remove(copy);
        return article.asEditable();
    }

    /** Says that the article's text of now has been seen: the copy is to take its place all the same. */
    public EditableCopy rebase(ArticleId id, long copyVersion) {
        Article article = access.visible(id);
        WorkingCopy copy = required(article, copyVersion);
        mayWrite(article, Optional.of(copy));
        copy.rebase(article);
        copies.save(copy);
        return copy.asEditable(article);
    }

    /** Hands the next text of a published article to the editors. */
    public EditableCopy submit(ArticleId id, long copyVersion) {
        return step(id, copyVersion, RevisionKind.SUBMITTED, "", WorkingCopy::submit);
    }

    /** Takes it back; what an editor has approved only an editor takes back. */
    public EditableCopy takeBack(ArticleId id, long copyVersion) {
        return step(id, copyVersion, RevisionKind.TAKEN_BACK, "", (copy, by, now) -> {
            if (copy.status() == ArticleStatus.APPROVED) {
                access.editorsOnly();
            }
            copy.takeBack(by, now);
        });
    }

    /**
     * Gives it back to its writer.
     *
     * @param note what the writer is told; 1 to 1000 characters
     */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableCopy giveBack(ArticleId id, long copyVersion, String note) {
        String told = DraftCheck.note(note, MAX_NOTE);
        return step(id, copyVersion, RevisionKind.RETURNED, told, (copy, by, now) -> copy.giveBack(told, by, now));
    }

    /** Finds it fit for readers; one that was scheduled loses its instant. */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableCopy approve(ArticleId id, long copyVersion) {
        return step(id, copyVersion, RevisionKind.APPROVED, "", WorkingCopy::approve);
    }

    /** What the publishing gate finds in the next text, in the order of the form; empty where there is none. */
    public List<GateFinding> findings(ArticleId id) {
        Article article = access.visible(id);
        return copies.of(article.id())
                .map(copy -> gate.judge(copy.draft().asProof()))
                .orElse(List.of());
    }

    /**
     * Has it take the place of what readers see at an instant. Until then it is not typed in any more.
     *
     * @param at later than now and within two years, else {@code article.invalid} at {@code publishAt}
     */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableCopy schedule(ArticleId id, long copyVersion, Instant at, TextChange change) {
        return schedule(id, copyVersion, at, change, Optional.empty());
    }

    /**
     * Has it appear although something is missing; what is missing else is named field by field.
     *
     * @param override why, in the words of an editor-in-chief; see {@link Newsroom#publish(ArticleId, long, Optional)}
     */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableCopy schedule(
            ArticleId id, long copyVersion, Instant at, TextChange change, Optional<String> override) {
        Article article = published(id);
        WorkingCopy copy = required(article, copyVersion);
        upToDate(article, copy);
        rewriting.passed(id, check.accepted(copy.draft()).asProof(), override);
        Instant now = clock.instant();
        copy.schedule(DraftCheck.embargo(at, now), DraftCheck.change(change, MAX_NOTE), caller.required(), now);
        copies.save(copy);
        history.enter(article, copy.draft(), RevisionKind.SCHEDULED, "", caller.required(), now);
        return copy.asEditable(article);
    }

    /** Shows it to readers in place of what they see; what is missing is named field by field. */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle publish(ArticleId id, long copyVersion, TextChange change) {
        return publish(id, copyVersion, change, Optional.empty());
    }

    /**
     * Shows it although something is missing.
     *
     * @param override why, in the words of an editor-in-chief; see {@link Newsroom#publish(ArticleId, long, Optional)}
     */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle publish(ArticleId id, long copyVersion, TextChange change, Optional<String> override) {
        Article article = published(id);
        WorkingCopy copy = required(article, copyVersion);
        upToDate(article, copy);
        Instant now = clock.instant();
        copy.publish(caller.required(), now);
        ArticleDraft draft = copy.draft();
        copies.remove(copy);
        article.changedBy(caller.required());
        rewriting.rewrite(article, draft, change, override, caller.required(), now);
        return article.asEditable();
    }

    /** A step of a copy. */
    private interface Step {

        void take(WorkingCopy copy, AccountId by, Instant now);
    }

    private EditableCopy step(ArticleId id, long copyVersion, RevisionKind kind, String note, Step step) {
        Article article = published(id);
        WorkingCopy copy = required(article, copyVersion);
        Instant now = clock.instant();
        step.take(copy, caller.required(), now);
        copies.save(copy);
        history.enter(article, copy.draft(), kind, note, caller.required(), now);
        return copy.asEditable(article);
    }

    private WorkingCopy written(Article article, long copyVersion, ArticleDraft kept) {
        Optional<WorkingCopy> there = at(article, copyVersion);
        mayWrite(article, there);
        Instant now = clock.instant();
        if (there.isEmpty()) {
            WorkingCopy copy = new WorkingCopy(article, kept, caller.required(), now);
            copies.add(copy);
            return copy;
        }
        there.get().write(kept, caller.required(), now);
        copies.save(there.get());
        return there.get();
    }

    /** The copy that the writer saw; empty when there was none and there is none. */
    private Optional<WorkingCopy> at(Article article, long copyVersion) {
        Optional<WorkingCopy> copy = copies.of(article.id());
        if (copy.map(WorkingCopy::version).orElse(0L) != copyVersion) {
            throw new StaleArticleException();
        }
        return copy;
    }

    private WorkingCopy required(Article article, long copyVersion) {
        return at(article, copyVersion).orElseThrow(StaleArticleException::new);
    }

    /** The steps of a copy are those of a text beside a published one; before that the article itself takes them. */
    private Article published(ArticleId id) {
        Article article = access.visible(id);
        if (!article.isPublished()) {
            throw new IllegalStepException(article.status(), ArticleStatus.PUBLISHED);
        }
        return article;
    }

    private static void upToDate(Article article, WorkingCopy copy) {
        if (copy.isOutdated(article)) {
            throw new StaleArticleException();
        }
    }

    private void mayWrite(Article article, Optional<WorkingCopy> copy) {
        boolean writers = article.status() == ArticleStatus.DRAFT
                || article.isPublished()
                        && copy.map(WorkingCopy::status).orElse(ArticleStatus.DRAFT) == ArticleStatus.DRAFT;
        if (!writers && !caller.is(Role.EDITOR)) {
            throw new EditorsOnlyException();
        }
    }
}
