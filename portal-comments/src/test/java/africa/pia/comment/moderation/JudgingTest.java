package africa.pia.comment.moderation;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.NADIA;
import static africa.pia.comment.thread.Talk.OUSMANE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.PortalException;
import africa.pia.account.AccountId;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.moderation.ModerationQueue.Decided;
import africa.pia.comment.moderation.ModerationQueue.LoggedDecision;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.PostedComment;
import africa.pia.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgingTest {

    private static final Optional<Ground> OFFENSIVE = Optional.of(Ground.OFFENSIVE);

    private static Decided removed(Bench bench, AccountId moderator, PostedComment comment) {
        return bench.as(
                moderator,
                queue -> queue.decide(comment.id(), comment.version(), Verdict.REMOVE, OFFENSIVE, "Restons polis."));
    }

    private static Decided removedByRule(Bench bench, PostedComment comment) {
        return bench.judging(AWA, judging -> judging.byRule(comment.id(), Verdict.REMOVE, OFFENSIVE, "Mot exclu."));
    }

    private static Decided overturned(Bench bench, AccountId moderator, Decided removal) {
        return bench.judging(
                moderator, judging -> judging.overturn(removal.decisionId(), "C’était une citation de l’article."));
    }

    private static CommentStatus statusOf(Bench bench, PostedComment comment) {
        return bench.as(NADIA, queue -> queue.open(comment.id()))
                .item()
                .comment()
                .status();
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PortalException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource
    void a_removal_that_does_not_stand_up_to_an_appeal_puts_the_comment_back(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment comment = bench.talk().post(AWA, "Ce préfet est un âne, dit le maire.");
        Decided removal = removed(bench, NADIA, comment);

        Decided overturned = overturned(bench, OUSMANE, removal);

        assertThat(overturned.verdict()).isEqualTo(Verdict.OVERTURN);
        assertThat(bench.talk().shown()).extracting(PostedComment::id).containsExactly(comment.id());
        assertThat(bench.talk().count()).isEqualTo(1);
        List<LoggedDecision> decisions =
                bench.as(NADIA, queue -> queue.open(comment.id())).decisions();
        assertThat(decisions).extracting(LoggedDecision::verdict).containsExactly(Verdict.OVERTURN, Verdict.REMOVE);
        assertThat(decisions.get(1).undone()).isTrue();
        assertThat(decisions.get(0).explanation()).isEqualTo("C’était une citation de l’article.");
        assertThat(bench.talk().acts().kinds()).containsExactly("comment-removed", "comment-overturned");
    }

    @ParameterizedTest
    @EnumSource
    void neither_the_first_decider_nor_the_writer_judges_an_appeal(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment comment = bench.talk().post(AWA, "Ce préfet est un âne.");
        Decided removal = removed(bench, NADIA, comment);

        assertRefused(() -> overturned(bench, NADIA, removal), "moderation.own-decision");
        assertRefused(() -> overturned(bench, AWA, removal), "moderation.own-comment");

        assertThat(statusOf(bench, comment)).isEqualTo(CommentStatus.REMOVED);
        assertThat(bench.talk().acts().kinds()).containsExactly("comment-removed");
    }

    @ParameterizedTest
    @EnumSource
    void a_removal_is_overturned_once_with_reasons_and_only_while_it_stands(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment comment = bench.talk().post(AWA, "Ce préfet est un âne.");
        Decided removal = removed(bench, NADIA, comment);

        assertRefused(
                () -> bench.judging(OUSMANE, judging -> judging.overturn(removal.decisionId(), " ")),
                "moderation.explanation-missing");
        overturned(bench, OUSMANE, removal);

        assertRefused(() -> overturned(bench, OUSMANE, removal), "moderation.nothing-to-undo");
        assertRefused(
                () -> bench.judging(OUSMANE, judging -> judging.overturn(999_999, "Non.")),
                "moderation.nothing-to-undo");
    }

    @ParameterizedTest
    @EnumSource
    void a_decision_that_was_taken_back_by_its_own_moderator_is_not_overturned(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment comment = bench.talk().post(AWA, "Ce préfet est un âne.");
        Decided removal = removed(bench, NADIA, comment);
        bench.as(NADIA, queue -> queue.undo(removal.decisionId()));

        assertRefused(() -> overturned(bench, OUSMANE, removal), "moderation.nothing-to-undo");
    }

    @ParameterizedTest
    @EnumSource
    void what_a_rule_removes_is_nobodys_decision_and_can_be_overturned_by_anyone(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment comment = bench.talk().post(AWA, "Un mot exclu.");

        Decided removal = removedByRule(bench, comment);

        assertThat(statusOf(bench, comment)).isEqualTo(CommentStatus.REMOVED);
        Optional<LoggedDecision> latest = bench.as(NADIA, queue -> queue.latest(comment.id()));
        assertThat(latest)
                .hasValueSatisfying(decision -> assertThat(decision.moderator()).isEmpty());
        assertThat(bench.decided()).singleElement().satisfies(event -> assertThat(event.verdict())
                .isEqualTo(Verdict.REMOVE));
        assertThat(bench.talk().acts().acts()).singleElement().satisfies(act -> {
            assertThat(act.actor()).isEmpty();
            assertThat(act.before()).isEqualTo("HELD");
            assertThat(act.after()).isEqualTo("REMOVED");
        });
        overturned(bench, NADIA, removal);
        assertThat(statusOf(bench, comment)).isEqualTo(CommentStatus.VISIBLE);
    }
}
