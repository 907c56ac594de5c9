package africa.pia.article;

import africa.pia.correction.CorrectionEntry;
import africa.pia.correction.CorrectionLedger;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.revision.RevisionBook;
import africa.pia.revision.RevisionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the ledger and says, from the texts before and after, what each correction changed. */
@ApplicationScoped
class Corrections {

    @Inject
    CorrectionLedger ledger;

    @Inject
    RevisionBook book;

    @Inject
    Cards cards;

    /** Those of an article, newest first. */
    List<PublishedCorrection> of(ArticleId article) {
        return ledger.of(article.value()).stream().map(this::published).toList();
    }

    /** Those of all that readers see, newest first. */
    Slice<LedgerEntry> latest(Optional<Cursor> after, int limit) {
        Slice<CorrectionEntry> slice = ledger.latest(after, limit);
        Map<Long, ArticleSummary> articles = cards.ofPublished(
                slice.items().stream().map(CorrectionEntry::article).distinct().toList());
        return new Slice<>(
                slice.items().stream()
                        // Between reading the ledger and the cards an article may have been withdrawn.
                        .filter(entry -> articles.containsKey(entry.article()))
                        .map(entry -> new LedgerEntry(articles.get(entry.article()), published(entry)))
                        .toList(),
                slice.next());
    }

    private PublishedCorrection published(CorrectionEntry entry) {
        return new PublishedCorrection(
                entry.id(), entry.note(), entry.at(), DraftDiff.forReaders(text(entry.before()), text(entry.after())));
    }

    private ArticleDraft text(RevisionId id) {
        return DraftJson.read(book.kept(id).orElseThrow().content());
    }
}
