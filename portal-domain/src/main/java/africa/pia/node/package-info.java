/**
 * This node's life: that it has started, told to whoever goes rounds of its own. Knows nobody; everybody may listen.
 */
package africa.pia.node;
