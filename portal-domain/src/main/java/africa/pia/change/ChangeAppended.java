package africa.pia.change;

/** A change was appended in this transaction; after its commit this node's tail need not wait for its next look. */
record ChangeAppended() {}
