/**
 * The newsroom's list of work: which articles stand where, what appears on which day, the views that people keep of it,
 * and changes of many articles at once.
 *
 * <p>Public face: {@link africa.pia.article.desk.ArticleDesk} (list and calendar), {@link
 * africa.pia.article.desk.SavedViews}, {@link africa.pia.article.desk.Refiling} (many at once). A part of the article's
 * feature: it reads the article's tables and hands out rows; every change of an article goes through {@link
 * africa.pia.article.Newsroom}.
 */
package africa.pia.article.desk;
