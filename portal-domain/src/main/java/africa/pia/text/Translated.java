package africa.pia.text;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One text in several languages. Who asks in a language that it lacks gets the main one's, and where that is missing
 * too, any: better a word in another language than none.
 *
 * @param main tag of the language that stands in for the others
 * @param texts by language tag; none is blank
 */
public record Translated(String main, Map<String, String> texts) implements Serializable {

    public Translated {
        Map<String, String> said = new TreeMap<>();
        texts.forEach((language, text) -> {
            if (!text.isBlank()) {
                said.put(language, text);
            }
        });
        texts = Collections.unmodifiableMap(said);
    }

    /** A text in one language only. */
    public static Translated of(String language, String text) {
        return new Translated(language, Map.of(language, text));
    }

    /** The text for who reads a language; empty when there is none in any. */
    public String in(String language) {
        return texts.getOrDefault(languageFor(language), "");
    }

    /** The language in which {@link #in} answers who reads a language; that language itself when there is no text. */
    public String languageFor(String language) {
        if (texts.containsKey(language) || texts.isEmpty()) {
            return language;
        }
        return texts.containsKey(main) ? main : texts.keySet().iterator().next();
    }

    /** The text in exactly this language, for who translates. */
    public Optional<String> only(String language) {
        return Optional.ofNullable(texts.get(language));
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
