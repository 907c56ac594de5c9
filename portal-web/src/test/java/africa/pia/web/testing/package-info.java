/** Stands in for the server in tests: a request, its response and the view's context, written by hand. */
package africa.pia.web.testing;
