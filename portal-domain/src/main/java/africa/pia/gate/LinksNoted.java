package africa.pia.gate;

/** A text was saved that leads to other sites; told in the same transaction. */
record LinksNoted() {}
