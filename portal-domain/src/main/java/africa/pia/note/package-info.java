/**
 * What colleagues tell each other beside an article: notes that whoever sees the article sees, with people called by
 * their names.
 *
 * <p>Public face: {@link africa.pia.note.NoteDesk} and the {@link africa.pia.note.NoteEvent}s. Knows articles by their
 * ids and asks the desk who sees them; no reader ever sees a note.
 */
package africa.pia.note;
