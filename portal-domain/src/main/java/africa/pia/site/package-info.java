/**
 * What this installation is called and where it is found, in one settings record that every feature may read, and how
 * figures and dates are printed in its languages.
 */
package africa.pia.site;
