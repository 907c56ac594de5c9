package africa.pia.comment.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReasonsTest {

    @Test
    void a_removal_rests_on_a_ground() {
        assertThatThrownBy(() -> Reasons.of(Verdict.REMOVE, Optional.empty(), "", "parce que"))
                .isInstanceOf(UnreasonedVerdictException.class)
                .hasFieldOrPropertyWithValue("code", "moderation.ground-missing");
    }

    @Test
    void advertising_is_its_own_ground_unless_a_better_one_is_told() {
        assertThat(Reasons.of(Verdict.SPAM, Optional.empty(), "", "").ground()).contains(Ground.SPAM);
        assertThat(Reasons.of(Verdict.SPAM, Optional.of(Ground.ADVERTISING), "", "")
                        .ground())
                .contains(Ground.ADVERTISING);
    }

    @Test
    void another_ground_than_those_listed_needs_to_be_explained() {
        assertThatThrownBy(() -> Reasons.of(Verdict.REMOVE, Optional.of(Ground.OTHER), "", " \n"))
                .isInstanceOf(UnreasonedVerdictException.class)
                .hasFieldOrPropertyWithValue("code", "moderation.explanation-missing");
        assertThat(Reasons.of(Verdict.REMOVE, Optional.of(Ground.OTHER), "", " parce que ")
                        .explanation())
                .isEqualTo("parce que");
    }

    @Test
    void an_explanation_has_an_end() {
        assertThat(Reasons.of(Verdict.REMOVE, Optional.of(Ground.OFF_TOPIC), "", "é".repeat(2_000))
                        .explanation())
                .hasSize(2_000);
        assertThatThrownBy(() -> Reasons.of(Verdict.REMOVE, Optional.of(Ground.OFF_TOPIC), "", "é".repeat(2_001)))
                .isInstanceOf(UnreasonedVerdictException.class)
                .hasFieldOrPropertyWithValue("code", "moderation.explanation-too-long");
    }

    @Test
    void of_what_may_be_seen_nothing_is_told() {
        assertThat(Reasons.of(Verdict.APPROVE, Optional.of(Ground.SPAM), "", "pour moi"))
                .isEqualTo(new Reasons(Verdict.APPROVE, Optional.empty(), "", ""));
    }

    @Test
    void an_undo_is_not_handed_in_as_a_verdict() {
        assertThatIllegalArgumentException().isThrownBy(() -> Reasons.of(Verdict.UNDO, Optional.empty(), "", ""));
    }
}
