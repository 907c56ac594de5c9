/**
 * Being judged again (DSA, Art. 20): what a writer says against a removal, and what somebody else than its first decider
 * decides on that.
 *
 * <p>Public face: {@link africa.pia.comment.appeal.AppealsDesk}. Decisions know nothing of appeals; what becomes of one
 * is told by {@link africa.pia.comment.appeal.AppealDecided}.
 */
package africa.pia.comment.appeal;
