package africa.pia.comment.screening;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.comment.moderation.Ground;
import africa.pia.text.PlainText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a rule is set.
 *
 * @param thresholds by their names, all of the rule's
 * @param ground on which it removes; of no account for another effect
 * @param told to the writer of what it removes, before the word that was found; may be empty
 * @param version counts its changes; 0 as delivered
 */
public record RuleSetting(
        HouseRule rule,
        RuleState state,
        Effect effect,
        Map<String, Integer> thresholds,
        Ground ground,
        String told,
        long version) {

    /** In characters. */
    public static final int TOLD = 500;

    static final Ground USUAL_GROUND = Ground.ABUSIVE;

    public RuleSetting {
        thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
    }

    int threshold(String name) {
        return thresholds.get(name);
    }

    boolean isApplied() {
        return state != RuleState.OFF;
    }

    /** Whether something comes of what it finds. */
    boolean isEffective() {
        return state == RuleState.ON;
    }

    /**
     * Checks what was handed in.
     *
     * @throws InvalidInputException {@code screening.invalid} when an effect is not this rule's, a threshold is missing,
     *     unknown or out of bounds, what is told is too long, or the ground needs more than a rule can say
     */
    RuleSetting checked() {
        List<FieldError> errors = new ArrayList<>();
        if (!rule.effects().contains(effect)) {
            errors.add(FieldError.of("effect", "screening.effect-unfit"));
        }
        for (Threshold threshold : rule.thresholds()) {
            Integer given = thresholds.get(threshold.name());
            if (given == null || given < threshold.least() || given > threshold.most()) {
                errors.add(FieldError.of(
                        threshold.name(), "screening.threshold-bounds", threshold.least(), threshold.most()));
            }
        }
        thresholds.keySet().stream()
                .filter(name ->
                        rule.thresholds().stream().noneMatch(each -> each.name().equals(name)))
                .forEach(name -> errors.add(FieldError.of(name, "screening.threshold-unknown")));
        String tidy = PlainText.tidy(told);
        if (tidy.codePointCount(0, tidy.length()) > TOLD) {
            errors.add(FieldError.of("told", "screening.told-too-long", TOLD));
        }
        if (ground == Ground.ILLEGAL_CONTENT || ground == Ground.OTHER && effect == Effect.REMOVE && tidy.isEmpty()) {
            errors.add(FieldError.of("ground", "screening.ground-unfit"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException("screening.invalid", errors);
        }
        return new RuleSetting(rule, state, effect, thresholds, ground, tidy, version);
    }
}
