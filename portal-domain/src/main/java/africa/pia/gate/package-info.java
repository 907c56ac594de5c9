/**
 * The publishing gate: what a text lacks before readers see it, told field by field, and who let one pass all the same.
 *
 * <p>Judges the words and pictures of a {@link africa.pia.gate.Proof} and knows no article: so an article is judged as
 * well as the working copy of one. Public face: {@link africa.pia.gate.Gate} and {@link africa.pia.gate.GateOverrides};
 * the walker is public only because beans of its kind must be. Whoever has articles tells which addresses lead to one
 * ({@link africa.pia.gate.ArticleAddresses}).
 */
package africa.pia.gate;
