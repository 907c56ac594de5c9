package africa.pia.comment.scoring;

import static africa.pia.comment.scoring.Lessons.example;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModelTest {

    private static final double EXACTLY = 1e-12;

    /** Two removed and two kept comments: everything about them can be worked out by hand. */
    private static final List<Example> TOY = List.of(
            example(1, 1, "tu mens", true),
            example(2, 2, "tu mens encore", true),
            example(3, 3, "merci encore", false),
            example(4, 4, "merci beaucoup", false));

    private static Model toy(int authors) {
        return new Learner(authors).count(TOY, use -> true);
    }

    @Test
    void a_weight_is_what_one_works_out_by_hand() {
        Model model = toy(1);

        // "mens": in 2 removed, 0 kept; if it told nothing in 1 and 1. ln(3/2) - ln(1/2) = ln 3.
        assertThat(model.weight("w:mens").orElseThrow()).isCloseTo(Math.log(3), within(EXACTLY));
        assertThat(model.weight("w:merci").orElseThrow()).isCloseTo(-Math.log(3), within(EXACTLY));
        // "encore": in 1 and 1, as if it told nothing.
        assertThat(model.weight("w:encore").orElseThrow()).isZero();
        // "beaucoup": in 0 and 1; if it told nothing in a half and a half. ln(1/1.5) - ln(2/1.5) = -ln 2.
        assertThat(model.weight("w:beaucoup").orElseThrow()).isCloseTo(-Math.log(2), within(EXACTLY));
        assertThat(model.weight("w:inconnu")).isEmpty();
        assertThat(model.prior()).isZero();
    }

    @Test
    void a_score_is_what_one_works_out_by_hand() {
        Model model = toy(1);

        // "tu", "mens" and the pair of them: 3 ln 3, odds of 27 to 1.
        assertThat(model.score("tu mens").share()).isCloseTo(27.0 / 28, within(EXACTLY));
        // "mens" against "merci": ln 3 - ln 3.
        assertThat(model.score("mens, merci").share()).isCloseTo(0.5, within(EXACTLY));
        assertThat(model.score("beaucoup").share()).isCloseTo(1.0 / 3, within(EXACTLY));
    }

    @Test
    void an_unknown_word_weighs_what_its_pieces_do_on_average() {
        Model model = toy(1);

        // "^men" and "mens" are known, of "mensonge" nothing else is; both weigh ln 3.
        Score score = model.score("mensonge");

        assertThat(score.share()).isCloseTo(0.75, within(EXACTLY));
        assertThat(score.weighed())
                .containsExactly(new Score.Weighed(
                        Score.Sort.LIKENESS,
                        "mensonge",
                        model.weight("g:mens").orElseThrow(),
                        List.of(new africa.pia.comment.screening.Span(0, 8))));
    }

    @Test
    void what_is_said_twice_weighs_once_and_is_shown_twice() {
        Score score = toy(1).score("mens ! mens");

        assertThat(score.weighed().get(0).word()).isEqualTo("mens");
        assertThat(score.weighed().get(0).spans())
                .extracting(africa.pia.comment.screening.Span::from)
                .containsExactly(0, 7);
    }

    @Test
    void what_weighed_comes_the_heaviest_first_and_says_on_which_side() {
        Score score = toy(1).score("merci, tu mens");

        assertThat(score.weighed())
                .extracting(each -> Math.abs(each.weight()))
                .isSortedAccordingTo(Collections.reverseOrder());
        assertThat(score.weighed().stream().filter(Score.Weighed::isAgainst).map(Score.Weighed::word))
                .containsExactlyInAnyOrder("tu", "mens", "tu mens");
    }

    @Test
    void what_one_person_alone_wrote_is_not_kept() {
        List<Example> examples = new ArrayList<>(TOY);
        examples.add(example(5, 1, "tu mens mens Mbarushimana", true));
        examples.add(example(6, 1, "Mbarushimana 771234567", true));

        Model model = new Learner(2).count(examples, use -> true);

        assertThat(model.counts().keySet())
                .noneMatch(key -> key.contains("mbarush") || key.contains("77123") || key.contains("barushi"));
        assertThat(model.weight("w:mens")).isPresent();
    }

    @Test
    void a_neutral_word_is_known_and_not_judged_by_what_it_resembles() {
        Score score = toy(1).score("encore");

        assertThat(score.share()).isCloseTo(0.5, within(EXACTLY));
        assertThat(score.weighed()).isEmpty();
    }

    @Test
    void a_model_that_knows_nothing_says_what_is_usual() {
        Model model = new Learner(3).count(List.of(), use -> true);

        assertThat(model.score("n'importe quoi").share()).isEqualTo(0.5);
    }

    @Test
    void packed_and_unpacked_it_says_the_same() {
        Model model = toy(1).with(new Calibration(0.3, -1.25));

        Model again = Model.unpacked(model.packed());

        assertThat(again.counts()).isEqualTo(model.counts());
        assertThat(again.score("tu mens")).isEqualTo(model.score("tu mens"));
        assertThat(again.removed()).isEqualTo(2);
    }

    @Test
    void the_same_examples_in_another_order_give_the_same_model() {
        List<Example> backwards = new ArrayList<>(Lessons.desk(400));
        Collections.reverse(backwards);

        assertThat(new Learner(3).learn(backwards).model().packed())
                .isEqualTo(new Learner(3).learn(Lessons.desk(400)).model().packed());
    }

    @Test
    void the_heaviest_are_listed_by_side_without_pieces() {
        Model model = new Learner(3).learn(Lessons.desk(600)).model();

        assertThat(model.heaviest(true, 5)).allMatch(each -> each.weight() > 0 && each.sort() != Score.Sort.LIKENESS);
        assertThat(model.heaviest(true, 20)).extracting(Model.Heavy::word).contains("menteur", "voleur");
        assertThat(model.heaviest(false, 20)).extracting(Model.Heavy::word).contains("merci", "budget");
    }
}
