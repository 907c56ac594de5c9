package africa.pia.web.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What views and classes ask the bundles for, read from their sources.
 *
 * @param asked keys that views ask for, and beginnings of keys (ending in {@code .} or {@code -}), with the view
 * @param literals every string literal of the classes and views
 * @param codes codes of broken rules that classes name, with the class
 * @param enums constants by the simple name of their type
 */
record Sources(
        Map<String, String> asked, Set<String> literals, Map<String, String> codes, Map<String, Set<String>> enums) {

    private static final Pattern BUNDLE_IN_VIEW = Pattern.compile("\\b\\w*[mM]sg\\[");
    private static final Pattern WORD_IN_VIEW = Pattern.compile("'([^'\\n]*)'");
    private static final Pattern WORD_IN_CLASS = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern CODE = Pattern.compile("[a-z]+\\.(?!properties)[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern RULE_NAMED =
            Pattern.compile("(?:\\bsuper\\(|FieldError\\.of\\(\\s*\"[^\"]*\",)\\s*\"([^\"]*)\"");
    private static final Pattern ENUM = Pattern.compile("\\benum (\\w+)[^{]*\\{");
    // Words come first: what looks like a comment in one of them is none.
    private static final Pattern WORD_OR_COMMENT = Pattern.compile(
            "(\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)+')|/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile("\\s*([A-Z][A-Z0-9_]*)\\s*");

    /**
     * Reads views ({@code .xhtml}) and classes ({@code .java}).
     *
     * @param features first parts of the codes that are known: any literal such as {@code article.stale} is a code
     * @param settings configuration keys, which look like codes and are none
     */
    static Sources in(List<Path> folders, Set<String> features, Set<String> settings) {
        Sources sources =
                new Sources(new LinkedHashMap<>(), new LinkedHashSet<>(), new TreeMap<>(), new LinkedHashMap<>());
        for (Path file : files(folders, ".xhtml")) {
            sources.readView(file);
        }
        for (Path file : files(folders, ".java")) {
            sources.readClass(file, features, settings);
        }
        return sources;
    }

    /** The files under some folders whose name ends so, in a steady order. */
    static List<Path> files(List<Path> folders, String ending) {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(ending)).sorted().forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readView(Path file) {
        String view = text(file);
        WORD_IN_VIEW.matcher(view).results().forEach(word -> literals.add(word.group(1)));
        Matcher bundle = BUNDLE_IN_VIEW.matcher(view);
        while (bundle.find()) {
            String between = view.substring(bundle.end(), closing(view, bundle.end()));
            WORD_IN_VIEW
                    .matcher(between)
                    .results()
                    .map(word -> word.group(1))
                    .filter(word -> word.contains("."))
                    .forEach(word -> asked.putIfAbsent(word, file.getFileName().toString()));
        }
    }

    private static int closing(String view, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            char c = view.charAt(at++);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        }
        return at - 1;
    }

    private void readClass(Path file, Set<String> features, Set<String> settings) {
        String source = WORD_OR_COMMENT
                .matcher(text(file))
                .replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
        String name = file.getFileName().toString();
        WORD_IN_CLASS.matcher(source).results().map(word -> word.group(1)).forEach(word -> {
            literals.add(word);
            if (CODE.matcher(word).matches()
                    && features.contains(word.substring(0, word.indexOf('.')))
                    && !settings.contains(word)) {
                codes.putIfAbsent(word, name);
            }
        });
        RULE_NAMED
                .matcher(source)
                .results()
                .map(rule -> rule.group(1))
                .filter(code -> CODE.matcher(code).matches())
                .forEach(code -> codes.putIfAbsent(code, name));
        Matcher type = ENUM.matcher(source);
        while (type.find()) {
            enums.computeIfAbsent(type.group(1), none -> new LinkedHashSet<>())
                    .addAll(constants(source.substring(type.end())));
        }
    }

    // The names that stand outside any bracket before the first semicolon or the closing brace.
    private static Set<String> constants(String body) {
        Set<String> constants = new LinkedHashSet<>();
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (char c : body.toCharArray()) {
            if (c == '(' || c == '{') {
                depth++;
            } else if (depth == 0 && (c == ';' || c == '}')) {
                break;
            } else if (c == ')' || c == '}') {
                depth--;
            } else if (depth == 0) {
                outside.append(c);
            }
        }
        for (String part : outside.toString().split(",")) {
            Matcher constant = CONSTANT.matcher(part);
            if (constant.matches()) {
                constants.add(constant.group(1));
            }
        }
        return constants;
    }
}
