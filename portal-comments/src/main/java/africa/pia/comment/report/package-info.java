/**
 * What readers report of comments: a reason, once for a text, settled by the next decision on it.
 *
 * <p>Public face: {@link africa.pia.comment.report.Reports}. Hears of decisions and tells of settled reports by {@link
 * africa.pia.comment.report.FlagSettled}; moderation knows nothing of it but the number of open reports that a comment
 * carries.
 */
package africa.pia.comment.report;
