/**
 * Writing, publishing, reading and finding articles.
 *
 * <p>Public face: {@link africa.pia.article.ArticleCatalogue} (the reading side),
 * {@link africa.pia.article.ArticleSearch} (finding), {@link africa.pia.article.Newsroom} (the writing side),
 * {@link africa.pia.article.Readership} (views), and the {@link africa.pia.article.ArticleEvent}s.
 * {@link africa.pia.article.ArticleIntake} is for the portal's own loaders. The ledger, the clerk and the index feed
 * are public only because beans of their kind must be.
 */
package africa.pia.article;
