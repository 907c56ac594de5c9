package africa.pia.article;

import africa.pia.FieldError;
import africa.pia.PortalException;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.correction.CorrectionLedger;
import africa.pia.gate.Gate;
import africa.pia.gate.GateFinding;
import africa.pia.revision.RevisionKind;
import africa.pia.text.Markup;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The writing side. A contributor sees own articles, changes them while they are drafts and may submit them or take
 * them back; an editor sees and changes every article and alone gives back, approves, schedules, publishes and withdraws.
 *
 * <p>Every change names the version that its writer saw; a stale one is refused ({@code article.stale}, STALE). An
 * article that the caller may not see answers like an unknown one ({@code article.unknown}, UNKNOWN). What a
 * contributor sees and may not do is {@code article.editors-only} (REFUSED), a step that the article's state does not
 * allow {@code article.illegal-step} (CONFLICT). What is handed in is checked field by field: {@code article.invalid},
 * {@code article.slug-taken} and {@code article.unfinished} (INVALID) name the fields.
 */
@Stateless
@RolesAllowed({Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR})
public class Newsroom {

    private static final int MAX_REASON = 500;
    private static final int MAX_NOTE = 1_000;

    @Inject
    Articles articles;

    @Inject
    DraftCheck check;

    @Inject
    Registers registers;

    @Inject
    Gate gate;

    @Inject
    Announcements announcements;

    @Inject
    DeskAccess access;

    @Inject
    Rewriting rewriting;

    @Inject
    History history;

    @Inject
    CorrectionLedger ledger;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Begins an article. */
    public EditableArticle draft(ArticleDraft draft) {
        ArticleDraft accepted = registers.settled(check.accepted(draft));
        Article article = new Article(accepted, Markup.article(accepted.body()), caller.required(), clock.instant());
        articles.add(article, accepted.slug());
        history.enter(article, RevisionKind.SAVED, "", caller.required(), clock.instant());
        gate.noteLinks(article.asProof());
        return article.asEditable();
    }

    /** The article as the editor form loads it. */
    public EditableArticle open(ArticleId id) {
        return access.visible(id).asEditable();
    }

    /** What keeps the article from its readers, field by field; empty when it may be published. */
    public List<FieldError> missing(ArticleId id) {
        return findings(id).stream()
                .filter(GateFinding::isBlocking)
                .map(GateFinding::asFieldError)
                .toList();
    }

    /** What the publishing gate finds in the article, in the order of the form: what blocks, and what only advises. */
    public List<GateFinding> findings(ArticleId id) {
        return gate.judge(access.visible(id).asProof());
    }

    /**
     * Changes the text. A contributor may while it is a draft. Of a published article only an editor may, and it shows
     * at once as an update, so it must remain finished. Without a wished slug a known address stays.
     */
    public EditableArticle revise(ArticleId id, long version, ArticleDraft draft) {
        return revise(id, version, draft, TextChange.UPDATE);
    }

    /**
     * Changes the text and says what kind of change it is to readers; where they do not see the article yet it is none.
     * Its working copy, if somebody is writing one, stays and is outdated by this.
     */
    public EditableArticle revise(ArticleId id, long version, ArticleDraft draft, TextChange change) {
        Article article = access.at(id, version);
        if (article.status() != ArticleStatus.DRAFT) {
            access.editorsOnly();
        }
        rewriting.rewrite(article, draft, change, caller.required(), clock.instant());
        return article.asEditable();
    }

    /**
     * Puts the text of a published article right, at once, with a note for its readers; of any other article it is
     * {@code article.illegal-step}.
     *
     * @param note what had been wrong and what is right; 1 to 1000 characters
     */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle correct(ArticleId id, long version, ArticleDraft draft, String note) {
        Article article = access.at(id, version);
        if (!article.isPublished()) {
            throw new IllegalStepException(article.status(), ArticleStatus.PUBLISHED);
        }
        TextChange change = new TextChange(ChangeKind.CORRECTION, note, List.of());
        rewriting.rewrite(article, draft, change, caller.required(), clock.instant());
        return article.asEditable();
    }

    /** Hands a draft to the editors. */
    public EditableArticle submit(ArticleId id, long version) {
        Article article = access.at(id, version);
        article.submit(clock.instant());
        return saved(article, RevisionKind.SUBMITTED, "");
    }

    /** Takes a submitted article back: it is a draft again. What an editor has approved only an editor gives back. */
    public EditableArticle takeBack(ArticleId id, long version) {
        Article article = access.at(id, version);
        if (article.status() == ArticleStatus.APPROVED) {
            access.editorsOnly();
        }
        article.takeBack(clock.instant());
        return saved(article, RevisionKind.TAKEN_BACK, "");
    }

