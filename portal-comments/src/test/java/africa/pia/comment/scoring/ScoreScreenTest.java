package africa.pia.comment.scoring;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.LIDAR;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.comment.screening.Finding;
import africa.pia.comment.screening.Findings;
import africa.pia.comment.screening.Span;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.Draft;
import africa.pia.comment.thread.Screened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoreScreenTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final String RUDE = "Le ministre est menteur, voleur";
    private static final String CIVIL = "Le budget est une question, merci";

    private final List<Finding> found = new ArrayList<>();

    private ScoreScreen screen(ScoringState state, int threshold, int learned, boolean staff) {
        Learner.Learned model = new Learner(3).learn(Lessons.desk(learned));
        Switchboard board = new Switchboard();
        board.turn(state, threshold, AWA, NOW);
        ScoreScreen screen = new ScoreScreen();
        screen.models = new Models() {
            @Override
            Switchboard switchboard() {
                return board;
            }

            @Override
            Optional<InUse> inUse() {
                return learned == 0 ? Optional.empty() : Optional.of(new InUse(1, model.model(), model.evaluation()));
            }
        };
        screen.findings = new Findings() {
            @Override
            public void record(Finding finding) {
                found.add(finding);
            }
        };
        screen.accounts = new AccountDirectory() {
            @Override
            public Optional<AccountProfile> profile(AccountId id) {
                return Optional.of(new AccountProfile(id, "Awa", staff, false));
            }
        };
        return screen;
    }

    private Screened.Answer post(ScoreScreen screen, String text) {
        Screened screened = screen.screen(new Draft(Optional.empty(), LIDAR, AWA, text, CommentStatus.VISIBLE, NOW));
        screened.onceStored().accept(new CommentId(7), 1);
        return screened.answer();
    }

    @Test
    void in_shadow_every_comment_has_a_score_and_nothing_follows() {
        ScoreScreen screen = screen(ScoringState.SHADOW, 80, 900, false);

        assertThat(post(screen, RUDE)).isEqualTo(Screened.Answer.PASS);
        assertThat(post(screen, CIVIL)).isEqualTo(Screened.Answer.PASS);

        assertThat(found).hasSize(2).noneMatch(Finding::held).allMatch(each -> each.rule()
                .equals("score"));
        assertThat(Double.parseDouble(found.get(0).detail())).isGreaterThan(0.8);
        assertThat(found.get(0).spans()).extracting(Span::from).contains(RUDE.indexOf("menteur"));
        assertThat(Double.parseDouble(found.get(1).detail())).isLessThan(0.3);
        assertThat(found.get(1).spans()).isEmpty();
    }

    @Test
    void holding_keeps_what_reaches_the_threshold_for_a_moderator_and_never_removes() {
        ScoreScreen screen = screen(ScoringState.HOLDING, 80, 900, false);

        assertThat(post(screen, RUDE)).isEqualTo(Screened.Answer.HOLD);
        assertThat(post(screen, CIVIL)).isEqualTo(Screened.Answer.PASS);
        assertThat(found).extracting(Finding::held).containsExactly(true, false);
    }

    @Test
    void the_staff_are_not_held() {
        assertThat(post(screen(ScoringState.HOLDING, 80, 900, true), RUDE)).isEqualTo(Screened.Answer.PASS);
        assertThat(found).extracting(Finding::held).containsExactly(false);
    }

    @Test
    void a_model_of_which_too_little_is_known_holds_nothing() {
        assertThat(post(screen(ScoringState.HOLDING, 50, 100, false), RUDE)).isEqualTo(Screened.Answer.PASS);
    }

    @Test
    void switched_off_or_without_a_model_nothing_is_scored() {
        assertThat(post(screen(ScoringState.OFF, 80, 900, false), RUDE)).isEqualTo(Screened.Answer.PASS);
        assertThat(post(screen(ScoringState.HOLDING, 80, 0, false), RUDE)).isEqualTo(Screened.Answer.PASS);
        assertThat(found).isEmpty();
    }

    @Test
    void a_score_that_fails_keeps_nobody_from_writing() {
        ScoreScreen screen = screen(ScoringState.HOLDING, 80, 900, false);
        screen.models = null;

        assertThat(post(screen, RUDE)).isEqualTo(Screened.Answer.PASS);
        assertThat(found).isEmpty();
    }

    @Test
    void a_score_is_told_with_two_digits_and_never_rounded_up() {
        assertThat(ScoreScreen.decimal(new Score(0.8499, List.of()))).isEqualTo("0.84");
        assertThat(ScoreScreen.decimal(new Score(1, List.of()))).isEqualTo("1.00");
    }

    @Test
    void stretches_that_overlap_are_shown_as_one() {
        assertThat(Marks.apart(List.of(new Span(0, 5), new Span(2, 9), new Span(9, 10), new Span(12, 13))))
                .containsExactly(new Span(0, 10), new Span(12, 13));
    }
}
