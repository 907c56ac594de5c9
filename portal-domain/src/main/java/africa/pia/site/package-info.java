/** What this installation is called and where it is found: one settings record that every feature may read. */
package africa.pia.site;
