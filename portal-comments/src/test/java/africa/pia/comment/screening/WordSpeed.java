package africa.pia.comment.screening;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures how long word lists of 50,000 entries take to look through a comment of 4,000 characters, all three readings
 * of it; by hand, for a test that minds the clock fails on a busy machine. Run its {@code main} on the test class path.
 */
final class WordSpeed {

    private static final Logger LOG = Logger.getLogger(WordSpeed.class.getName());
    private static final int ROUNDS = 2_000;

    private WordSpeed() {}

    /** Nanoseconds that this thread has computed: others at the machine do not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    public static void main(String[] arguments) {
        String entries = IntStream.range(0, 50_000)
                .mapToObj(i -> Integer.toString(i * 7_919 % 1_679_616, 36) + "mot" + i % 97)
                .collect(Collectors.joining("\n"));
        WordListName name = new WordListName(HouseRule.BANNED, "fr");
        Map<WordListName, WordList> lists = new LinkedHashMap<>(Map.of(name, WordList.read(entries)));
        long before = cpu();
        Vocabulary vocabulary = new Vocabulary(lists);
        LOG.info(() -> "Made ready in " + (cpu() - before) / 1_000_000 + " ms");
        String comment = "L’été, on n’y pense guère : c’est à 18 h 30, place de l’Indépendance, que tout a commencé. ";
        String text = comment.repeat(4_000 / comment.length() + 1).substring(0, 4_000);
        int found = 0;
        for (int i = 0; i < ROUNDS; i++) {
            found += vocabulary.find(text, HouseRule.BANNED, "fr").size();
        }
        long start = cpu();
        for (int i = 0; i < ROUNDS; i++) {
            found += vocabulary.find(text, HouseRule.BANNED, "fr").size();
        }
        long each = (cpu() - start) / ROUNDS / 1_000;
        String told = each + " µs a comment, " + found + " found";
        LOG.info(told);
    }
}
