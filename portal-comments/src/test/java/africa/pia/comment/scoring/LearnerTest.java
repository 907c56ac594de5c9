package africa.pia.comment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import africa.pia.comment.scoring.Example.Use;
import africa.pia.comment.scoring.Learner.Learned;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LearnerTest {

    @Test
    void about_every_fifth_comment_is_held_out_and_always_the_same() {
        long heldOut = LongStream.rangeClosed(1, 10_000)
                .filter(id -> Lessons.example(id, 1, "", false).use() == Use.HELD_OUT)
                .count();

        assertThat(heldOut).isBetween(1_900L, 2_100L);
        assertThat(Lessons.example(77, 1, "un", false).use())
                .isEqualTo(Lessons.example(77, 9, "autre", true).use());
    }

    @Test
    void held_out_comments_are_never_learned_from() {
        List<Example> examples = new ArrayList<>(Lessons.desk(300));
        for (int i = 0; i < 10; i++) {
            examples.add(Lessons.of(Use.HELD_OUT, 10_000 + 100L * i, i, "jamaisappris", true));
        }

        Learned learned = new Learner(3).learn(examples);

        assertThat(learned.model().weight("w:jamaisappris")).isEmpty();
        assertThat(learned.model().removed()
                        + learned.model().kept()
                        + learned.evaluation().getExamples())
                .isEqualTo(examples.size());
    }

    @Test
    void a_desk_that_removes_what_is_rude_is_understood() {
        Learned learned = new Learner(3).learn(Lessons.desk(900));

        assertThat(learned.evaluation().isEnough()).isTrue();
        assertThat(learned.evaluation().at(50).getPrecision()).isGreaterThan(85);
        assertThat(learned.evaluation().at(50).getRecall()).isGreaterThan(80);
        assertThat(learned.model()
                        .score("Le ministre est un menteur et un voleur")
                        .share())
                .isGreaterThan(0.7);
        assertThat(learned.model()
                        .score("Le ministre est un m3nt3ur et un v o l e u r")
                        .share())
                .isGreaterThan(0.7);
        assertThat(learned.model()
                        .score("Merci pour cette analyse, le budget est une question")
                        .share())
                .isLessThan(0.3);
    }

    @Test
    void a_share_means_what_it_says() {
        // One in sixteen was judged against its words: the surest score must not claim more than that.
        Learned learned = new Learner(3).learn(Lessons.desk(1_500));

        assertThat(learned.model()
                        .score("Le ministre est menteur pour demain, voleur")
                        .share())
                .isCloseTo(15.0 / 16, within(0.06));
    }

    @Test
    void few_decisions_are_not_enough() {
        assertThat(new Learner(3).learn(Lessons.desk(100)).evaluation().isEnough())
                .isFalse();
        assertThat(new Learner(3).learn(List.of()).evaluation().isEnough()).isFalse();
    }

    @Test
    void decisions_of_one_kind_alone_are_not_enough() {
        List<Example> kept = Lessons.desk(900).stream()
                .map(each -> new Example(each.comment(), each.author(), each.text(), false))
                .toList();

        assertThat(new Learner(3).learn(kept).evaluation().isEnough()).isFalse();
    }
}
