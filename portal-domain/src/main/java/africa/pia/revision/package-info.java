/**
 * What was kept of an article, when, by whom and for what reason: its history. Knows articles by number only and does
 * not read what it keeps; {@code article} writes here, in its own transaction, and nobody else.
 */
package africa.pia.revision;
