/**
 * What a register of names is, whatever it holds: each thing once, under the key that its name makes, and every key that
 * ever led to it. The packages of the things themselves have their rows here and say what else is known of them.
 */
package africa.pia.register;
