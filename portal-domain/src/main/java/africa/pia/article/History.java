package africa.pia.article;

import africa.pia.account.AccountId;
import africa.pia.revision.NewRevision;
import africa.pia.revision.RevisionBook;
import africa.pia.revision.RevisionId;
import africa.pia.revision.RevisionKind;
import africa.pia.text.Markup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Enters in the history what is done to articles and to their working copies. */
@ApplicationScoped
class History {

    @Inject
    RevisionBook book;

    /** Enters a step with the article's text as it now is. */
    RevisionId enter(Article article, RevisionKind kind, String note, AccountId by, Instant now) {
        return enter(article, article.asDraft(), kind, note, by, now);
    }

    /** Enters a step with a text that is not, or not yet, the article's. */
    RevisionId enter(Article article, ArticleDraft draft, RevisionKind kind, String note, AccountId by, Instant now) {
        return book.enter(new NewRevision(
                article.id().value(),
                kind,
                DraftJson.write(draft),
                draft.headline().substring(0, Math.min(draft.headline().length(), DraftCheck.MAX_HEADLINE)),
                Markup.wordCount(Markup.article(draft.body())),
                note,
                by,
                now));
    }

    /**
     * The entry that has the text which readers see now. An article that was taken in from elsewhere has none yet: it
     * gets one, dated when that text appeared.
     */
    RevisionId asShown(Article article) {
        ArticleDraft draft = article.asDraft();
        return book.lastWith(article.id().value(), DraftJson.write(draft))
                .orElseGet(() ->
                        enter(article, draft, RevisionKind.PUBLISHED, "", article.changedBy(), article.shownSince()));
    }
}
