package africa.pia.change;

/**
 * A change was appended in this transaction; after its commit this node's tail need not wait for its next look.
 *
 * @param topic what kind of thing changed
 * @param subject id of the thing that changed
 */
record ChangeAppended(Change.Topic topic, long subject) {}
