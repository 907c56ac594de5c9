/**
 * How often somebody may try: sign in, register, ask for a link, post.
 *
 * <p>Counted in the memory of each node, so with several nodes each allows as much; what is kept is bounded. Knows no
 * feature.
 */
package africa.pia.limit;
