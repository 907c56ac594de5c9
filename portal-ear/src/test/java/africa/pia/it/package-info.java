/**
 * The whole portal, tested as it is shipped: {@code inside} the server on the real EAR (transactions, roles, what is
 * stored), and from {@code outside} over HTTP and in a browser.
 */
package africa.pia.it;
