/**
 * Who is writing in which article at the moment, seen on every node: so that two people at one text know of each other
 * before they know it from their texts.
 *
 * <p>Public face: {@link africa.pia.presence.WritersDesk}. It locks nothing: that nobody overwrites anybody is the
 * matter of versions, and of {@link africa.pia.article.DraftMerge}.
 */
package africa.pia.presence;
