package africa.pia.comment.scoring;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes a text apart: its words, each pair of neighbours, its shapes. In time in proportion to the text's length,
 * whatever is in it. Words are folded so that what is disguised resembles what it disguises: accents, marks and invisible
 * characters fall away, look-alikes of other alphabets and digits within a word become the letter they stand for, letters
 * held down become one, letters with gaps between them become one word.
 */
final class Tokens {

    /** In letters; what is longer is cut. */
    private static final int LONGEST = 30;

    private static final int BRIEF = 25;
    private static final int LENGTHY = 1_500;
    private static final int NUMBER = 8;
    private static final int CAPITALS_FROM = 12;
    private static final int SPACED_FROM = 4;
    private static final int GAP = 3;

    /** Letters of other alphabets that look like Latin ones; taken for them in a word that has Latin ones too. */
    private static final Map<Integer, Character> TWINS = twins(
            "аa", "еe", "оo", "рp", "сc", "уy", "хx", "іi", "ѕs", "јj", "кk", "мm", "тt", "нh", "вb", "ԁd", "αa", "βb",
            "εe", "ιi", "κk", "νv", "οo", "ρp", "τt", "υu", "χx");

    /** What stands for a letter within a word. */
    private static final Map<Integer, Character> STAND_INS =
            twins("0o", "1i", "3e", "4a", "5s", "7t", "@a", "$s", "€e");

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final Set<Guise> shapes = EnumSet.noneOf(Guise.class);

    private record Word(String letters, int from, int to) {}

    private Tokens(String text) {
        this.text = text;
    }

    private static Map<Integer, Character> twins(String... pairs) {
        Map<Integer, Character> twins = new HashMap<>();
        for (String pair : pairs) {
            twins.put((int) pair.charAt(0), pair.charAt(1));
        }
        return Map.copyOf(twins);
    }

    /** Everything about a text by which it can resemble others, in the order of the text; the shapes last. */
    static List<Token> of(String text) {
        Tokens tokens = new Tokens(text);
        tokens.cut();
        tokens.join();
        tokens.lookAtShapes();
        return tokens.all();
    }

    private void cut() {
        int start = -1;
        for (int at = 0; at <= text.length(); ) {
            int point = at < text.length() ? text.codePointAt(at) : ' ';
            boolean inside = at < text.length() && (isLetter(point) || start >= 0 && isGlue(point, at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                add(start, at);
                start = -1;
            }
            at += Character.charCount(point);
        }
    }

    private static boolean isLetter(int point) {
        return Character.isLetterOrDigit(point);
    }

    /** What does not end a word: marks, what is invisible, and a stand-in between two letters. */
    private boolean isGlue(int point, int at) {
        int type = Character.getType(point);
        if (isIgnored(type, point)) {
            return true;
        }
        int next = at + Character.charCount(point);
        return STAND_INS.containsKey(point) && next < text.length() && Character.isLetter(text.codePointAt(next));
    }

    private static boolean isIgnored(int type, int point) {
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || point == 'ـ';
    }

    private void add(int from, int to) {
        String plain = plain(text.substring(from, to));
        boolean latin = plain.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        StringBuilder letters = new StringBuilder();
        boolean disguised = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            Character stands = latin ? standing(plain, i) : null;
            disguised |= stands != null;
            letters.append(stands == null ? c : (char) stands);
        }
        if (disguised) {
            shapes.add(Guise.DISGUISED);
        }
        String shortened = shortened(letters);
        if (!shortened.isEmpty()) {
            words.add(new Word(shortened, from, to));
        }
    }

