package africa.pia.erratum;

import africa.pia.text.Markup;
import africa.pia.text.SafeHtml;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The passages of an article, in reading order: headline, standfirst, then every block of its text. Finds words in them
 * although readers copy and type them with other blanks, quotation marks, hyphens and capitals.
 */
public final class Passages {

    private static final int KEY_LENGTH = 12;

    private final Map<String, String> byKey = new LinkedHashMap<>();

    private Passages() {}

    /** The passages of a text. */
    public static Passages of(String headline, String standfirst, SafeHtml body) {
        Passages passages = new Passages();
        Stream.concat(Stream.of(headline, standfirst), Markup.plainText(body).lines())
                .map(String::strip)
                .filter(passage -> !passage.isEmpty())
                .forEach(passage -> passages.byKey.putIfAbsent(key(passage), passage));
        return passages;
    }

    /**
     * Words in their place.
     *
     * @param from their first character in the passage
     * @param to the character after their last
     */
    public record Place(String passage, int from, int to) {

        /** The passage with the words marked, to be printed as it is. */
        public SafeHtml marked() {
            return Markup.marked(passage, List.of(new Markup.Mark(from, to)));
        }
    }

    /** Words that are marked nowhere, to be printed as they are. */
    public static SafeHtml quoted(String words) {
        return Markup.marked(words, List.of());
    }

    /** Every passage by its key, in reading order; a passage that stands there twice has one key. */
    public Map<String, String> byKey() {
        return java.util.Collections.unmodifiableMap(byKey);
    }

    /** The passage with a key; empty when the text has none such, or no longer. */
    public Optional<String> passage(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Where words stand first. */
    public Optional<Place> find(String words) {
        return byKey.values().stream()
                .flatMap(passage -> find(passage, words).stream())
                .findFirst();
    }

    /** Where words stand first in one passage. */
    static Optional<Place> find(String passage, String words) {
        Folded sought = Folded.of(words);
        Folded text = Folded.of(passage);
        int at = sought.letters().isEmpty() ? -1 : text.letters().indexOf(sought.letters());
        if (at < 0) {
            return Optional.empty();
        }
        int last = at + sought.letters().length() - 1;
        return Optional.of(new Place(
                passage, text.places().get(at), end(passage, text.places().get(last))));
    }

    /** After a letter and the signs that belong to it, such as a vowel mark. */
    private static int end(String passage, int letter) {
        int end = letter + Character.charCount(passage.codePointAt(letter));
        while (end < passage.length()) {
            int next = passage.codePointAt(end);
            if (Character.getType(next) != Character.NON_SPACING_MARK && Character.getType(next) != Character.FORMAT) {
                return end;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    /** Words as they are compared: one key for all ways to type them. */
    static String folded(String words) {
        return Folded.of(words).letters();
    }

    /** Names a passage in a form: the same words have the same key, whatever stands around them. */
    static String key(String passage) {
        return digest(passage).substring(0, KEY_LENGTH);
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * A text as it is compared, and for each of its characters where it stands in the original.
     *
     * @param letters without what cannot be seen, without accents and vowel marks, blanks single, signs of one form,
     *     lower case
     * @param places for each of them its index in the original
     */
    private record Folded(String letters, List<Integer> places) {

        static Folded of(String text) {
            StringBuilder letters = new StringBuilder(text.length());
            List<Integer> places = new ArrayList<>(text.length());
            int at = 0;
            while (at < text.length()) {
                int letter = text.codePointAt(at);
                String folded = fold(letter);
                boolean blank = folded.equals(" ");
                boolean doubled = blank && (letters.length() == 0 || letters.charAt(letters.length() - 1) == ' ');
                if (!doubled) {
                    for (int i = 0; i < folded.length(); i++) {
                        letters.append(folded.charAt(i));
                        places.add(at);
                    }
                }
                at += Character.charCount(letter);
            }
            int end = letters.length();
            if (end > 0 && letters.charAt(end - 1) == ' ') {
                letters.setLength(end - 1);
                places.remove(end - 1);
            }
            return new Folded(letters.toString(), places);
        }

        private static String fold(int letter) {
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                return " ";
            }
            return switch (Character.getType(letter)) {
                case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK -> "";
                case Character.DASH_PUNCTUATION -> "-";
                case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> quote(letter);
                default -> {
                    if (letter == 'ʼ' || letter == '`' || letter == '´') {
                        yield "'";
                    }
                    // The tatweel only stretches a word.
                    yield letter == 'ـ' ? "" : letter == '„' ? "\"" : plain(letter);
                }
            };
        }

        /** Lower case, without its accents: they are typed in two ways, and often not at all. */
        private static String plain(int letter) {
            String lower = Character.toString(Character.toLowerCase(letter));
            return letter < 0x80
                    ? lower
                    : Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
        }

        private static String quote(int letter) {
            return letter == '‘' || letter == '’' || letter == '‹' || letter == '›' ? "'" : "\"";
        }
    }
}
