package africa.pia.comment.screening;

import africa.pia.comment.screening.WordMatcher.Entry;
import africa.pia.comment.screening.WordMatcher.Found;
import africa.pia.comment.screening.WordMatcher.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Word lists made ready to be looked for, all at once. Never changes. */
final class Vocabulary {

    static final Vocabulary EMPTY = new Vocabulary(Map.of());

    /** So many places are found in one reading of a text at most; nobody looks at more. */
    private static final int MOST = 500;

    private final List<WordListName> lists;
    private final List<WordEntry> entries = new ArrayList<>();
    private final WordMatcher matcher;

    /** An entry of a list, and everywhere that it was found, in order. */
    record Match(WordListName list, WordEntry entry, List<Span> spans) {}

    private record Place(int entry, Span span) {}

    Vocabulary(Map<WordListName, WordList> words) {
        lists = List.copyOf(words.keySet());
        List<Entry> wanted = new ArrayList<>();
        for (int list = 0; list < lists.size(); list++) {
            for (WordEntry entry : words.get(lists.get(list)).entries()) {
                entries.add(entry);
                wanted.add(new Entry(entry.folded(), entry.mode() == WordEntry.Mode.PREFIX, list));
            }
        }
        matcher = wanted.isEmpty() ? WordMatcher.EMPTY : new WordMatcher(wanted);
    }

    /** What is found of the lists of a rule that are for articles of a language, in the order of the text. */
    List<Match> find(String text, HouseRule rule, String language) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Set<Place> places = new LinkedHashSet<>();
        for (Reading reading : Reading.values()) {
            FoldedText folded = FoldedText.of(text, reading);
            if (reading == Reading.PLAIN || folded.isChanged()) {
                Found found = matcher.find(folded, MOST);
                for (Hit hit : found.hits()) {
                    WordListName list = lists.get(matcher.entry(hit.entry()).list());
                    if (list.rule() == rule && list.isFor(language)) {
                        places.add(new Place(hit.entry(), folded.span(hit.first(), hit.behind())));
                    }
                }
            }
        }
        Map<Integer, List<Span>> spans = new LinkedHashMap<>();
        places.stream()
                .sorted(Comparator.comparing((Place place) -> place.span().from()))
                .forEach(place -> spans.computeIfAbsent(place.entry(), entry -> new ArrayList<>())
                        .add(place.span()));
        return spans.entrySet().stream()
                .map(each -> new Match(
                        lists.get(matcher.entry(each.getKey()).list()), entries.get(each.getKey()), each.getValue()))
                .toList();
    }
}
