/**
 * What follows for articles when shelves and topics change: those of a section that is no more are filed where it has
 * gone, those with a topic bear its name of now.
 *
 * <p>Public face: {@link africa.pia.article.filing.Filing}, how many articles are filed where. A part of the article's
 * feature: it changes many rows at once, in the transaction of who changed the shelves.
 */
package africa.pia.article.filing;
