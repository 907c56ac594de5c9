package africa.pia.tag;

/**
 * One topic of the register.
 *
 * @param version to be handed back with a change
 * @param key its segment in {@code /tags/{key}}, made of the label
 */
public record TagEntry(long id, long version, String key, String label) {}
