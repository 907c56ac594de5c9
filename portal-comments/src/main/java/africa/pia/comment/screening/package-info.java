/**
 * The rules by which comments are looked at before they are written, and what they find. Posting does not know them;
 * they answer as {@link africa.pia.comment.thread.CommentScreen}s. What is found stands beside the comment on the
 * moderators' desk: {@link africa.pia.comment.screening.Findings}. Scoring records its own findings here too.
 */
package africa.pia.comment.screening;
