/** What a writer is told: the decisions on their comments. */
package africa.pia.comment.notice;
