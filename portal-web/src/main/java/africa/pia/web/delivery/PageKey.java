package africa.pia.web.delivery;

/**
 * What a page for everyone differs by.
 *
 * @param address path and query as asked for
 * @param language of the interface
 */
record PageKey(String address, String language) {}
