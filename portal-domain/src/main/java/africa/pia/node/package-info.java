/**
 * This node's life: that it has started, told to whoever goes rounds of its own, and the plain
 * rounds themselves. Knows nobody; everybody may listen.
 */
package africa.pia.node;
