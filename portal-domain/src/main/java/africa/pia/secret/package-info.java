/**
 * Secrets: random tokens of which only a hash is kept, and passwords, slow to try and bounded in what they may cost.
 *
 * <p>Knows no feature; accounts and whoever else hands out tokens may use it.
 */
package africa.pia.secret;
