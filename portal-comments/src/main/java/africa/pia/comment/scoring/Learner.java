package africa.pia.comment.scoring;

import africa.pia.account.AccountId;
import africa.pia.comment.scoring.Example.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes a {@link Model} of examples. The same examples give the same model, in whatever order they come.
 *
 * <p>What only few people wrote is not kept: a token stays when it occurs with {@code authors} different people. So no
 * name, address or turn of phrase of somebody outlives their comments.
 */
final class Learner {

    /** What a model keeps at most; words stay before the rest, and the heavy before the light. */
    static final int TOKENS = 40_000;

    /** What weighs less tells nothing; but a word is known for all that, and not judged by what it resembles. */
    private static final double LIGHT = 0.1;

    private final int authors;

    Learner(int authors) {
        this.authors = authors;
    }

    /** A model and how good it is. */
    record Learned(Model model, Evaluation evaluation) {}

    /**
     * Learns from all that is not held out, and measures the model by what is. How sure the model may be of itself is
     * learned apart: by a part of the examples from which a first model has not learned.
     */
    Learned learn(List<Example> examples) {
        Model first = count(examples, use -> use == Use.LEARNING);
        List<Calibration.Point> points = examples.stream()
                .filter(example -> example.use() == Use.CALIBRATION)
                .sorted(Comparator.comparing(example -> example.comment().value()))
                .map(example -> new Calibration.Point(first.sum(example.text()), example.removed()))
                .toList();
        Model model = count(examples, use -> use != Use.HELD_OUT).with(Calibration.fitting(points));
        List<Evaluation.Measured> measured = new ArrayList<>();
        for (Example example : examples) {
            if (example.use() == Use.HELD_OUT) {
                measured.add(new Evaluation.Measured(model.score(example.text()).getPercent(), example.removed()));
            }
        }
        return new Learned(model, Evaluation.of(measured));
    }

    private static final class Tally {
        private int removed;
        private int kept;
        private final Set<AccountId> authors = new HashSet<>(4);
    }

    /** Counts in how many comments each token occurs; no calibration yet. */
    Model count(List<Example> examples, Predicate<Use> wanted) {
        Map<String, Tally> tallies = new HashMap<>();
        long removed = 0;
        long kept = 0;
        for (Example example : examples) {
            if (!wanted.test(example.use())) {
                continue;
            }
            if (example.removed()) {
                removed++;
            } else {
                kept++;
            }
            for (String key : keys(example.text())) {
                Tally tally = tallies.computeIfAbsent(key, each -> new Tally());
                if (example.removed()) {
                    tally.removed++;
                } else {
                    tally.kept++;
                }
                if (tally.authors.size() < authors) {
                    tally.authors.add(example.author());
                }
            }
        }
        return new Model(removed, kept, kept(tallies, removed, kept), Calibration.NONE);
    }

    private Map<String, Model.Count> kept(Map<String, Tally> tallies, long removed, long kept) {
        Map<String, Model.Count> shared = new HashMap<>();
        Map<String, Double> weights = new HashMap<>();
        tallies.forEach((key, tally) -> {
            Model.Count count = new Model.Count(tally.removed, tally.kept);
            double weight = Math.abs(Model.weight(count, removed, kept));
            if (tally.authors.size() >= authors && (weight >= LIGHT || isWord(key))) {
                shared.put(key, count);
                weights.put(key, weight);
            }
        });
        if (shared.size() <= TOKENS) {
            return shared;
        }
        Map<String, Model.Count> heaviest = new HashMap<>();
        shared.keySet().stream()
                .sorted(Comparator.comparing((String key) -> !isWord(key))
                        .thenComparing(key -> -weights.get(key))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(TOKENS)
                .forEach(key -> heaviest.put(key, shared.get(key)));
        return heaviest;
    }

    private static boolean isWord(String key) {
        return Token.Kind.of(key).equals(Optional.of(Token.Kind.WORD));
    }

    /** Each different token of a text once, with the pieces of its words. */
    private static Set<String> keys(String text) {
        Set<String> keys = new LinkedHashSet<>();
        for (Token token : Tokens.of(text)) {
            keys.add(token.key());
            token.grams().forEach(gram -> keys.add(Token.Kind.GRAM.key(gram)));
        }
        return keys;
    }
}
