package africa.pia.web.delivery;

/**
 * What a page for everyone differs by.
 *
 * @param address path and query as asked for
 * @param language of the interface
 * @param savesData whether it offers the light edition to a browser that asks to spend little
 */
record PageKey(String address, String language, boolean savesData) {}
