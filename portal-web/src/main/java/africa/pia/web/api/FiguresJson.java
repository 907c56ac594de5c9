package africa.pia.web.api;

import africa.pia.comment.figures.Figures.Totals;
import africa.pia.comment.figures.Measure;
import africa.pia.comment.figures.SmallCounts;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Writes figures of the desk as JSON: counts by name, waits in seconds. A count that is not told is null. */
final class FiguresJson {

    /** What has parts, each of them told apart. */
    private static final Set<Measure> WITH_PARTS = EnumSet.of(Measure.GROUND, Measure.SANCTION, Measure.WAIT);

    private FiguresJson() {}

    /** For moderators: all of it. */
    static JsonObjectBuilder of(Totals totals) {
        return of(totals, measure -> true, Set.of(), Set.of());
    }

    /** For everybody: without the counts that are so small that they might point at somebody. */
    static JsonObjectBuilder guarded(Totals totals, Predicate<Measure> told) {
        return of(totals, told, SmallCounts.hidden(totals.grounds()), SmallCounts.hidden(totals.sanctions()));
    }

    private static JsonObjectBuilder of(
            Totals totals, Predicate<Measure> told, Set<?> hiddenGrounds, Set<?> hiddenSanctions) {
        JsonObjectBuilder counts = Json.createObjectBuilder();
        for (Measure measure : Measure.values()) {
            if (!WITH_PARTS.contains(measure)) {
                counts.add(measure.name(), told.test(measure) ? Json.createValue(totals.get(measure)) : JsonValue.NULL);
            }
        }
        return Json.createObjectBuilder()
                .add("counts", counts)
                .add("grounds", parts(totals.grounds(), hiddenGrounds))
                .add("sanctions", parts(totals.sanctions(), hiddenSanctions))
                .add("medianWait", seconds(totals.median()))
                .add("ninthWait", seconds(totals.ninth()));
    }

    private static <K extends Enum<K>> JsonObjectBuilder parts(Map<K, Long> parts, Set<?> hidden) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        parts.forEach((part, count) ->
                json.add(part.name(), hidden.contains(part) ? JsonValue.NULL : Json.createValue(count)));
        return json;
    }

    static JsonValue seconds(Optional<Duration> wait) {
        return wait.<JsonValue>map(each -> Json.createValue(each.toSeconds())).orElse(JsonValue.NULL);
    }
}
