package africa.pia.node;

/** Every module of this node has started: from now on any thread may ask any bean. Told once, outside a transaction. */
public record NodeStarted() {}