    // A digit stands for a letter only among letters, or behind two: "2024" and "5G" are what they are.
    private static Character standing(String word, int at) {
        int c = word.charAt(at);
        Character twin = TWINS.get(c);
        if (twin != null) {
            return twin;
        }
        boolean behind = at > 0 && Character.isLetter(word.charAt(at - 1));
        boolean last = at + 1 == word.length();
        boolean among = behind
                && (last ? at > 1 && Character.isLetter(word.charAt(at - 2)) : Character.isLetter(word.charAt(at + 1)));
        return among ? STAND_INS.get(c) : null;
    }

    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        String apart = Normalizer.normalize(typed, Normalizer.Form.NFKD);
        apart.codePoints()
                .filter(point -> !isIgnored(Character.getType(point), point))
                .map(Character::toLowerCase)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** A letter three times or more is a letter held down. */
    private String shortened(CharSequence letters) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < letters.length(); ) {
            int end = i;
            while (end < letters.length() && letters.charAt(end) == letters.charAt(i)) {
                end++;
            }
            boolean held = end - i > 2 && Character.isLetter(letters.charAt(i));
            if (held) {
                shapes.add(Guise.STRETCHED);
            }
            kept.append(letters, i, held ? i + 1 : end);
            i = end;
        }
        return kept.length() <= LONGEST ? kept.toString() : kept.substring(0, LONGEST);
    }

    /** Makes one word of single letters with small gaps between them. */
    private void join() {
        List<Word> joined = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int end = i + 1;
            while (end < words.size() && isLoose(words.get(end - 1)) && isLoose(words.get(end)) && isNear(end)) {
                end++;
            }
            if (end - i >= SPACED_FROM) {
                StringBuilder letters = new StringBuilder();
                words.subList(i, end).forEach(word -> letters.append(word.letters()));
                joined.add(new Word(
                        letters.substring(0, Math.min(letters.length(), LONGEST)),
                        words.get(i).from(),
                        words.get(end - 1).to()));
                shapes.add(Guise.SPACED);
            } else {
                joined.addAll(words.subList(i, end));
            }
            i = end;
        }
        words.clear();
        words.addAll(joined);
    }

    private static boolean isLoose(Word word) {
        return word.letters().length() == 1 && Character.isLetter(word.letters().charAt(0));
    }

    private boolean isNear(int second) {
        return words.get(second).from() - words.get(second - 1).to() <= GAP;
    }

    private void lookAtShapes() {
        int length = text.codePointCount(0, text.length());
        if (length < BRIEF) {
            shapes.add(Guise.BRIEF);
        } else if (length > LENGTHY) {
            shapes.add(Guise.LENGTHY);
        }
        long letters = text.codePoints().filter(Character::isLetter).count();
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        if (letters >= CAPITALS_FROM && capitals * 10 >= letters * 7) {
            shapes.add(Guise.CAPITALS);
        }
        int links = count("http://") + count("https://") + count("www.");
        if (links > 0) {
            shapes.add(links < 3 ? Guise.LINK : Guise.LINKS);
        }
        if (count("!!") + count("??") + count("?!") + count("!?") > 0) {
            shapes.add(Guise.SHOUTED);
        }
        if (hasLongNumber()) {
            shapes.add(Guise.NUMBER);
        }
    }

    private int count(String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    /** Eight digits or more with at most one blank, point or hyphen between two. */
    private boolean hasLongNumber() {
        int digits = 0;
        int since = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits++;
                since = 0;
                if (digits >= NUMBER) {
                    return true;
                }
            } else if (" .-".indexOf(text.charAt(i)) < 0 || ++since > 1) {
                digits = 0;
                since = 0;
            }
        }
        return false;
    }

    private List<Token> all() {
        List<Token> all = new ArrayList<>();
        Word before = null;
        for (Word word : words) {
            all.add(new Token(Token.Kind.WORD, word.letters(), word.from(), word.to(), grams(word.letters())));
            if (before != null) {
                all.add(new Token(
                        Token.Kind.PAIR, before.letters() + " " + word.letters(), before.from(), word.to(), List.of()));
            }
            before = word;
        }
        shapes.forEach(shape -> all.add(new Token(Token.Kind.SHAPE, shape.name(), 0, 0, List.of())));
        return all;
    }

    private static List<String> grams(String word) {
        String edged = "^" + word + "$";
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i + Token.GRAM <= edged.length(); i++) {
            grams.add(edged.substring(i, i + Token.GRAM));
        }
        return List.copyOf(grams);
    }
}
