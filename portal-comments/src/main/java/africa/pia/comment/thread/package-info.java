/**
 * The talk on one article: posting, replying, editing, retracting, reading.
 *
 * <p>Public face: {@link africa.pia.comment.thread.Discussion}; {@link africa.pia.comment.thread.CommentGate} is for
 * moderation only.
 */
package africa.pia.comment.thread;
