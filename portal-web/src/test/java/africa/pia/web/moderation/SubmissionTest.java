package africa.pia.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.ModerationQueue.Candidate;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.thread.CommentId;
import africa.pia.web.testing.FakeRequest;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubmissionTest {

    private static Submission of(String act, String... picks) {
        return Submission.of(act, List.of(picks), "OFF_TOPIC", "", "Parce que.").orElseThrow();
    }

    @Test
    void a_button_names_the_comment_and_the_version_that_was_seen() {
        Submission submission = of("approve:501:3");

        assertThat(submission.verdict()).isEqualTo(Verdict.APPROVE);
        assertThat(submission.candidates()).containsExactly(new Candidate(new CommentId(501), 3));
        assertThat(submission.picked()).isFalse();
        assertThat(Submission.key(new CommentId(501), 3)).isEqualTo("501:3");
    }

    @Test
    void a_removal_takes_its_ground_from_the_button_else_from_the_field() {
        assertThat(of("remove:501:3:HATE_SPEECH").ground()).contains(Ground.HATE_SPEECH);
        assertThat(of("remove:501:3").ground()).contains(Ground.OFF_TOPIC);
        assertThat(of("remove:501:3").explanation()).isEqualTo("Parce que.");
    }

    @Test
    void advertising_is_a_verdict_of_its_own() {
        assertThat(of("remove:501:3:SPAM").verdict()).isEqualTo(Verdict.SPAM);
        assertThat(of("remove:501:3:ADVERTISING").verdict()).isEqualTo(Verdict.REMOVE);
    }

    @Test
    void a_ground_that_is_none_is_as_if_none_was_chosen() {
        assertThat(of("remove:501:3:NONSENSE").ground()).isEmpty();
    }

    @Test
    void one_comment_is_judged_by_the_fields_under_it() {
        Submission submission = Submission.of(FakeRequest.post("/moderation")
                        .sending("act", "remove:501:3")
                        .sending("ground", "HATE_SPEECH")
                        .sending("explanation", "Ici.")
                        .sending("picked-ground", "OFF_TOPIC")
                        .sending("picked-explanation", "Partout."))
                .orElseThrow();

        assertThat(submission.ground()).contains(Ground.HATE_SPEECH);
        assertThat(submission.explanation()).isEqualTo("Ici.");
        assertThat(submission.picked()).isFalse();
    }

    @Test
    void the_chosen_ones_are_judged_by_the_fields_for_them_all() {
        Submission submission = Submission.of(FakeRequest.post("/moderation")
                        .sending("act", "remove-picked")
                        .sending("pick", "501:3")
                        .sending("pick", "502:1")
                        .sending("ground", "HATE_SPEECH")
                        .sending("picked-ground", "OFF_TOPIC")
                        .sending("picked-explanation", "Partout."))
                .orElseThrow();

        assertThat(submission.candidates())
                .containsExactly(new Candidate(new CommentId(501), 3), new Candidate(new CommentId(502), 1));
        assertThat(submission.ground()).contains(Ground.OFF_TOPIC);
        assertThat(submission.explanation()).isEqualTo("Partout.");
    }

    @Test
    void a_form_without_a_button_asks_for_nothing() {
        assertThat(Submission.of(FakeRequest.post("/moderation").sending("pick", "501:3")))
                .isEmpty();
    }

    @Test
    void the_chosen_ones_are_decided_once_each_and_what_is_no_comment_is_left_out() {
        Submission submission = of("remove-picked", "501:3", "502:1", "501:3", "x:1", "503", "-1:1", "504:1:1");

        assertThat(submission.candidates())
                .containsExactly(new Candidate(new CommentId(501), 3), new Candidate(new CommentId(502), 1));
        assertThat(submission.picked()).isTrue();
    }

    @Test
    void nobody_decides_without_end() {
        List<String> picks = IntStream.range(0, 500).mapToObj(id -> id + ":1").toList();

        assertThat(Submission.of("approve-picked", picks, "", "", "")
                        .orElseThrow()
                        .candidates())
                .hasSize(100);
    }

    @Test
    void choosing_none_is_told_apart_from_pressing_nothing() {
        assertThat(of("approve-picked").isIdle()).isTrue();
        assertThat(of("undo:12").isIdle()).isFalse();
        assertThat(Submission.of("", List.of("501:3"), "", "", "")).isEmpty();
    }

    @Test
    void an_undo_names_its_decisions() {
        assertThat(of("undo:12.13").decisions()).containsExactly(12L, 13L);
        assertThat(of("undo:12").verdict()).isEqualTo(Verdict.UNDO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approve",
                "approve:",
                "approve:1",
                "approve:-1:2",
                "approve:1:2:3:4",
                "undo:",
                "undo:1.",
                "undo:a",
                "spam:1:2",
                "approve:9999999999999999999:1",
                "APPROVE:1:2",
                "approve:1:2\n"
            })
    void a_forged_button_presses_nothing(String act) {
        assertThat(Submission.of(act, Collections.emptyList(), "", "", "")).isEmpty();
    }
}
