package africa.pia.gate;

/** What came of trying an address of another site. */
enum LinkState {
    /** Not tried yet. */
    WAITING,
    /** It answers with what was asked for. */
    FINE,
    /** It answers that there is nothing (404, 410), or its host was not there twice. */
    GONE,
    /** It did not answer as it should just now, or does not answer programs; it says nothing of the link. */
    UNCLEAR,
    /** It leads into a private network, which no reader reaches and which is therefore never asked. */
    PRIVATE
}
