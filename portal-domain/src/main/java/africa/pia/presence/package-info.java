/**
 * Who has an article open for writing just now, so that colleagues see each other before they meet over a text. It keeps
 * nobody from writing; that nothing is overwritten unseen is the versions' doing.
 *
 * <p>Public face: {@link africa.pia.presence.PresenceBook}, asked by whoever owns the articles.
 */
package africa.pia.presence;
