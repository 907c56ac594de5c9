package africa.pia.comment.thread;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.LIDAR;
import static africa.pia.comment.thread.Talk.MARIE;
import static africa.pia.comment.thread.Talk.NADIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.PortalException;
import africa.pia.article.CommentPolicy;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConversationGateTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static <T> T gate(TestDatabase database, Talk talk, Function<ConversationGate, T> act) {
        return database.call("comments", em -> act.apply(talk.conversations(em)));
    }

    private static boolean changes(TestDatabase database, Talk talk, Predicate<ConversationGate> act) {
        return database.call("comments", em -> act.test(talk.conversations(em)));
    }

    private static void slow(TestDatabase database, Talk talk, Optional<Instant> until) {
        gate(
                database,
                talk,
                gate -> gate.lay(LIDAR, ThreadRules.NONE.withSlow(Optional.of(new SlowMode(MINUTE, until)))));
    }

    private static void assertRefused(ThrowingCallable act, String code, Object... arguments) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PortalException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.arguments()).containsExactly(arguments);
        });
    }

    private static List<CommentId> ids(List<PostedComment> comments) {
        return comments.stream().map(PostedComment::id).toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_closed_conversation_takes_nothing_until_it_is_opened_again(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        talk.post(AWA, "Treize picosecondes !");
        talk.changes();

        gate(database, talk, gate -> gate.lay(LIDAR, ThreadRules.NONE.withClosed(true)));

        assertThat(talk.conversation(LIDAR).isOpen()).isFalse();
        assertThat(talk.conversation(LIDAR).rules().closed()).isTrue();
        assertThat(talk.changes()).containsExactly(LIDAR.value());
        assertRefused(() -> talk.post(KARIM, "Et moi ?"), "comment.thread-closed");

        talk.follow(LIDAR, CommentPolicy.OPEN);
        assertThat(talk.conversation(LIDAR).isOpen()).isFalse();
        gate(database, talk, gate -> gate.lay(LIDAR, ThreadRules.NONE));
        assertThat(talk.post(KARIM, "Et moi ?").status()).isEqualTo(CommentStatus.VISIBLE);
    }

    @ParameterizedTest
    @EnumSource
    void made_endless_after_its_days_it_is_open_again(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        talk.clock().forward(Duration.ofDays(40));
        assertThat(talk.conversation(LIDAR).isOpen()).isFalse();

        database.run("comments", em -> talk.conversations(em).endless(LIDAR));

        assertThat(talk.conversation(LIDAR).isOpen()).isTrue();
        assertThat(talk.conversation(LIDAR).closesAt()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void where_all_is_held_a_new_comment_waits_to_be_judged(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);

        gate(database, talk, gate -> gate.lay(LIDAR, ThreadRules.NONE.withHeld(true)));

        assertThat(talk.conversation(LIDAR).policy()).isEqualTo(CommentPolicy.HELD);
        assertThat(talk.post(AWA, "Treize picosecondes !").status()).isEqualTo(CommentStatus.HELD);
    }

    @ParameterizedTest
    @EnumSource
    void in_slow_mode_one_person_waits_between_two_comments_and_is_told_how_long(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        slow(database, talk, Optional.empty());
        talk.post(AWA, "Un.");
        talk.clock().forward(Duration.ofMillis(19_500));

        assertRefused(() -> talk.post(AWA, "Deux."), "comment.slow-mode", 41L, 60L);
        assertThat(talk.post(KARIM, "Un autre.").status()).isEqualTo(CommentStatus.VISIBLE);

        talk.clock().forward(Duration.ofMillis(40_500));
        assertThat(talk.post(AWA, "Deux.").status()).isEqualTo(CommentStatus.VISIBLE);
        assertThat(talk.count()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_taken_back_counts_too_and_another_conversation_does_not(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        talk.publish(Talk.MIDWIVES, CommentPolicy.OPEN);
        slow(database, talk, Optional.empty());
        talk.retract(talk.post(AWA, "Un."));

        assertRefused(() -> talk.post(AWA, "Deux."), "comment.slow-mode", 60L, 60L);
        talk.as(AWA, discussion -> discussion.post(Talk.MIDWIVES, Optional.empty(), "Ailleurs."));
        talk.as(AWA, discussion -> discussion.post(Talk.MIDWIVES, Optional.empty(), "Ailleurs encore."));
    }

    @ParameterizedTest
    @EnumSource
    void the_staff_are_not_slowed_and_slow_mode_ends_by_itself(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        slow(database, talk, Optional.of(talk.clock().instant().plusSeconds(10)));

        talk.post(MARIE, "Restons polis.");
        talk.post(MARIE, "Et précis.");
        talk.post(AWA, "Un.");
        assertRefused(() -> talk.post(AWA, "Deux."), "comment.slow-mode", 60L, 60L);

        talk.clock().forward(Duration.ofSeconds(10));
        assertThat(talk.conversation(LIDAR).rules().slow()).isEmpty();
        talk.post(AWA, "Deux.");
    }

    @ParameterizedTest
    @EnumSource
    void a_locked_branch_takes_no_reply_at_any_depth_and_the_others_do(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment root = talk.post(AWA, "Racine.");
        PostedComment reply = talk.reply(KARIM, root, "Réponse.");
        PostedComment other = talk.post(AWA, "Autre.");

        assertThat(changes(database, talk, gate -> gate.lockBranch(root.id(), NADIA)))
                .isTrue();
        assertThat(changes(database, talk, gate -> gate.lockBranch(root.id(), NADIA)))
                .isFalse();

        assertRefused(() -> talk.reply(KARIM, root, "Encore."), "comment.branch-locked");
        assertRefused(() -> talk.reply(KARIM, reply, "Encore."), "comment.branch-locked");
        talk.reply(KARIM, other, "Ici, oui.");
        assertThat(talk.shown()).extracting(PostedComment::locked).containsExactly(true, true, false, false);

        assertThat(changes(database, talk, gate -> gate.unlockBranch(root.id())))
                .isTrue();
        assertThat(changes(database, talk, gate -> gate.unlockBranch(root.id())))
                .isFalse();
        talk.reply(KARIM, reply, "Encore.");
    }

    @ParameterizedTest
    @EnumSource
    void at_the_deepest_level_a_branch_is_what_answers_each_other(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        List<PostedComment> line = new ArrayList<>(List.of(talk.post(AWA, "0")));
        for (int depth = 1; depth <= 7; depth++) {
            line.add(talk.reply(depth % 2 == 0 ? AWA : KARIM, line.get(depth - 1), String.valueOf(depth)));
        }
        PostedComment deep = line.get(5);
        PostedComment beside = talk.reply(AWA, line.get(4), "à côté");
        PostedComment below = talk.reply(AWA, beside, "sous à côté");

        assertThat(ids(gate(database, talk, gate -> gate.branch(deep.id(), 200)).comments()))
                .containsExactlyElementsOf(ids(line.subList(5, 8)));
        assertThat(ids(gate(database, talk, gate -> gate.branch(line.get(2).id(), 200))
                        .comments()))
                .containsExactly(
                        line.get(2).id(),
                        line.get(3).id(),
                        line.get(4).id(),
                        deep.id(),
                        line.get(6).id(),
                        line.get(7).id(),
                        beside.id(),
                        below.id());

        gate(database, talk, gate -> gate.lockBranch(deep.id(), NADIA));

        assertRefused(() -> talk.reply(KARIM, line.get(7), "Encore."), "comment.branch-locked");
        talk.reply(KARIM, beside, "Ici, oui.");
    }

    @ParameterizedTest
    @EnumSource
    void a_whole_conversation_is_read_in_order_with_what_readers_do_not_see(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment first = talk.post(AWA, "Un.");
        PostedComment second = talk.post(KARIM, "Deux.");
        PostedComment reply = talk.reply(KARIM, first, "Réponse à un.");
        talk.retract(reply);

        Slice<PostedComment> page = gate(database, talk, gate -> gate.read(LIDAR, Optional.empty(), 2));
        Optional<Cursor> next = page.next();
        Slice<PostedComment> rest = gate(database, talk, gate -> gate.read(LIDAR, next, 2));

        assertThat(ids(page.items())).containsExactly(first.id(), reply.id());
        assertThat(page.items().get(1).plainText()).isEqualTo("Réponse à un.");
        assertThat(ids(rest.items())).containsExactly(second.id());
        assertThat(rest.next()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_branch_is_read_no_further_than_asked(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment root = talk.post(AWA, "Racine.");
        talk.reply(KARIM, root, "Un.");
        talk.reply(KARIM, root, "Deux.");
        talk.post(AWA, "Autre.");

        assertThat(gate(database, talk, gate -> gate.branch(root.id(), 3)).more())
                .isFalse();
        ConversationGate.Branch cut = gate(database, talk, gate -> gate.branch(root.id(), 2));
        assertThat(cut.more()).isTrue();
        assertThat(cut.comments()).hasSize(2);
    }
}
