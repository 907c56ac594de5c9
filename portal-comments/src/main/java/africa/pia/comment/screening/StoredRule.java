package africa.pia.comment.screening;

import africa.pia.account.AccountId;
import africa.pia.comment.moderation.Ground;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A rule that staff have set otherwise than it was delivered. */
@Entity
@Table(name = "screening_rule")
class StoredRule {

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "rule")
    private HouseRule rule;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private RuleState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "effect", nullable = false)
    private Effect effect;

    @Column(name = "thresholds", nullable = false)
    private String thresholds;

    @Enumerated(EnumType.STRING)
    @Column(name = "ground", nullable = false)
    private Ground ground;

    @Column(name = "told", nullable = false)
    private String told;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "changed_by")
    private Long changedBy;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected StoredRule() {}

    void change(RuleSetting wished, AccountId by, Instant now) {
        state = wished.state();
        effect = wished.effect();
        thresholds = written(wished.thresholds());
        ground = wished.ground();
        told = wished.told();
        changedBy = by.value();
        changedAt = now;
    }

    HouseRule rule() {
        return rule;
    }

    long version() {
        return version;
    }

    /** As it is set; a threshold that came with a later version of the portal is at its usual value. */
    RuleSetting asSetting() {
        Map<String, Integer> values = new LinkedHashMap<>(rule.delivered().thresholds());
        for (String pair : thresholds.split(" ")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                values.replace(pair.substring(0, sign), Integer.valueOf(pair.substring(sign + 1)));
            }
        }
        return new RuleSetting(rule, state, effect, values, ground, told, version);
    }

    static String written(Map<String, Integer> thresholds) {
        return thresholds.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }
}
