/**
 * Care for those who read abuse all day: it is folded away until they want to see it, an hour holds only so much of it, and
 * who has had it alone for long is told. Counts nobody's work but for these hints, shows them to nobody else, and keeps
 * nothing that the log has not. Public face: {@link africa.pia.comment.care.CareDesk}. Known by the pages alone.
 */
package africa.pia.comment.care;
