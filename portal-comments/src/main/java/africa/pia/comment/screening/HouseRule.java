package africa.pia.comment.screening;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules that look at a comment when it is posted or changed. Names travel in the API, in small letters; words are in
 * the bundles. None applies to who works here.
 */
public enum HouseRule {
    /** A word of the banned lists is in it. */
    BANNED("words", RuleState.OFF, Effect.HOLD, EnumSet.of(Effect.HOLD, Effect.REMOVE)),
    /** A word of the suspect lists is in it. */
    SUSPECT("words", RuleState.OFF, Effect.HOLD, EnumSet.of(Effect.POINT_OUT, Effect.HOLD)),
    /** It has so many links. */
    LINKS(
            "links",
            RuleState.OFF,
            Effect.HOLD,
            EnumSet.of(Effect.POINT_OUT, Effect.HOLD),
            new Threshold("links", 1, 20, 3)),
    /** Its writer posted the same not long ago, and it is no mere "thank you". */
    REPEAT(
            "repeat",
            RuleState.ON,
            Effect.HOLD,
            EnumSet.of(Effect.POINT_OUT, Effect.HOLD),
            new Threshold("hours", 1, 720, 24),
            new Threshold("letters", 1, 500, 40)),
    /** Its writer has posted so many in so short a time; as delivered, more than anybody does who reads. */
    FLOOD(
            "flood",
            RuleState.ON,
            Effect.HOLD,
            EnumSet.of(Effect.POINT_OUT, Effect.HOLD),
            new Threshold("comments", 3, 200, 120),
            new Threshold("minutes", 1, 1_440, 60)),
    /** Its writer has not yet had so many comments that readers see. */
    NEWCOMER("newcomer", RuleState.OFF, Effect.HOLD, EnumSet.of(Effect.HOLD), new Threshold("approved", 1, 20, 1)),
    /** Of its writer's last comments so many were removed. */
    RECORD(
            "record",
            RuleState.OFF,
            Effect.HOLD,
            EnumSet.of(Effect.POINT_OUT, Effect.HOLD),
            new Threshold("percent", 1, 100, 30),
            new Threshold("days", 1, 365, 90),
            new Threshold("comments", 1, 100, 5)),
    /** It is written mostly in capitals. */
    CAPS(
            "caps",
            RuleState.OFF,
            Effect.POINT_OUT,
            EnumSet.of(Effect.POINT_OUT, Effect.HOLD),
            new Threshold("percent", 30, 100, 70),
            new Threshold("letters", 10, 1_000, 30));

    private final String key;
    private final RuleState state;
    private final Effect effect;
    private final Set<Effect> effects;
    private final List<Threshold> thresholds;

    HouseRule(String key, RuleState state, Effect effect, Set<Effect> effects, Threshold... thresholds) {
        this.key = key;
        this.state = state;
        this.effect = effect;
        this.effects = effects;
        this.thresholds = List.of(thresholds);
    }

    /** How its findings name it ({@link Finding#rule}). */
    public String key() {
        return key;
    }

    /** Its name in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rule of this name in an address. */
    public static Optional<HouseRule> of(String path) {
        return Arrays.stream(values()).filter(rule -> rule.path().equals(path)).findFirst();
    }

    /** What may come of it, from mild to strict. */
    public List<Effect> effects() {
        return List.copyOf(effects);
    }

    public List<Threshold> thresholds() {
        return thresholds;
    }

    /** Whether word lists belong to it. */
    public boolean hasWords() {
        return this == BANNED || this == SUSPECT;
    }

    /** As the portal is delivered. */
    RuleSetting delivered() {
        Map<String, Integer> usual = new LinkedHashMap<>();
        thresholds.forEach(each -> usual.put(each.name(), each.usual()));
        return new RuleSetting(this, state, effect, usual, RuleSetting.USUAL_GROUND, "", 0);
    }
}
