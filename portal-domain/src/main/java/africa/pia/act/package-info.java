/**
 * The log of acts: what staff, the portal itself, and writers of comments have done that must be answered for. Rows are
 * only ever added, each bound to the one before it by a hash. Every feature appends to it; none is known to it.
 */
package africa.pia.act;
