package africa.pia.web.messages;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What the bundles must keep to. Each rule tells its breaches, one a line; none when all is well. */
final class Rules {

    /** Keys that nobody names because Faces looks them up by itself. */
    private static final List<String> LOOKED_UP_ELSEWHERE = List.of("jakarta.faces.");

    /** What a view may write out: the paper's name, and addresses such as {@code /articles/}. */
    private static final Pattern SAME_IN_EVERY_LANGUAGE = Pattern.compile("PIA AFRICA|(?<!\\S)/[a-z/-]*");

    /** Elements whose text is not language: tags that are named, keys that are struck. */
    private static final Set<String> NOT_LANGUAGE = Set.of("code", "kbd", "script", "style");

    /** Attributes that are read or heard by people. */
    private static final Set<String> READ_BY_PEOPLE = Set.of(
            "alt",
            "aria-label",
            "data-label",
            "firstLabel",
            "hint",
            "itemLabel",
            "label",
            "placeholder",
            "text",
            "title");

    private static final Map<String, Set<String>> FORMS = Map.of(
            "fr", Set.of("one", "other"),
            "en", Set.of("one", "other"),
            "pt", Set.of("one", "other"),
            "ar", Set.of("zero", "one", "two", "few", "many", "other"));

    private static final Pattern FORM = Pattern.compile("(?:^|\\|)(zero|one|two|few|many|other):");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern TIGHT_FRENCH =
            Pattern.compile("(?<![\\u202f])[;!?]|(?<![\\u00a0]):(?!//|\\d)|«(?!\\u00a0)|(?<!\\u00a0)»");

    private Rules() {}

    /** Every language has the keys of the French file, in its order, each once. */
    static List<String> keysAgree(List<Bundle> bundles) {
        List<String> breaches = new ArrayList<>();
        for (Bundle bundle : bundles) {
            bundle.repeated().forEach(twice -> breaches.add(bundle.name() + " " + twice + ": twice"));
            Set<String> french = bundle.french().keySet();
            bundle.texts().forEach((language, texts) -> {
                String where = bundle.name() + " " + language + " ";
                french.stream()
                        .filter(key -> !texts.containsKey(key))
                        .forEach(key -> breaches.add(where + key + ": missing"));
                texts.keySet().stream()
                        .filter(key -> !french.contains(key))
                        .forEach(key -> breaches.add(where + key + ": not in French"));
                if (french.equals(texts.keySet()) && !List.copyOf(french).equals(List.copyOf(texts.keySet()))) {
                    breaches.add(where + ": in another order");
                }
            });
        }
        return breaches;
    }

    /** A text fills in what the French one does, can be read as a pattern and names the plural forms of its language. */
    static List<String> placeholdersAgree(List<Bundle> bundles) {
        List<String> breaches = new ArrayList<>();
        for (Bundle bundle : bundles) {
            bundle.texts()
                    .forEach((language, texts) -> texts.forEach((key, text) -> {
                        String where = bundle.name() + " " + language + " " + key;
                        String french = bundle.french().getOrDefault(key, text);
                        if (!placeholders(text).equals(placeholders(french))) {
                            breaches.add(where + ": " + placeholders(text) + " in place of " + placeholders(french));
                        }
                        if (!countsAlike(language, forms(text), forms(french))) {
                            breaches.add(
                                    where + ": counts by " + forms(text) + " where French does by " + forms(french));
                        }
                        if (text.contains("'")) {
                            breaches.add(where + ": a straight apostrophe, which a pattern swallows");
                        }
                        if (!isPattern(text)) {
                            breaches.add(where + ": no pattern");
                        }
                    }));
        }
        return breaches;
    }

    // What is counted from some high number on needs its last form only; else every form of the language is named.
    private static boolean countsAlike(String language, Set<String> forms, Set<String> french) {
        Set<String> needed = french.contains("one") ? FORMS.get(language) : french;
        return forms.containsAll(needed)
                && (french.isEmpty() ? forms.isEmpty() : FORMS.get(language).containsAll(forms));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(toCollection(TreeSet::new));
    }

    private static Set<String> forms(String text) {
        return FORM.matcher(text).results().map(found -> found.group(1)).collect(toCollection(TreeSet::new));
    }

