/** What the portal tells everybody of how it judges comments: its rules, and the sums of every year. */
package africa.pia.web.transparency;
