package africa.pia.article;

import africa.pia.FieldError;
import africa.pia.PortalException;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.text.Markup;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

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
    Announcements announcements;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Begins an article. */
    public EditableArticle draft(ArticleDraft draft) {
        ArticleDraft accepted = check.accepted(draft);
        Article article = new Article(accepted, Markup.article(accepted.body()), caller.required(), clock.instant());
        articles.add(article, accepted.slug());
        return article.asEditable();
    }

    /** The article as the editor form loads it. */
    public EditableArticle open(ArticleId id) {
        return visible(id).asEditable();
    }

    /** What publishing would still ask for, field by field; empty when the article is finished. */
    public List<FieldError> missing(ArticleId id) {
        return visible(id).missing();
    }

    /**
     * Changes the text. A contributor may while it is a draft. Of a published article only an editor may, and it shows
     * at once, so it must remain finished. Without a wished slug a known address stays.
     */
    public EditableArticle revise(ArticleId id, long version, ArticleDraft draft) {
        Article article = at(id, version);
        if (article.status() != ArticleStatus.DRAFT) {
            editorsOnly();
        }
        ArticleDraft accepted = check.accepted(draft);
        String slugBefore = article.slug();
        article.revise(accepted, Markup.article(accepted.body()), clock.instant());
        if (article.isPublished() || article.isScheduled()) {
            finished(article);
        }
        articles.address(article, accepted.slug());
        articles.save(article);
        if (article.isPublished()) {
            announcements.revised(article, slugBefore);
        }
        return article.asEditable();
    }

    /** Hands a draft to the editors. */
    public EditableArticle submit(ArticleId id, long version) {
        Article article = at(id, version);
        article.submit(clock.instant());
        articles.save(article);
        return article.asEditable();
    }

    /** Takes a submitted article back: it is a draft again. What an editor has approved only an editor gives back. */
    public EditableArticle takeBack(ArticleId id, long version) {
        Article article = at(id, version);
        if (article.status() == ArticleStatus.APPROVED) {
            editorsOnly();
        }
        article.takeBack(clock.instant());
        articles.save(article);
        return article.asEditable();
    }

    /**
     * Gives a submitted or approved article back to its writer, as a draft.
     *
     * @param note what the writer is told; 1 to 1000 characters
     */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle giveBack(ArticleId id, long version, String note) {
        Article article = at(id, version);
        article.giveBack(DraftCheck.note(note, MAX_NOTE), clock.instant());
        articles.save(article);
        return article.asEditable();
    }

    /** Finds a submitted article fit for readers; one that was scheduled loses its instant. */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle approve(ArticleId id, long version) {
        Article article = at(id, version);
        article.approve(clock.instant());
        articles.save(article);
        return article.asEditable();
    }

    /**
     * Has the article appear at an instant; until then nothing of it is shown to anyone outside the newsroom. What is
     * missing is named field by field ({@code article.unfinished}).
     *
     * @param at later than now and within two years, else {@code article.invalid} at {@code publishAt}
     */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle schedule(ArticleId id, long version, Instant at) {
        Article article = at(id, version);
        Instant now = clock.instant();
        article.schedule(DraftCheck.embargo(at, now), now);
        finished(article);
        articles.save(article);
        return article.asEditable();
    }

    /** Shows the article to readers. What is missing is named field by field ({@code article.unfinished}). */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle publish(ArticleId id, long version) {
        Article article = at(id, version);
        Instant now = clock.instant();
        article.publish(now, now);
        finished(article);
        articles.save(article);
        announcements.published(article);
        return article.asEditable();
    }

    /**
     * Takes the article down; its address answers 410.
     *
     * @param reason for the staff; 1 to 500 characters
     */
    @RolesAllowed(Role.NAME_EDITOR)
    public EditableArticle withdraw(ArticleId id, long version, String reason) {
        Article article = at(id, version);
        article.withdraw(DraftCheck.reason(reason, MAX_REASON), clock.instant());
        articles.save(article);
        announcements.withdrawn(article);
        return article.asEditable();
    }

    private Article visible(ArticleId id) {
        return articles.byId(id)
                .filter(article -> caller.is(Role.EDITOR) || article.isBy(caller.required()))
                .orElseThrow(UnknownArticleException::new);
    }

    private Article at(ArticleId id, long version) {
        Article article = visible(id);
        if (article.version() != version) {
            throw new StaleArticleException();
        }
        // Whatever follows is this person's change; a refusal rolls it back.
        article.changedBy(caller.required());
        return article;
    }

    private void editorsOnly() {
        if (!caller.is(Role.EDITOR)) {
            throw new EditorsOnlyException();
        }
    }

    private static void finished(Article article) {
        if (!article.missing().isEmpty()) {
            throw new UnfinishedArticleException(article.missing());
        }
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
