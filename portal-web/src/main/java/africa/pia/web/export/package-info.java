/** Files that people take away: tables as CSV. */
package africa.pia.web.export;
