package africa.pia.sample;

import africa.pia.section.SectionKey;
import africa.pia.section.SectionWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A section of the sample edition, as {@code sections.properties} tells of it. */
record SampleSection(SectionKey key, Optional<SectionKey> parent, SectionWords words) {

    private static final String PARENT = ".parent";

    /** The sections in the order of the file, which is that of the tree. */
    static List<SampleSection> of(List<String> lines) {
        Map<String, String> told = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (line.startsWith("#") || equals < 0) {
                continue;
            }
            String name = line.substring(0, equals);
            told.put(name, line.substring(equals + 1));
            if (name.endsWith(PARENT)) {
                keys.add(name.substring(0, name.length() - PARENT.length()));
            }
        }
        return keys.stream()
                .map(key -> new SampleSection(
                        new SectionKey(key),
                        SectionKey.of(told.get(key + PARENT)),
                        new SectionWords(byLanguage(told, key + ".name."), byLanguage(told, key + ".description."))))
                .toList();
    }

    private static Map<String, String> byLanguage(Map<String, String> told, String before) {
        Map<String, String> texts = new HashMap<>();
        told.forEach((name, text) -> {
            if (name.startsWith(before)) {
                texts.put(name.substring(before.length()), text);
            }
        });
        return texts;
    }
}
