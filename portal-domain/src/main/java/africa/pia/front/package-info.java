/**
 * The front page as editors lay it out by hand: which article stands where, and until when. Where no hand has placed
 * one, the page falls back to what is newest.
 *
 * <p>Public face: {@link africa.pia.front.FrontPlan} (what stands where now, for whoever shows it), {@link
 * africa.pia.front.FrontDesk} (laying it out). Knows articles by their ids; what of them readers may see is the
 * catalogue's to say.
 */
package africa.pia.front;
