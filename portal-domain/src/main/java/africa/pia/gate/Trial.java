package africa.pia.gate;

/** What came of asking for an address once. */
enum Trial {
    FINE,
    /** The site says that there is nothing: 404 or 410. */
    GONE,
    /** Nobody knows the host, or nobody answers there. It may be for the moment. */
    NO_HOST,
    /** Refused, busy, failing, too slow, or not for programs: it says nothing of the link. */
    UNCLEAR,
    /** The address, or one that it leads on to, is in a private network or at a port that is not asked. */
    PRIVATE
}
