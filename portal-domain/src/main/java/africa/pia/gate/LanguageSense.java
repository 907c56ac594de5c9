package africa.pia.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A cheap sense of the language in which a text is written: by its letters, and by the small words that no text of a
 * language does without. Meant to notice a forgotten choice, not to name every language of the world.
 */
final class LanguageSense {

    /** Of fewer words nothing is said: a headline of names has no language. */
    private static final int FEWEST_WORDS = 40;

    /** Of a text in its language about a third are small words; of one in another language nearly none. */
    private static final double CLEARLY = 0.08;

    private static final double MOSTLY = 0.6;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Map<String, Set<String>> SMALL_WORDS = new LinkedHashMap<>();

    static {
        SMALL_WORDS.put(
                "fr",
                Set.of(
                        "le", "la", "les", "des", "du", "et", "est", "une", "un", "dans", "pour", "pas", "que", "qui",
                        "sur", "avec", "ce", "cette", "sont", "au", "aux", "il", "elle", "ne", "se", "plus", "par",
                        "ont", "mais", "ou", "leur", "leurs", "nous", "vous", "été", "d", "l", "qu", "n", "s"));
        SMALL_WORDS.put(
                "en",
                Set.of(
                        "the", "and", "of", "to", "is", "was", "are", "were", "that", "this", "with", "for", "on",
                        "from", "by", "at", "it", "its", "their", "they", "he", "she", "has", "have", "had", "not",
                        "but", "which", "who", "will", "been", "be", "an", "or", "his", "her", "there"));
        SMALL_WORDS.put(
                "pt",
                Set.of(
                        "o", "os", "as", "dos", "das", "do", "da", "em", "no", "na", "nos", "nas", "um", "uma", "que",
                        "não", "com", "para", "por", "mais", "são", "foi", "ao", "aos", "à", "pelo", "pela", "seu",
                        "sua", "ele", "ela", "e", "é", "mas", "como", "também", "já"));
    }

    private LanguageSense() {}

    /**
     * The language in which a text clearly is, where that is not the one it claims.
     *
     * @param claimed BCP 47 tag
     * @return fr, en, pt or ar; empty when the text may well be what it claims, or is too short to tell
     */
    static Optional<String> doubt(String text, String claimed) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .toList();
        if (words.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        String language = Locale.forLanguageTag(claimed).getLanguage();
        return guess(words).filter(guessed -> !guessed.equals(language) && !isPlausible(words, language));
    }

    private static Optional<String> guess(List<String> words) {
        if (share(words, LanguageSense::isArabic) >= MOSTLY) {
            return Optional.of("ar");
        }
        String best = "";
        double most = 0;
        for (Map.Entry<String, Set<String>> language : SMALL_WORDS.entrySet()) {
            double share = share(words, language.getValue()::contains);
            if (share > most) {
                best = language.getKey();
                most = share;
            }
        }
        return most >= 2 * CLEARLY ? Optional.of(best) : Optional.empty();
    }

    /** A text of two languages, or full of quotations, may claim either. */
    private static boolean isPlausible(List<String> words, String language) {
        if (language.equals("ar")) {
            return share(words, LanguageSense::isArabic) >= 1 - MOSTLY;
        }
        Set<String> small = SMALL_WORDS.get(language);
        return small == null || share(words, small::contains) >= CLEARLY * 2;
    }

    private static boolean isArabic(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }

    private static double share(List<String> words, java.util.function.Predicate<String> kind) {
        return (double) words.stream().filter(kind).count() / words.size();
    }
}
