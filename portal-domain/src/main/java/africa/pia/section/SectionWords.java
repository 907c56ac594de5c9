package africa.pia.section;

import java.util.Map;

/**
 * What a section is called and what is found in it, by language tag, as it is handed in.
 *
 * @param names the one in the site's language is required
 * @param descriptions one may be given only where there is a name
 */
public record SectionWords(Map<String, String> names, Map<String, String> descriptions) {

    public SectionWords {
        names = Map.copyOf(names);
        descriptions = Map.copyOf(descriptions);
    }
}
