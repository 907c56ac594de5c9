/** The rules of the house, and for each a small violator that shows the rule can fail. */
package africa.pia.architecture;
