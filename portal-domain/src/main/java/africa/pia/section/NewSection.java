package africa.pia.section;

import java.util.Optional;

/**
 * What somebody hands in for a section that is not there yet.
 *
 * @param key as typed, its place in addresses for good; made from the name when empty
 * @param parent under which it stands; empty for the navigation
 */
public record NewSection(String key, Optional<SectionKey> parent, SectionWords words) {}
