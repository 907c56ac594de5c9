package africa.pia.comment.scoring;

import africa.pia.comment.screening.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What was learned: naive Bayes over what texts have or have not, its sum made a share by a {@link Calibration}. Knows of
 * each token in how many removed and how many kept comments it occurred, never in which.
 *
 * <p>A token's weight is {@code ln((r + 1) / (r0 + 1)) - ln((k + 1) / (k0 + 1))}: it occurred in {@code r} removed and
 * {@code k} kept comments, and if it told nothing it would have in {@code r0} and {@code k0}. One comment more on either
 * side than there was, in which it tells nothing, keeps what is rare from weighing much. With many it becomes the ratio
 * of the two rates, as naive Bayes has it. A word that the model does not know weighs what its pieces do on average.
 */
final class Model {

    private final long removed;
    private final long kept;
    private final Map<String, Count> counts;
    private final Calibration calibration;

    /** In how many comments a token occurred. */
    record Count(int removed, int kept) {}

    Model(long removed, long kept, Map<String, Count> counts, Calibration calibration) {
        this.removed = removed;
        this.kept = kept;
        this.counts = Map.copyOf(counts);
        this.calibration = calibration;
    }

    Model with(Calibration other) {
        return new Model(removed, kept, counts, other);
    }

    /** How many removed comments it learned from. */
    long removed() {
        return removed;
    }

    long kept() {
        return kept;
    }

    Calibration calibration() {
        return calibration;
    }

    Map<String, Count> counts() {
        return counts;
    }

    /** What a token adds to the odds of a removal; empty when the model does not know it. */
    OptionalDouble weight(String key) {
        Count count = counts.get(key);
        return count == null ? OptionalDouble.empty() : OptionalDouble.of(weight(count, removed, kept));
    }

    static double weight(Count count, long removed, long kept) {
        double expected = (double) (count.removed() + count.kept()) / (removed + kept);
        return Math.log((count.removed() + 1) / (expected * removed + 1))
                - Math.log((count.kept() + 1) / (expected * kept + 1));
    }

    /** The odds of a removal before anything is read. */
    double prior() {
        return Math.log((removed + 1.0) / (kept + 1.0));
    }

    /** The odds of a removal, as naive Bayes has them. */
    double sum(String text) {
        return prior()
                + weighed(text).stream().mapToDouble(Score.Weighed::weight).sum();
    }

    Score score(String text) {
        List<Score.Weighed> weighed = weighed(text);
        double sum =
                prior() + weighed.stream().mapToDouble(Score.Weighed::weight).sum();
        return new Score(
                calibration.of(sum),
                weighed.stream()
                        .filter(each -> each.weight() != 0)
                        .sorted(Comparator.comparingDouble((Score.Weighed each) -> -Math.abs(each.weight()))
                                .thenComparing(Score.Weighed::word))
                        .toList());
    }

    /** Each different thing about a text that the model knows, once, in a fixed order. */
    private List<Score.Weighed> weighed(String text) {
        Map<String, List<Token>> different = new LinkedHashMap<>();
        for (Token token : Tokens.of(text)) {
            different.computeIfAbsent(token.key(), key -> new ArrayList<>()).add(token);
        }
        List<Score.Weighed> weighed = new ArrayList<>();
        different.forEach((key, places) -> {
            Token token = places.get(0);
            OptionalDouble known = weight(key);
            if (known.isPresent()) {
                weighed.add(new Score.Weighed(sort(token.kind()), token.word(), known.getAsDouble(), spans(places)));
            } else if (token.kind() == Token.Kind.WORD) {
                token.grams().stream()
                        .map(gram -> weight(Token.Kind.GRAM.key(gram)))
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .average()
                        .ifPresent(average -> weighed.add(
                                new Score.Weighed(Score.Sort.LIKENESS, token.word(), average, spans(places))));
            }
        });
        return weighed;
    }

    private static Score.Sort sort(Token.Kind kind) {
        return switch (kind) {
            case WORD -> Score.Sort.WORD;
            case PAIR -> Score.Sort.PAIR;
            case GRAM -> Score.Sort.LIKENESS;
            case SHAPE -> Score.Sort.SHAPE;
        };
    }

    private static List<Span> spans(List<Token> places) {
        return places.stream()
                .filter(token -> token.to() > token.from())
                .map(token -> new Span(token.from(), token.to()))
                .toList();
    }

    /** A token of the model with what it weighs and where it occurred. */
    record Heavy(Score.Sort sort, String word, double weight, int removed, int kept) {}

    /** What weighs most against a text, or for it; pieces of words are left out, they say nothing to anybody. */
    List<Heavy> heaviest(boolean against, int limit) {
        List<Heavy> all = new ArrayList<>();
        counts.forEach((key, count) -> {
            Token.Kind kind = Token.Kind.of(key).orElse(Token.Kind.GRAM);
            double weight = weight(count, removed, kept);
            if (kind != Token.Kind.GRAM && (against ? weight > 0 : weight < 0)) {
                all.add(new Heavy(sort(kind), key.substring(2), weight, count.removed(), count.kept()));
            }
        });
        return all.stream()
                .sorted(Comparator.comparingDouble((Heavy each) -> -Math.abs(each.weight()))
                        .thenComparing(Heavy::word))
                .limit(limit)
                .toList();
    }

    /** As it is kept: a line of totals and curve, then a line for each token, packed. */
    byte[] packed() {
        StringBuilder lines = new StringBuilder();
        lines.append(removed)
                .append('\t')
                .append(kept)
                .append('\t')
                .append(calibration.slope())
                .append('\t')
                .append(calibration.intercept())
                .append('\n');
        new TreeMap<>(counts).forEach((key, count) -> lines.append(key)
                .append('\t')
                .append(count.removed())
                .append('\t')
                .append(count.kept())
                .append('\n'));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Model unpacked(byte[] packed) {
        String lines;
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            lines = new String(unpacking.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] all = lines.split("\n");
        String[] head = all[0].split("\t");
        Map<String, Count> counts = new HashMap<>();
        for (int i = 1; i < all.length; i++) {
            String[] parts = all[i].split("\t");
            counts.put(parts[0], new Count(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        }
        return new Model(
                Long.parseLong(head[0]),
                Long.parseLong(head[1]),
                counts,
                new Calibration(Double.parseDouble(head[2]), Double.parseDouble(head[3])));
    }
}
