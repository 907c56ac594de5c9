package africa.pia.comment.moderation;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.LIDAR;
import static africa.pia.comment.thread.Talk.MIDWIVES;
import static africa.pia.comment.thread.Talk.NADIA;
import static africa.pia.comment.thread.Talk.OUSMANE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.PortalException;
import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.moderation.ConversationDesk.Bough;
import africa.pia.comment.moderation.ConversationDesk.Entry;
import africa.pia.comment.moderation.ConversationDesk.Sheet;
import africa.pia.comment.moderation.ModerationQueue.Candidate;
import africa.pia.comment.moderation.ModerationQueue.Decided;
import africa.pia.comment.moderation.ModerationQueue.LoggedDecision;
import africa.pia.comment.moderation.ModerationQueue.Outcome;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.PostedComment;
import africa.pia.paging.Slice;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConversationDeskTest {

    private static final Optional<Ground> OFFENSIVE = Optional.of(Ground.OFFENSIVE);

    private static BranchRuling removed(Bench bench, AccountId moderator, PostedComment root) {
        return removed(bench, moderator, root, Optional.empty());
    }

    private static BranchRuling removed(
            Bench bench, AccountId moderator, PostedComment root, Optional<List<Candidate>> seen) {
        return bench.conversing(
                moderator,
                desk -> desk.judge(root.id(), seen, Verdict.REMOVE, OFFENSIVE, "", "Tout ce fil n’est qu’injures."));
    }

    private static BranchRuling undone(Bench bench, AccountId moderator, BranchRuling ruling) {
        return bench.conversing(
                moderator, desk -> desk.undo(ruling.branchDecision().orElseThrow()));
    }

    private static Candidate seen(PostedComment comment) {
        return new Candidate(comment.id(), comment.version());
    }

    private static CommentStatus statusOf(Bench bench, PostedComment comment) {
        return bench.as(NADIA, queue -> queue.open(comment.id()))
                .item()
                .comment()
                .status();
    }

    private static List<CommentId> shown(Bench bench) {
        return bench.talk().shown().stream().map(PostedComment::id).toList();
    }

    private static List<CommentId> ids(PostedComment... comments) {
        return Stream.of(comments).map(PostedComment::id).toList();
    }

    private static Sheet sheet(Bench bench) {
        return bench.conversing(NADIA, desk -> desk.open(LIDAR));
    }

    private static Sheet laid(Bench bench, UnaryOperator<Course> wish) {
        Sheet before = sheet(bench);
        return bench.conversing(NADIA, desk -> desk.lay(LIDAR, before.revision(), wish.apply(before.course())));
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PortalException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource
    void a_branch_is_removed_by_one_act_with_a_decision_for_each_comment(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment root = bench.talk().post(AWA, "Ces gens sont des ânes.");
        PostedComment reply = bench.talk().reply(KARIM, root, "Ânes vous-même.");
        PostedComment below = bench.talk().reply(AWA, reply, "Et vous, mulet.");
        PostedComment other = bench.talk().post(KARIM, "Bel article.");

        BranchRuling ruling = removed(bench, NADIA, root);

        assertThat(ruling.decided()).extracting(Decided::comment).containsExactly(root.id(), reply.id(), below.id());
        assertThat(ruling.refused()).isEmpty();
        assertThat(ruling.left()).isZero();
        assertThat(shown(bench)).containsExactly(other.id());
        assertThat(bench.talk().count()).isEqualTo(1);
        assertThat(bench.talk().acts().kinds())
                .containsExactly("comment-removed", "comment-removed", "comment-removed", "branch-judged");
        assertThat(bench.decided()).hasSize(3).allSatisfy(event -> {
            assertThat(event.ground()).isEqualTo(OFFENSIVE);
            assertThat(event.explanation()).isEqualTo("Tout ce fil n’est qu’injures.");
        });
        assertThat(bench.as(NADIA, queue -> queue.open(below.id())).decisions())
                .extracting(LoggedDecision::verdict)
                .containsExactly(Verdict.REMOVE);
    }

    @ParameterizedTest
    @EnumSource
    void it_is_undone_as_one_act_and_all_stands_as_before(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment root = bench.talk().post(AWA, "Ces gens sont des ânes.");
        PostedComment reply = bench.talk().reply(KARIM, root, "Ânes vous-même.");
        PostedComment below = bench.talk().reply(AWA, reply, "Et vous, mulet.");
        BranchRuling ruling = removed(bench, NADIA, root);

        BranchRuling undone = undone(bench, NADIA, ruling);

        assertThat(undone.decided()).hasSize(3);
        assertThat(shown(bench)).containsExactlyElementsOf(ids(root, reply, below));
        assertThat(bench.talk().count()).isEqualTo(3);
        assertThat(bench.talk().acts().kinds())
                .endsWith("comment-undone", "comment-undone", "comment-undone", "branch-undone");
        assertRefused(() -> undone(bench, NADIA, ruling), "moderation.nothing-to-undo");
    }

    @ParameterizedTest
    @EnumSource
    void a_held_reply_is_held_again_and_a_removed_one_was_never_touched(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment root = bench.talk().post(AWA, "Racine.");
        PostedComment gone = bench.talk().reply(KARIM, root, "Déjà retiré.");
        bench.as(OUSMANE, queue -> queue.decide(gone.id(), gone.version(), Verdict.REMOVE, OFFENSIVE, ""));
        PostedComment retracted = bench.talk().reply(KARIM, root, "Repris.");
        bench.talk().retract(retracted);
        bench.talk().follow(LIDAR, CommentPolicy.HELD);
        PostedComment held = bench.talk().reply(KARIM, root, "En attente.");

        BranchRuling ruling = removed(bench, NADIA, root);
        assertThat(ruling.decided()).extracting(Decided::comment).containsExactly(root.id(), held.id());
        assertThat(ruling.refused()).isEmpty();
        undone(bench, NADIA, ruling);

        assertThat(statusOf(bench, held)).isEqualTo(CommentStatus.HELD);
        assertThat(statusOf(bench, gone)).isEqualTo(CommentStatus.REMOVED);
        assertThat(statusOf(bench, retracted)).isEqualTo(CommentStatus.RETRACTED);
        assertThat(shown(bench)).containsExactly(root.id());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_stale_or_own_is_told_and_keeps_nothing_else(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment root = bench.talk().post(AWA, "Racine.");
        PostedComment own = bench.talk().reply(NADIA, root, "Restons polis.");
        PostedComment changed = bench.talk().reply(KARIM, root, "Ânes vous-même.");
        PostedComment judged = bench.talk().reply(KARIM, root, "Mulets.");
        List<Candidate> seen = List.of(seen(root), seen(own), seen(changed), seen(judged));
        bench.talk().as(KARIM, discussion -> discussion.edit(changed.id(), changed.version(), "Soyons calmes."));
        bench.as(OUSMANE, queue -> queue.decide(judged.id(), judged.version(), Verdict.APPROVE, Optional.empty(), ""));
        PostedComment since = bench.talk().reply(KARIM, root, "Arrivé depuis.");

        BranchRuling ruling = removed(bench, NADIA, root, Optional.of(seen));

        assertThat(ruling.decided()).extracting(Decided::comment).containsExactly(root.id());
        assertThat(ruling.refused()).extracting(Outcome::comment).containsExactly(own.id(), changed.id(), judged.id());
        assertThat(ruling.refused())
                .extracting(outcome -> outcome.refusedCode().orElseThrow())
                .containsExactly("moderation.own-comment", "moderation.comment-changed", "moderation.already-decided");
        assertThat(ruling.left()).isEqualTo(1);
        assertThat(statusOf(bench, since)).isEqualTo(CommentStatus.VISIBLE);
    }

    @ParameterizedTest
    @EnumSource
    void undoing_tells_to_which_comment_something_happened_since(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment root = bench.talk().post(AWA, "Racine.");
        PostedComment reply = bench.talk().reply(KARIM, root, "Réponse.");
        BranchRuling ruling = removed(bench, NADIA, root);
        long version = ruling.decided().get(1).version();
        bench.as(OUSMANE, queue -> queue.decide(reply.id(), version, Verdict.APPROVE, Optional.empty(), ""));

        BranchRuling undone = undone(bench, NADIA, ruling);

        assertThat(undone.decided()).extracting(Decided::comment).containsExactly(root.id());
        assertThat(undone.refused()).extracting(Outcome::comment).containsExactly(reply.id());
        assertThat(shown(bench)).containsExactly(root.id(), reply.id());
    }

    @ParameterizedTest
    @EnumSource
    void nobody_undoes_anothers_branch_or_after_its_time(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment root = bench.talk().post(AWA, "Racine.");
        BranchRuling ruling = removed(bench, NADIA, root);

        assertRefused(() -> undone(bench, OUSMANE, ruling), "moderation.nothing-to-undo");
        bench.talk().clock().forward(Duration.ofHours(24));
        assertRefused(() -> undone(bench, NADIA, ruling), "moderation.nothing-to-undo");
    }

    @ParameterizedTest
    @EnumSource
    void a_removal_needs_its_reason_and_a_branch_its_comment(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment root = bench.talk().post(AWA, "Racine.");

        assertRefused(
                () -> bench.conversing(
                        NADIA,
                        desk -> desk.judge(root.id(), Optional.empty(), Verdict.REMOVE, Optional.empty(), "", "")),
                "moderation.ground-missing");
        assertRefused(
                () -> bench.conversing(
                        NADIA,
                        desk -> desk.judge(
                                new CommentId(999_999), Optional.empty(), Verdict.REMOVE, OFFENSIVE, "", "")),
                "comment.unknown");
        assertThat(bench.talk().acts().kinds()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_removed_branch_may_be_let_be_seen_again(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment root = bench.talk().post(AWA, "Racine.");
        PostedComment reply = bench.talk().reply(KARIM, root, "Réponse.");
        removed(bench, NADIA, root);

        BranchRuling ruling = bench.conversing(
                OUSMANE, desk -> desk.judge(root.id(), Optional.empty(), Verdict.APPROVE, Optional.empty(), "", ""));

        assertThat(ruling.decided()).hasSize(2);
        assertThat(shown(bench)).containsExactlyElementsOf(ids(root, reply));
    }

    @ParameterizedTest
    @EnumSource
    void of_a_branch_too_long_for_once_the_rest_is_judged_by_doing_it_again(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment root = bench.talk().post(AWA, "Racine.");
        for (int i = 0; i < ConversationDesk.BRANCH + 4; i++) {
            bench.talk().reply(i % 2 == 0 ? KARIM : AWA, root, "Réponse " + i);
        }
        Bough bough = bench.conversing(NADIA, desk -> desk.branch(root.id()));
        assertThat(bough.entries()).hasSize(ConversationDesk.BRANCH);
        assertThat(bough.left()).isEqualTo(5);

        BranchRuling first = removed(bench, NADIA, root);
        assertThat(first.decided()).hasSize(ConversationDesk.BRANCH);
        assertThat(first.left()).isEqualTo(5);
        assertThat(bench.conversing(NADIA, desk -> desk.branch(root.id())).entries())
                .filteredOn(Entry::isStanding)
                .hasSize(5);

        BranchRuling second = removed(bench, NADIA, root);
        assertThat(second.decided()).hasSize(5);
        assertThat(second.left()).isZero();
        assertThat(bench.talk().count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_conversation_is_read_with_locks_and_claims(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment root = bench.talk().post(AWA, "Racine.");
        PostedComment reply = bench.talk().reply(KARIM, root, "Réponse.");
        bench.as(OUSMANE, queue -> queue.open(reply.id()));

        bench.conversing(NADIA, desk -> {
            desk.lockBranch(root.id(), true);
            desk.lockBranch(root.id(), true);
            return true;
        });

        Slice<Entry> page = bench.conversing(NADIA, desk -> desk.read(LIDAR, Optional.empty(), 20));
        assertThat(page.items()).extracting(Entry::lock).containsExactly(true, false);
        assertThat(page.items()).extracting(entry -> entry.comment().locked()).containsExactly(true, true);
        assertThat(page.items().get(1).claim())
                .hasValueSatisfying(claim -> assertThat(claim.moderator().id()).isEqualTo(OUSMANE));
        assertThat(bench.talk().acts().kinds()).containsExactly("branch-locked");
        bench.conversing(NADIA, desk -> {
            desk.lockBranch(root.id(), false);
            return true;
        });
        assertThat(bench.talk().acts().kinds()).containsExactly("branch-locked", "branch-unlocked");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_laid_down_is_logged_act_by_act(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        Instant until = bench.talk().clock().instant().plus(Duration.ofHours(2));

        laid(bench, course -> course.withHeld(true).withSlow(Optional.of(60L), Optional.of(until)));
        Sheet sheet = laid(bench, course -> course.withClosed(true));

        assertThat(sheet.policy()).isEqualTo(CommentPolicy.CLOSED);
        assertThat(sheet.rules().slow())
                .hasValueSatisfying(slow -> assertThat(slow.seconds()).isEqualTo(60));
        Sheet free = laid(bench, course -> new Course(false, false, Optional.empty(), Optional.empty()));
        assertThat(free.policy()).isEqualTo(CommentPolicy.OPEN);
        laid(bench, course -> course);
        assertThat(bench.talk().acts().kinds())
                .containsExactly(
                        "conversation-held",
                        "conversation-slowed",
                        "conversation-closed",
                        "conversation-reopened",
                        "conversation-released",
                        "conversation-freed");
    }

    @ParameterizedTest
    @EnumSource
    void slowed_after_its_days_it_stays_over_and_is_opened_only_knowingly(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        bench.talk().clock().forward(Duration.ofDays(40));

        Sheet slowed = laid(bench, course -> course.withSlow(Optional.of(60L), Optional.empty()));
        assertThat(slowed.policy()).isEqualTo(CommentPolicy.CLOSED);
        Sheet opened = laid(bench, course -> course.withClosed(false));

        assertThat(opened.policy()).isEqualTo(CommentPolicy.OPEN);
        assertThat(opened.closesAt()).isEmpty();
        assertThat(bench.talk().acts().kinds()).containsExactly("conversation-slowed", "conversation-reopened");
    }

    @ParameterizedTest
    @EnumSource
    void nobody_lays_down_anything_on_what_they_did_not_see(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        Sheet seen = sheet(bench);
        laid(bench, course -> course.withClosed(true));

        assertRefused(
                () -> bench.conversing(
                        OUSMANE,
                        desk -> desk.lay(LIDAR, seen.revision(), seen.course().withHeld(true))),
                "moderation.conversation-changed");
        assertRefused(
                () -> laid(bench, course -> course.withSlow(Optional.of(1L), Optional.empty())),
                "moderation.slow-out-of-bounds");
        assertRefused(
                () -> laid(
                        bench,
                        course -> course.withSlow(
                                Optional.of(60L),
                                Optional.of(bench.talk().clock().instant()))),
                "moderation.slow-until-past");
        assertRefused(() -> bench.conversing(NADIA, desk -> desk.open(MIDWIVES)), "moderation.unknown-conversation");
    }

    @ParameterizedTest
    @EnumSource
    void the_desk_keeps_an_eye_on_so_many_conversations_and_no_more(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);

        watch(bench, LIDAR, true);
        watch(bench, LIDAR, true);
        assertThat(sheet(bench).watched()).isTrue();
        for (long id = 1_001; id <= 1_049; id++) {
            bench.talk().publish(new ArticleId(id), CommentPolicy.OPEN);
            watch(bench, new ArticleId(id), true);
        }
        bench.talk().publish(MIDWIVES, CommentPolicy.OPEN);
        assertRefused(() -> watch(bench, MIDWIVES, true), "moderation.watch-list-full");

        watch(bench, LIDAR, false);
        assertThat(sheet(bench).watched()).isFalse();
        watch(bench, MIDWIVES, true);
        assertThat(bench.talk().acts().kinds())
                .startsWith("conversation-watched")
                .contains("conversation-unwatched")
                .hasSize(52);
    }

    private static void watch(Bench bench, ArticleId article, boolean wished) {
        bench.conversing(NADIA, desk -> {
            desk.watch(article, wished);
            return true;
        });
    }
}
