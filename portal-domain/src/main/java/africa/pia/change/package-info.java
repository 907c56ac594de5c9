/**
 * The change log: the one mechanism for everything that follows from a committed write, on every node.
 *
 * <p>A feature appends a {@link africa.pia.change.Change} in its own transaction. After the commit a sequencer gives the
 * row its place in the log, and every node's tail hands it to the {@link africa.pia.change.ChangeListener}s of that
 * node. This package knows no feature.
 */
package africa.pia.change;
