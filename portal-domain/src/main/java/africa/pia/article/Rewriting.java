package africa.pia.article;

import africa.pia.account.AccountId;
import africa.pia.correction.CorrectionLedger;
import africa.pia.gate.Gate;
import africa.pia.gate.GateFinding;
import africa.pia.gate.Proof;
import africa.pia.revision.RevisionId;
import africa.pia.revision.RevisionKind;
import africa.pia.text.Markup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Gives an article another text, by whatever way it came: checks it, keeps it in the history, and, where readers see the
 * article, tells them what kind of change it is.
 */
@ApplicationScoped
class Rewriting {

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
    History history;

    @Inject
    CorrectionLedger ledger;

    @Inject
    Announcements announcements;

    /**
     * Without a wished slug a known address stays. What readers see, or will see by themselves, must remain finished.
     *
     * @param change counts where readers see the article
     */
    void rewrite(Article article, ArticleDraft draft, TextChange change, AccountId by, Instant now) {
        rewrite(article, draft, change, Optional.empty(), by, now);
    }

    /**
     * Does so although something is missing.
     *
     * @param override see {@link #passed}
     */
    void rewrite(
            Article article,
            ArticleDraft draft,
            TextChange change,
            Optional<String> override,
            AccountId by,
            Instant now) {
        ArticleDraft accepted = registers.settled(check.accepted(draft));
        if (article.isPublished()) {
            show(article, accepted, DraftCheck.change(change, MAX_NOTE), override, by, now);
        } else {
            write(article, accepted, ChangeKind.UPDATE, override, now);
            history.enter(article, RevisionKind.SAVED, "", by, now);
        }
    }

    private void show(
            Article article,
            ArticleDraft accepted,
            TextChange change,
            Optional<String> override,
            AccountId by,
            Instant now) {
        String slugBefore = article.slug();
        RevisionId before = history.asShown(article);
        write(article, accepted, change.kind(), override, now);
        RevisionId after = history.enter(article, change.kind().revision(), change.note(), by, now);
        if (change.isCorrection()) {
            ledger.enter(article.id().value(), change.note(), by, now, before, after);
        }
        announcements.revised(article, slugBefore);
        if (!change.reports().isEmpty()) {
            announcements.answered(article, change.reports(), by, now);
        }
    }

    private void write(
            Article article, ArticleDraft accepted, ChangeKind kind, Optional<String> override, Instant now) {
        article.revise(accepted, Markup.article(accepted.body()), kind, now);
        if (article.isPublished() || article.isScheduled()) {
            passed(article, override);
        }
        articles.address(article, accepted.slug());
        articles.save(article);
        gate.noteLinks(article.asProof());
    }

    /**
     * Refuses what readers would miss something of.
     *
     * @param override why it is shown all the same, in the words of an editor-in-chief
     */
    void passed(Article article, Optional<String> override) {
        passed(article.id(), article.asProof(), override);
    }

    /** Does so with another text of an article than the one it has. */
    void passed(ArticleId article, Proof text, Optional<String> override) {
        List<GateFinding> standing = gate.pass(article.value(), text, override);
        if (!standing.isEmpty()) {
            throw new UnfinishedArticleException(
                    standing.stream().map(GateFinding::asFieldError).toList());
        }
    }
}
