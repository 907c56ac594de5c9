package africa.pia.section;

/**
 * The tree as somebody sees it who may change it.
 *
 * @param version of the whole, to be handed back with a change
 */
public record SectionState(long version, SectionTree tree) {}
