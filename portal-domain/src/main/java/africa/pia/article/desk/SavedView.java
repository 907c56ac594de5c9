package africa.pia.article.desk;

/**
 * A view of the list that somebody keeps.
 *
 * @param version to be handed back with the next change
 */
public record SavedView(long id, long version, String name, DeskFilter filter) {}
