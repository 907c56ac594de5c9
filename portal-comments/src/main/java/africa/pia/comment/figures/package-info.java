/**
 * The numbers of the conversation: how much was written and decided, how fast, how often decisions were taken back, over
 * any period; and the sums that are published every year. They tell of work, never of who does it.
 *
 * <p>Each feature counts what is its own; here the counts of days that are over are kept, so that years of them cost
 * nothing to read.
 */
package africa.pia.comment.figures;
