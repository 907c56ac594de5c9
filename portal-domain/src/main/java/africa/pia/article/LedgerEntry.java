package africa.pia.article;

/** One entry of the public ledger: an article that readers see, and what had been wrong in it. */
public record LedgerEntry(ArticleSummary article, PublishedCorrection correction) {}
