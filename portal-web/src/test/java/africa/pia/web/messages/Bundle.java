package africa.pia.web.messages;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * One bundle as it lies in the sources, in every language of the portal.
 *
 * @param name its base name without package: {@code site}
 * @param texts by language, then by key in the order of the file
 * @param repeated {@code language key} of what a file says twice
 */
record Bundle(String name, Map<String, Map<String, String>> texts, List<String> repeated) {

    /** French first: the others are compared with it. */
    static final List<String> LANGUAGES = List.of("fr", "en", "pt", "ar");

    private static final String FRENCH = "_fr.properties";

    /** Every bundle under some folders of resources, found by its French file. */
    static List<Bundle> in(List<Path> folders) {
        List<Bundle> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(FRENCH)).sorted().forEach(file -> found.add(read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static Bundle read(Path french) {
        String name = french.getFileName().toString().replace(FRENCH, "");
        Bundle bundle = new Bundle(name, new LinkedHashMap<>(), new ArrayList<>());
        for (String language : LANGUAGES) {
            Path file = french.resolveSibling(name + "_" + language + ".properties");
            bundle.texts.put(language, Files.exists(file) ? bundle.entries(language, file) : Map.of());
        }
        return bundle;
    }

    private Map<String, String> entries(String language, Path file) {
        Map<String, String> entries = new LinkedHashMap<>();
        Properties reading = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object text) {
                if (entries.put(key.toString(), text.toString()) != null) {
                    repeated.add(language + " " + key);
                }
                return null;
            }
        };
        try (Reader reader = Files.newBufferedReader(file)) {
            reading.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    Map<String, String> french() {
        return texts.get("fr");
    }
}