    private static boolean isPattern(String text) {
        try {
            Object[] numbers = Stream.of(1, 2, 3, 4, 5).toArray();
            return !new MessageFormat(text).format(numbers).isEmpty() || text.isEmpty();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** French sets a no-break space within « », before : and, a narrow one, before ; ! and ?. */
    static List<String> frenchIsSpaced(List<Bundle> bundles) {
        List<String> breaches = new ArrayList<>();
        for (Bundle bundle : bundles) {
            bundle.french().forEach((key, text) -> {
                if (TIGHT_FRENCH.matcher(FORM.matcher(text).replaceAll("|")).find()) {
                    breaches.add(bundle.name() + " fr " + key + ": a breaking space, or none");
                }
            });
        }
        return breaches;
    }

    /** What a view asks for is in a bundle; a beginning such as {@code Ground.} or an ending has at least one key. */
    static List<String> askedIsThere(List<Bundle> bundles, Sources sources) {
        Set<String> keys = keys(bundles);
        List<String> breaches = new ArrayList<>();
        sources.asked().forEach((key, view) -> {
            boolean there = keys.contains(key)
                    || isBeginning(key) && keys.stream().anyMatch(each -> each.startsWith(key))
                    || isEnding(key) && keys.stream().anyMatch(each -> each.endsWith(key));
            if (!there) {
                breaches.add(view + " " + key + ": in no bundle");
            }
        });
        return breaches;
    }

    /** Every code of a broken rule has its sentence. */
    static List<String> codesHaveSentences(List<Bundle> bundles, Sources sources) {
        Set<String> keys = keys(bundles);
        List<String> breaches = new ArrayList<>();
        sources.codes().forEach((code, type) -> {
            if (!keys.contains(code)) {
                breaches.add(type + " " + code + ": no sentence");
            }
        });
        return breaches;
    }

    /**
     * Every key is said somewhere: as a literal, or as a literal's beginning followed by what else is a literal, a
     * number or constants, and perhaps a literal's ending ({@code Ground.SPAM}, {@code notices.UNDO-HELD}, {@code
     * error.404.title}); a mail's key is the name of its letter and of its part.
     */
    static List<String> thereIsAsked(List<Bundle> bundles, Sources sources) {
        Set<String> constants =
                sources.enums().values().stream().flatMap(Set::stream).collect(toSet());
        Set<String> known = new HashSet<>(sources.literals());
        known.addAll(constants);
        List<String> breaches = new ArrayList<>();
        for (Bundle bundle : bundles) {
            for (String key : bundle.french().keySet()) {
                boolean said = isComposed(key, known)
                        || LOOKED_UP_ELSEWHERE.stream().anyMatch(key::startsWith)
                        || beginnings(key)
                                .anyMatch(beginning -> known.contains(beginning)
                                        && isNamed(key.substring(beginning.length()), known, constants))
                        || isPartOfLetter(key, known);
                if (!said) {
                    breaches.add(bundle.name() + " " + key + ": never said");
                }
            }
        }
        return breaches;
    }

    private static Stream<String> beginnings(String key) {
        return Pattern.compile("[.-]").matcher(key).results().map(end -> key.substring(0, end.end()));
    }

    private static boolean isNamed(String rest, Set<String> known, Set<String> constants) {
        int ending = rest.indexOf('.');
        return known.contains(rest)
                || rest.matches("\\d+")
                || constants.containsAll(List.of(rest.split("-")))
                || ending > 0
                        && known.contains(rest.substring(ending))
                        && isNamed(rest.substring(0, ending), known, constants);
    }

    private static boolean isPartOfLetter(String key, Set<String> known) {
        int dot = key.indexOf('.');
        return dot > 0 && isComposed(key.substring(0, dot), known) && known.contains(key.substring(dot));
    }

    // Known as it is, or as "account.suspended-until" of which Java says "account.suspended" and "-until".
    private static boolean isComposed(String name, Set<String> known) {
        return known.contains(name) || Stream.of(name.split("(?=-)")).allMatch(known::contains);
    }

    /** A type of which one constant has a name has names for all, and for no others. */
    static List<String> constantsHaveNames(List<Bundle> bundles, Sources sources) {
        Set<String> keys = keys(bundles);
        List<String> breaches = new ArrayList<>();
        keys.stream()
                .filter(key -> Character.isUpperCase(key.charAt(0)))
                .map(key -> key.substring(0, key.indexOf('.')))
                .distinct()
                .forEach(type -> {
                    Set<String> constants = sources.enums().getOrDefault(type, Set.of());
                    Set<String> named = keys.stream()
                            .filter(key -> key.startsWith(type + "."))
                            .map(key -> key.substring(type.length() + 1))
                            .collect(toCollection(TreeSet::new));
                    if (!named.equals(constants)) {
                        breaches.add(type + ": names for " + named + " in place of " + new TreeSet<>(constants));
                    }
                });
        return breaches;
    }

    /** A view writes no words of its own, neither as text nor in an attribute that people read. */
    static List<String> viewsAreSilent(List<Path> views) {
        List<String> breaches = new ArrayList<>();
        for (Path view : views) {
            words(view, (element, words) -> {
                String rest = SAME_IN_EVERY_LANGUAGE
                        .matcher(EXPRESSION.matcher(words).replaceAll(""))
                        .replaceAll("");
                if (LETTER.matcher(rest).find()) {
                    breaches.add(view.getFileName() + " " + element + ": " + rest.strip());
                }
            });
        }
        return breaches;
    }

    private static void words(Path view, BiConsumer<String, String> found) {
        try {
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.newSAXParser().parse(new InputSource(new StringReader(Sources.text(view))), new DefaultHandler() {
                private final List<String> open = new ArrayList<>();
                private final StringBuilder text = new StringBuilder();

                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    tell();
                    open.add(name);
                    for (int i = 0; i < attributes.getLength(); i++) {
                        if (READ_BY_PEOPLE.contains(attributes.getQName(i))) {
                            found.accept(name + "/" + attributes.getQName(i), attributes.getValue(i));
                        }
                    }
                }

                @Override
                public void endElement(String uri, String local, String name) {
                    tell();
                    open.remove(open.size() - 1);
                }

                @Override
                public void characters(char[] characters, int start, int length) {
                    text.append(characters, start, length);
                }

                private void tell() {
                    if (!open.isEmpty() && open.stream().noneMatch(NOT_LANGUAGE::contains)) {
                        found.accept(open.get(open.size() - 1), text.toString());
                    }
                    text.setLength(0);
                }
            });
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(view + " is no XML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(List<Bundle> bundles) {
        return bundles.stream()
                .flatMap(bundle -> bundle.french().keySet().stream())
                .collect(toCollection(TreeSet::new));
    }

    private static boolean isBeginning(String key) {
        return key.endsWith(".") || key.endsWith("-");
    }

    private static boolean isEnding(String key) {
        return key.startsWith(".");
    }
}
