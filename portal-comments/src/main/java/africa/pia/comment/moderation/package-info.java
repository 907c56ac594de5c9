/**
 * Judging what was said: the queue, the decisions and their grounds. Posting does not know judging; verdicts reach a
 * comment through its gate.
 */
package africa.pia.comment.moderation;
