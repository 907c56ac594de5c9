package africa.pia.section;

import africa.pia.FieldError;
import africa.pia.site.SiteSettings;
import africa.pia.text.PlainText;
import africa.pia.text.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads over what is handed in for a section: tidies its words and names every field that cannot be kept. */
final class SectionCheck {

    static final int MAX_NAME = 80;
    static final int MAX_DESCRIPTION = 1_000;

    private final List<FieldError> errors = new ArrayList<>();
    private final String main;

    /** A check for a site whose main language this is. */
    SectionCheck(Locale main) {
        this.main = main.toLanguageTag();
    }

    /** The words with their lines tidied; of languages that the portal does not speak nothing is kept. */
    SectionWords words(SectionWords given) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> descriptions = new LinkedHashMap<>();
        for (Locale language : SiteSettings.LANGUAGES) {
            String tag = language.toLanguageTag();
            String name = line(given.names().getOrDefault(tag, ""));
            String description = line(given.descriptions().getOrDefault(tag, ""));
            if (name.isEmpty() && (tag.equals(main) || !description.isEmpty())) {
                errors.add(FieldError.of("name-" + tag, "section.name-missing"));
            }
            limit("name-" + tag, name, MAX_NAME);
            limit("description-" + tag, description, MAX_DESCRIPTION);
            if (!name.isEmpty()) {
                names.put(tag, name);
                descriptions.put(tag, description);
            }
        }
        return new SectionWords(names, descriptions);
    }

    /** The code that is asked for, or that the name makes; {@code nowhere} when there is none to go on with. */
    SectionKey key(String typed, SectionWords words) {
        String wished = line(typed);
        String key = wished.isEmpty() ? made(words.names().getOrDefault(main, "")) : wished.toLowerCase(Locale.ROOT);
        Optional<SectionKey> made = SectionKey.of(key);
        if (made.isPresent()) {
            if (made.get().isReserved()) {
                errors.add(FieldError.of("key", "section.key-reserved", key));
            }
            return made.get();
        }
        // Of a section without a name the name is what is missing.
        if (!wished.isEmpty() || words.names().containsKey(main)) {
            errors.add(FieldError.of("key", "section.key-unreadable"));
        }
        return new SectionKey("nowhere");
    }

    private static String made(String name) {
        String slug = Slug.of(name);
        String cut = slug.substring(0, Math.min(slug.length(), SectionKey.MAX_LENGTH));
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    private void limit(String field, String text, int maximum) {
        if (text.length() > maximum) {
            errors.add(FieldError.of(field, "section.too-long", maximum));
        }
    }

    private static String line(String typed) {
        return PlainText.tidy(typed).replaceAll("[\\s\\n]+", " ").strip();
    }

    void complain(String field, String code, Object... arguments) {
        errors.add(FieldError.of(field, code, arguments));
    }

    /**
     * Ends the check.
     *
     * @throws SectionDesk.InvalidSectionException when something cannot be kept
     */
    void end() {
        if (!errors.isEmpty()) {
            throw new SectionDesk.InvalidSectionException(errors);
        }
    }
}
