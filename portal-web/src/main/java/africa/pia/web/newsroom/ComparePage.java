package africa.pia.web.newsroom;

import africa.pia.article.ArticleDraft;
import africa.pia.article.ArticleId;
import africa.pia.article.CopyDesk;
import africa.pia.article.DraftDiff;
import africa.pia.article.EditableArticle;
import africa.pia.article.EditableCopy;
import africa.pia.article.FieldChange;
import africa.pia.article.HistoryDesk;
import africa.pia.article.Newsroom;
import africa.pia.revision.RevisionEntry;
import africa.pia.revision.RevisionId;
import africa.pia.web.faces.Inquiry;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Two texts of an article: one of its history and the one before it, or what is being written and what it is to take the
 * place of. In one, with what went and what came, or side by side.
 */
@Named
@RequestScoped
public class ComparePage {

    private static final String NEXT = "next";

    @EJB
    Newsroom newsroom;

    @EJB
    HistoryDesk history;

    @EJB
    CopyDesk copies;

    private Inquiry inquiry;
    private EditableArticle article;
    private Instant at;
    private List<FieldChange> changes;

    @PostConstruct
    void open() {
        inquiry = new Inquiry();
        ArticleId id = new ArticleId(inquiry.number("id").orElseThrow());
        article = newsroom.open(id);
        if (inquiry.text("revision").equals(NEXT)) {
            at = copies.copy(id).map(EditableCopy::updatedAt).orElseGet(article::updatedAt);
            changes = history.compareWithCopy(id);
        } else {
            RevisionId revision = new RevisionId(inquiry.number("revision").orElse(0));
            HistoryDesk.KeptDraft kept = history.text(id, revision);
            Optional<RevisionEntry> before = history.before(id, revision);
            at = kept.entry().at();
            changes = before.map(entry -> history.compare(id, entry.id(), revision))
                    .orElseGet(() -> DraftDiff.of(nothing(kept.draft()), kept.draft()));
        }
    }

    /** An article before its first word. */
    private static ArticleDraft nothing(ArticleDraft like) {
        return new ArticleDraft(
                "",
                Optional.empty(),
                "",
                "",
                like.language(),
                like.section(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                like.commentPolicy());
    }

    public EditableArticle getArticle() {
        return article;
    }

    /** Whether this is about what is being written. */
    public boolean isNext() {
        return inquiry.text("revision").equals(NEXT);
    }

    /** Whether the two texts stand side by side. */
    public boolean isSideBySide() {
        return inquiry.text("view").equals("sides");
    }

    public Instant getAt() {
        return at;
    }

    public List<FieldChange> getChanges() {
        return changes;
    }

    public String getHistoryAddress() {
        return "/newsroom/articles/" + article.id() + "/history";
    }

    public String getAddress() {
        return getHistoryAddress() + "/" + inquiry.text("revision");
    }
}
