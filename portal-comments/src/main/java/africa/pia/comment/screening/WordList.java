package africa.pia.comment.screening;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is looked for: an entry a line ({@link WordEntry}), empty lines and such as begin with {@code #} for whoever
 * reads the list.
 *
 * @param text as it is kept, lines tidied
 * @param entries each once, as they are compared
 */
record WordList(String text, List<WordEntry> entries) {

    /** Of one list. */
    static final int MOST_ENTRIES = 50_000;

    /** In UTF-16 units, of one list. */
    static final int LONGEST = 1_000_000;

    private static final int ERRORS_TOLD = 50;

    static final WordList EMPTY = new WordList("", List.of());

    /**
     * Reads a list.
     *
     * @throws InvalidInputException {@code screening.list-invalid}: each field {@code line[n]}, the first line 1; at most
     *     so many are told
     */
    static WordList read(String typed) {
        if (typed.length() > LONGEST) {
            throw refused(List.of(FieldError.of("entries", "screening.list-too-long", LONGEST)));
        }
        List<FieldError> errors = new ArrayList<>();
        WordList list = read(typed, errors);
        if (!errors.isEmpty()) {
            throw refused(errors);
        }
        return list;
    }

    /** Reads a list that was kept: what is no entry any more since the portal was renewed is passed by. */
    static WordList kept(String text) {
        return read(text, new ArrayList<>());
    }

    private static WordList read(String typed, List<FieldError> errors) {
        Map<String, WordEntry> entries = new LinkedHashMap<>();
        StringBuilder kept = new StringBuilder();
        List<String> lines = typed.lines().toList();
        for (int i = 0; i < lines.size() && errors.size() < ERRORS_TOLD; i++) {
            String line = PlainText.line(lines.get(i));
            kept.append(line).append('\n');
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                WordEntry entry = WordEntry.of(line);
                entries.putIfAbsent(entry.folded() + (entry.mode() == WordEntry.Mode.PREFIX ? "*" : ""), entry);
            } catch (UnfitEntryException unfit) {
                List<Object> arguments = new ArrayList<>();
                arguments.add(i + 1);
                arguments.add(line.length() > WordEntry.LONGEST ? line.substring(0, WordEntry.LONGEST) : line);
                arguments.addAll(unfit.arguments());
                errors.add(FieldError.of("line[" + (i + 1) + "]", unfit.code(), arguments.toArray()));
            }
        }
        if (entries.size() > MOST_ENTRIES) {
            errors.add(FieldError.of("entries", "screening.list-too-many", MOST_ENTRIES));
        }
        return new WordList(kept.toString().strip(), List.copyOf(entries.values()));
    }

    private static InvalidInputException refused(List<FieldError> errors) {
        return new InvalidInputException("screening.list-invalid", errors);
    }
}