    /**
     * Gives a submitted or approved article back to its writer, as a draft.
     *
     * @param note what the writer is told; 1 to 1000 characters
     */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle giveBack(ArticleId id, long version, String note) {
        Article article = access.at(id, version);
        String told = DraftCheck.note(note, MAX_NOTE);
        article.giveBack(told, clock.instant());
        return saved(article, RevisionKind.RETURNED, told);
    }

    /** Finds a submitted article fit for readers; one that was scheduled loses its instant. */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle approve(ArticleId id, long version) {
        Article article = access.at(id, version);
        article.approve(clock.instant());
        return saved(article, RevisionKind.APPROVED, "");
    }

    /**
     * Has the article appear at an instant; until then nothing of it is shown to anyone outside the newsroom. What is
     * missing is named field by field ({@code article.unfinished}).
     *
     * @param at later than now and within two years, else {@code article.invalid} at {@code publishAt}
     */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle schedule(ArticleId id, long version, Instant at) {
        return schedule(id, version, at, Optional.empty());
    }

    /**
     * Has the article appear at an instant, although something is missing.
     *
     * @param override why, in the words of an editor-in-chief; see {@link #publish(ArticleId, long, Optional)}
     */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle schedule(ArticleId id, long version, Instant at, Optional<String> override) {
        Article article = access.at(id, version);
        Instant now = clock.instant();
        article.schedule(DraftCheck.embargo(at, now), now);
        rewriting.passed(article, override);
        return saved(article, RevisionKind.SCHEDULED, "");
    }

    /** Shows the article to readers. What is missing is named field by field ({@code article.unfinished}). */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle publish(ArticleId id, long version) {
        return publish(id, version, Optional.empty());
    }

    /**
     * Shows the article to readers, although something is missing.
     *
     * @param override why, in 10 to 500 characters of an editor-in-chief, kept with the article; from anybody else it is
     *     {@code gate.chief-only} (REFUSED). Absent it asks for what is missing. A headline, a section and a text are
     *     asked for all the same
     */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle publish(ArticleId id, long version, Optional<String> override) {
        Article article = access.at(id, version);
        Instant now = clock.instant();
        article.publish(now, now);
        rewriting.passed(article, override);
        articles.save(article);
        history.enter(article, RevisionKind.PUBLISHED, "", caller.required(), now);
        ledger.show(article.id().value(), true);
        announcements.published(article);
        return article.asEditable();
    }

    /**
     * Takes the article down; its address answers 410 and says only that it was withdrawn.
     *
     * @param reason for the staff; 1 to 500 characters
     */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle withdraw(ArticleId id, long version, String reason) {
        return withdraw(id, version, reason, "");
    }

    /**
     * Takes the article down; its address answers 410.
     *
     * @param reason for the staff; 1 to 500 characters
     * @param notice why, in a sentence that the address tells readers; at most 500 characters, may be empty
     */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle withdraw(ArticleId id, long version, String reason, String notice) {
        Article article = access.at(id, version);
        String told = DraftCheck.reason(reason, MAX_REASON);
        article.withdraw(told, DraftCheck.notice(notice, MAX_REASON), clock.instant());
        articles.save(article);
        history.enter(article, RevisionKind.WITHDRAWN, told, caller.required(), clock.instant());
        ledger.show(article.id().value(), false);
        announcements.withdrawn(article);
        return article.asEditable();
    }

    private EditableArticle saved(Article article, RevisionKind kind, String note) {
        articles.save(article);
        history.enter(article, kind, note, caller.required(), clock.instant());
        return article.asEditable();
    }

    /** No article has this id, or none that the caller may see. */
    public static final class UnknownArticleException extends PortalException {

        private static final long serialVersionUID = 1L;

        UnknownArticleException() {
            super("article.unknown");
        }

        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /** Somebody has changed the article since the caller read it. */
    public static final class StaleArticleException extends PortalException {

        private static final long serialVersionUID = 1L;

        StaleArticleException() {
            super("article.stale");
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    /** The article's state does not allow this step. */
    public static final class IllegalStepException extends PortalException {

        private static final long serialVersionUID = 1L;

        IllegalStepException(ArticleStatus from, ArticleStatus to) {
            super("article.illegal-step", from, to);
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }

    /** The writer has handed the article to the editors; only they may change it now. */
    public static final class EditorsOnlyException extends PortalException {

        private static final long serialVersionUID = 1L;

        EditorsOnlyException() {
            super("article.editors-only");
        }

        @Override
        public Kind kind() {
            return Kind.REFUSED;
        }
    }
}
