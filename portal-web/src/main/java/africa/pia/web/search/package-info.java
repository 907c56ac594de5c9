/** Searching what was published. */
package africa.pia.web.search;
