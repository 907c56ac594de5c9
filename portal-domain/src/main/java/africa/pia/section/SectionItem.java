package africa.pia.section;

/** One entry of the navigation. */
public record SectionItem(SectionKey key, String name) {}
