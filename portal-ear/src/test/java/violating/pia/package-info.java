/** Small classes that break each rule of the house once, so that the rules are seen to catch. */
package violating.pia;
