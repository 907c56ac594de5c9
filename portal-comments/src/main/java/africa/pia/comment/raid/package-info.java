/**
 * Raid mode: when comments rush in under one article, the conversation goes slowly for a time and comments of new accounts
 * wait to be judged. Begins by itself or by a moderator's hand, ends by itself or by one, and the log tells both. Public
 * face: {@link africa.pia.comment.raid.RaidDesk}. Known by the pages alone.
 */
package africa.pia.comment.raid;
