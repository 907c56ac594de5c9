package africa.pia.web.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.ModerationQueue;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.thread.CommentId;
import africa.pia.web.testing.FakeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RulingTest {

    private final Desk desk = new Desk();

    private Ruling on(String act, String... picks) {
        return Ruling.on(
                desk,
                Submission.of(act, List.of(picks), "HATE_SPEECH", "", "Parce que.")
                        .orElseThrow());
    }

    @Test
    void what_was_decided_can_be_undone_from_the_next_page() {
        Ruling ruling = on("remove-picked", "501:3", "502:1");

        assertThat(desk.asked)
                .containsExactly(
                        "REMOVE Optional[HATE_SPEECH] Parce que. 501:3",
                        "REMOVE Optional[HATE_SPEECH] Parce que. 502:1");
        assertThat(ruling.comments()).containsExactly(new CommentId(501), new CommentId(502));
        assertThat(ruling.undo()).isFalse();
        assertThat(ruling.tell("/moderation?queue=held")).isEqualTo("/moderation?queue=held&undo=1501.1502");
    }

    @Test
    void what_was_not_decided_is_told_with_its_reason() {
        desk.refused = List.of(502L, 503L);

        Ruling ruling = on("approve-picked", "501:3", "502:1", "503:1");

        assertThat(ruling.decided())
                .extracting(ModerationQueue.Decided::decisionId)
                .containsExactly(1501L);
        String told = ruling.tell("/moderation");
        assertThat(FakeRequest.get(told).getParameter("undo")).isEqualTo("1501");
        assertThat(FakeRequest.get(told).getParameter("refused"))
                .isEqualTo("502.moderation.comment-changed,503.moderation.comment-changed");
    }

    @Test
    void the_next_page_understands_what_it_is_told() {
        desk.refused = List.of(502L);
        Feedback feedback = new Feedback();
        feedback.desk = desk;

        feedback.request =
                FakeRequest.get(on("approve-picked", "501:3", "502:1").tell("/moderation"));
        assertThat(feedback.getRefusals())
                .extracting(Feedback.Refusal::comment, Feedback.Refusal::code)
                .containsExactly(tuple(502L, "moderation.comment-changed"));

        feedback.request = FakeRequest.get(on("undo:12.13").tell("/moderation"));
        assertThat(feedback.getUndone()).isEqualTo(2);
    }

    @Test
    void decisions_are_taken_back_one_by_one() {
        desk.refused = List.of(13L, 14L);

        Ruling ruling = on("undo:12.13.14");

        assertThat(ruling.undo()).isTrue();
        assertThat(ruling.comments()).containsExactly(new CommentId(1012));
        assertThat(FakeRequest.get(ruling.tell("/moderation")).getParameter("undone"))
                .isEqualTo("2012");
        assertThat(FakeRequest.get(ruling.tell("/moderation")).getParameter("refused"))
                .isEqualTo("0.moderation.nothing-to-undo");
    }

    @Test
    void what_concerns_all_of_it_is_not_told_comment_by_comment() {
        desk.unreasoned = new InvalidInputException(
                "moderation.ground-missing", List.of(FieldError.of("ground", "moderation.ground-missing")));

        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> on("remove:501:3"));
    }

    @Test
    void the_address_says_no_more_than_what_happened() {
        assertThat(new Ruling(List.of(), List.of(), List.of(), false).tell("/moderation"))
                .isEqualTo("/moderation");
    }

    /** Decides everything but what it is told not to; decision 1501 is on comment 501, 2012 takes decision 12 back. */
    private static final class Desk extends ModerationQueue {

        private final List<String> asked = new ArrayList<>();
        private List<Long> refused = List.of();
        private PortalException unreasoned;

        @Override
        public List<Outcome> decide(
                List<Candidate> candidates, Verdict verdict, Optional<Ground> ground, String law, String explanation) {
            if (unreasoned != null) {
                throw unreasoned;
            }
            return candidates.stream()
                    .map(each -> decide(each.comment(), verdict, ground, explanation, each.version()))
                    .toList();
        }

        private Outcome decide(
                CommentId comment, Verdict verdict, Optional<Ground> ground, String explanation, long version) {
            asked.add(verdict + " " + ground + " " + explanation + " " + comment + ":" + version);
            return refused.contains(comment.value())
                    ? new Outcome(comment, Optional.empty(), Optional.of("moderation.comment-changed"), List.of())
                    : new Outcome(
                            comment,
                            Optional.of(new Decided(1_000 + comment.value(), comment, verdict, version + 1)),
                            Optional.empty(),
                            List.of());
        }

        @Override
        public Decided undo(long decision) {
            if (refused.contains(decision)) {
                throw new TooLateException();
            }
            return new Decided(2_000 + decision, new CommentId(1_000 + decision), Verdict.UNDO, 4);
        }
    }

    private static final class TooLateException extends PortalException {

        private static final long serialVersionUID = 1L;

        TooLateException() {
            super("moderation.nothing-to-undo");
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }
    }
}
