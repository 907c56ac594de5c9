/**
 * The newsroom's list of work: which articles stand where.
 *
 * <p>Public face: {@link africa.pia.article.desk.ArticleDesk}. A part of the article's feature that only reads: it asks
 * the article's tables and hands out rows; every change of an article goes through {@link africa.pia.article.Newsroom}.
 */
package africa.pia.article.desk;
