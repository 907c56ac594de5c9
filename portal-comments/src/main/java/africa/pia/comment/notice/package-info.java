/**
 * What people are told of what happened around their comments: on a page of theirs, and by mail as they wish.
 *
 * <p>Public face: {@link africa.pia.comment.notice.Notices}. It observes everybody's events, in their transactions;
 * nobody depends on it.
 */
package africa.pia.comment.notice;
