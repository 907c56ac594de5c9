package africa.pia.section;

import africa.pia.text.Translated;
import java.util.Optional;

/**
 * One section as it stands in the tree.
 *
 * @param name in the site's language, for whoever has no reader to ask
 * @param names in every language that has one
 * @param descriptions what is found in it, in every language that has one; may be empty
 * @param parent empty for a section of the navigation
 * @param depth how many sections it stands under
 */
public record SectionItem(
        SectionKey key,
        String name,
        Translated names,
        Translated descriptions,
        Optional<SectionKey> parent,
        int depth) {

    private static final String INDENT = "\u2003";

    SectionItem(SectionKey key, Translated names, Translated descriptions, Optional<SectionKey> parent, int depth) {
        this(key, names.in(names.main()), names, descriptions, parent, depth);
    }

    /** A section of the navigation that has a name in French only and no description. */
    public SectionItem(SectionKey key, String name) {
        this(key, Translated.of("fr", name), Translated.of("fr", ""), Optional.empty(), 0);
    }

    /** What it is called for who reads a language. */
    public String named(String language) {
        return names.in(language);
    }

    /** The language in which {@link #named} answers. */
    public String languageFor(String language) {
        return names.languageFor(language);
    }

    /** What is found in it, for who reads a language; empty when nothing is said. */
    public String described(String language) {
        return descriptions.in(language);
    }

    /** Its name for a list of choices, which shows the tree by indenting. */
    public String indented(String language) {
        return INDENT.repeat(depth) + named(language);
    }
}
