/**
 * Notices of illegal content (DSA, Art. 16): by anybody, also without an account; reviewed and decided by moderators,
 * with reasons for both sides.
 *
 * <p>Public face: {@link africa.pia.comment.legal.LegalNotices}. A comment found illegal is removed by moderation like any
 * other, with its statement of reasons.
 */
package africa.pia.comment.legal;
