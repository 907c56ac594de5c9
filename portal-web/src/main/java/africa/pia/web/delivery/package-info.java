/**
 * How pages reach a browser: entity tags, compression, the page cache in memory, and who counts as a reader.
 *
 * <p>Follows the change log, which names what the cache must drop; views know nothing of it.
 */
package africa.pia.web.delivery;
