/**
 * The talk on one article: posting, replying, editing, retracting, reading.
 *
 * <p>Public face: {@link africa.pia.comment.thread.Discussion}; {@link africa.pia.comment.thread.CommentGate} is for
 * moderation only, {@link africa.pia.comment.thread.ConversationGate} for moderation and screening.
 */
package africa.pia.comment.thread;
