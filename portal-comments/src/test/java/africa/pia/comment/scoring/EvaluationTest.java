package africa.pia.comment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.comment.scoring.Evaluation.Line;
import africa.pia.comment.scoring.Evaluation.Measured;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluationTest {

    private static final Evaluation EVALUATION = Evaluation.of(List.of(
            new Measured(95, true),
            new Measured(80, true),
            new Measured(79, true),
            new Measured(100, false),
            new Measured(10, false),
            new Measured(0, false)));

    @Test
    void precision_and_recall_are_what_one_counts_by_hand() {
        Line line = EVALUATION.at(80);

        assertThat(line).isEqualTo(new Line(80, 2, 1, 1, 2));
        assertThat(line.getPrecision()).isEqualTo(67);
        assertThat(line.getRecall()).isEqualTo(67);
    }

    @Test
    void nothing_is_rounded_at_the_threshold() {
        assertThat(EVALUATION.at(79).caught()).isEqualTo(3);
        assertThat(EVALUATION.at(81).caught()).isEqualTo(1);
        assertThat(EVALUATION.at(100).wronged()).isEqualTo(1);
    }

    @Test
    void where_nothing_was_counted_there_is_no_share() {
        assertThat(Evaluation.none().at(50).getPrecision()).isEqualTo(-1);
        assertThat(Evaluation.none().at(50).getRecall()).isEqualTo(-1);
    }

    @Test
    void kept_and_read_again_it_is_the_same() {
        Evaluation again = Evaluation.parse(EVALUATION.kept());

        assertThat(again.getLines()).isEqualTo(EVALUATION.getLines());
        assertThat(again.getExamples()).isEqualTo(6);
        assertThat(again.getRemovals()).isEqualTo(3);
    }
}
