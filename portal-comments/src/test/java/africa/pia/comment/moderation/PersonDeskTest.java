package africa.pia.comment.moderation;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.NADIA;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.article.CommentPolicy;
import africa.pia.comment.moderation.PersonDesk.Part;
import africa.pia.comment.moderation.PersonDesk.Swept;
import africa.pia.comment.moderation.PersonDesk.Tally;
import africa.pia.comment.moderation.PersonDesk.WrittenComment;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Talk;
import africa.pia.paging.Slice;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonDeskTest {

    private static Swept sweep(Bench bench) {
        return bench.person(NADIA, desk -> desk.sweep(AWA, Verdict.SPAM, Optional.of(Ground.SPAM), "Envoi en nombre."));
    }

    private static Tally tally(Bench bench) {
        return bench.person(NADIA, desk -> desk.tally(AWA));
    }

    private static List<String> texts(Bench bench, Part part) {
        Slice<WrittenComment> slice = bench.person(NADIA, desk -> desk.comments(AWA, part, Optional.empty(), 20));
        return slice.items().stream().map(row -> row.comment().plainText()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_sweep_takes_everything_of_one_person_by_decisions_of_their_own(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        Talk talk = bench.talk();
        PostedComment first = talk.post(AWA, "Achetez ici.");
        talk.post(KARIM, "Et le droit ?");
        talk.post(AWA, "Achetez là.");
        bench.as(NADIA, queue -> queue.decide(first.id(), first.version(), Verdict.APPROVE, Optional.empty(), ""));

        Swept swept = sweep(bench);

        assertThat(swept).isEqualTo(new Swept(2, 0, false));
        assertThat(talk.count()).isOne();
        assertThat(tally(bench)).isEqualTo(new Tally(2, 2));
        assertThat(bench.decided()).hasSize(3).last().satisfies(event -> {
            assertThat(event.verdict()).isEqualTo(Verdict.SPAM);
            assertThat(event.explanation()).isEqualTo("Envoi en nombre.");
        });
        assertThat(sweep(bench)).isEqualTo(new Swept(0, 0, false));
    }

    @ParameterizedTest
    @EnumSource
    void a_long_sweep_says_that_there_is_more_and_is_done_by_repeating_it(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        for (int i = 0; i < PersonDesk.SWEEP + 3; i++) {
            bench.talk().post(AWA, "Offre numéro " + i);
            bench.talk().clock().forward(Duration.ofMinutes(2));
        }

        assertThat(sweep(bench)).isEqualTo(new Swept(PersonDesk.SWEEP, 0, true));
        assertThat(sweep(bench)).isEqualTo(new Swept(3, 0, false));
        assertThat(bench.talk().count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_person_wrote_is_read_newest_first_and_what_was_removed_apart(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment first = bench.talk().post(AWA, "Un.");
        bench.talk().post(AWA, "Deux.");
        bench.as(
                NADIA,
                queue -> queue.decide(first.id(), first.version(), Verdict.REMOVE, Optional.of(Ground.OFF_TOPIC), ""));

        assertThat(texts(bench, Part.ALL)).containsExactly("Deux.", "Un.");
        assertThat(texts(bench, Part.REMOVED)).containsExactly("Un.");
        assertThat(tally(bench).getRate()).isEqualTo(50);
    }
}
