package africa.pia.comment.moderation;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.NADIA;
import static africa.pia.comment.thread.Talk.OUSMANE;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.article.CommentPolicy;
import africa.pia.comment.moderation.Judgements.Batch;
import africa.pia.comment.moderation.Judgements.Judgement;
import africa.pia.comment.moderation.ModerationQueue.Decided;
import africa.pia.comment.thread.PostedComment;
import africa.pia.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgementsTest {

    private static Decided decide(Bench bench, PostedComment comment, Verdict verdict) {
        return bench.as(
                NADIA,
                queue -> queue.decide(
                        comment.id(),
                        comment.version(),
                        verdict,
                        verdict == Verdict.REMOVE ? Optional.of(Ground.OFFENSIVE) : Optional.empty(),
                        verdict == Verdict.REMOVE ? "Restons polis." : ""));
    }

    private static List<Judgement> judged(TestDatabase database, Bench bench) {
        return batch(database, bench, Long.MAX_VALUE, 100).judgements();
    }

    private static Batch batch(TestDatabase database, Bench bench, long before, int limit) {
        return database.call(
                "comments", em -> JudgementFixtures.judgements(em, bench.talk()).before(before, limit));
    }

    @ParameterizedTest
    @EnumSource
    void what_people_approved_and_removed_is_judged_so(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment fine = bench.talk().post(AWA, "Merci.");
        PostedComment rude = bench.talk().post(AWA, "Idiot.");
        PostedComment spam = bench.talk().post(AWA, "Achetez.");
        PostedComment open = bench.talk().post(AWA, "Personne ne m’a lu.");
        decide(bench, fine, Verdict.APPROVE);
        decide(bench, rude, Verdict.REMOVE);
        decide(bench, spam, Verdict.SPAM);

        assertThat(judged(database, bench))
                .containsExactlyInAnyOrder(
                        new Judgement(fine.id(), AWA, "Merci.", false),
                        new Judgement(rude.id(), AWA, "Idiot.", true),
                        new Judgement(spam.id(), AWA, "Achetez.", true))
                .noneMatch(each -> each.comment().equals(open.id()));
    }

    @ParameterizedTest
    @EnumSource
    void what_a_rule_removed_is_not_judged_until_people_overturn_it(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment comment = bench.talk().post(AWA, "Mot exclu.");
        Decided removal = bench.judging(
                NADIA,
                judging -> judging.byRule(comment.id(), Verdict.REMOVE, Optional.of(Ground.OFFENSIVE), "Liste."));

        assertThat(judged(database, bench)).isEmpty();

        bench.judging(OUSMANE, judging -> judging.overturn(removal.decisionId(), "Citation."));

        assertThat(judged(database, bench)).containsExactly(new Judgement(comment.id(), AWA, "Mot exclu.", false));
    }

    @ParameterizedTest
    @EnumSource
    void what_an_appeal_overturned_is_judged_as_it_ended(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment comment = bench.talk().post(AWA, "Dur mais juste.");
        Decided removal = decide(bench, comment, Verdict.REMOVE);
        bench.judging(OUSMANE, judging -> judging.overturn(removal.decisionId(), "Opinion."));

        assertThat(judged(database, bench)).containsExactly(new Judgement(comment.id(), AWA, "Dur mais juste.", false));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_undone_is_judged_as_before_or_not_at_all(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment once = bench.talk().post(AWA, "Une fois.");
        Decided slip = decide(bench, once, Verdict.REMOVE);
        bench.as(NADIA, queue -> queue.undo(slip.decisionId()));
        PostedComment twice = bench.talk().post(AWA, "Deux fois.");
        Decided approval = decide(bench, twice, Verdict.APPROVE);
        Decided second = bench.as(
                NADIA,
                queue -> queue.decide(
                        twice.id(),
                        approval.version(),
                        Verdict.REMOVE,
                        Optional.of(Ground.OFFENSIVE),
                        "Restons polis."));
        bench.as(NADIA, queue -> queue.undo(second.decisionId()));

        assertThat(judged(database, bench)).containsExactly(new Judgement(twice.id(), AWA, "Deux fois.", false));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_taken_back_since_is_not_judged(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment comment = bench.talk().post(AWA, "Je le retire.");
        Decided approval = decide(bench, comment, Verdict.APPROVE);
        bench.talk().as(AWA, discussion -> {
            discussion.retract(comment.id(), approval.version());
            return null;
        });

        assertThat(judged(database, bench)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void judgements_are_read_some_at_a_time_and_counted(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        for (int i = 0; i < 5; i++) {
            decide(bench, bench.talk().post(AWA, "Texte " + i), Verdict.APPROVE);
        }

        Batch first = batch(database, bench, Long.MAX_VALUE, 3);
        Batch second = batch(database, bench, first.next().orElseThrow(), 3);

        assertThat(first.judgements()).hasSize(3);
        assertThat(second.judgements()).hasSize(2);
        assertThat(second.next()).isEmpty();
        assertThat(database.<Integer>call("comments", em -> JudgementFixtures.judgements(em, bench.talk())
                        .since(0, 4)))
                .isEqualTo(4);
        long last = database.<Long>call(
                "comments", em -> JudgementFixtures.judgements(em, bench.talk()).last());
        assertThat(database.<Integer>call("comments", em -> JudgementFixtures.judgements(em, bench.talk())
                        .since(last, 4)))
                .isZero();
    }
}
