/**
 * Writing, publishing and reading articles.
 *
 * <p>Public face: {@link africa.pia.article.ArticleCatalogue} (the reading side), {@link africa.pia.article.Newsroom}
 * (the writing side), {@link africa.pia.article.Readership} (views), and the {@link africa.pia.article.ArticleEvent}s.
 */
package africa.pia.article;
