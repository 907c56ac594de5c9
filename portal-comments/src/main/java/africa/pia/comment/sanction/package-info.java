/**
 * What moderators do about a person rather than about a comment: warning, writing to, holding, suspending, banning, and
 * the notes that they keep for each other. Whoever lets people take part asks {@link
 * africa.pia.comment.sanction.Standings}; who they are and what they wrote is known elsewhere.
 */
package africa.pia.comment.sanction;
