package africa.pia.comment.moderation;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.LIDAR;
import static africa.pia.comment.thread.Talk.NADIA;
import static africa.pia.comment.thread.Talk.OUSMANE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.PortalException;
import africa.pia.account.AccountId;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.moderation.ModerationQueue.Candidate;
import africa.pia.comment.moderation.ModerationQueue.Decided;
import africa.pia.comment.moderation.ModerationQueue.LoggedDecision;
import africa.pia.comment.moderation.ModerationQueue.Outcome;
import africa.pia.comment.moderation.ModerationQueue.Queue;
import africa.pia.comment.moderation.ModerationQueue.QueueItem;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Talk;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModerationQueueTest {

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PortalException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private static Decided approve(Bench bench, AccountId moderator, PostedComment comment) {
        return bench.as(
                moderator,
                queue -> queue.decide(comment.id(), comment.version(), Verdict.APPROVE, Optional.empty(), ""));
    }

    private static Decided remove(Bench bench, AccountId moderator, PostedComment comment) {
        return bench.as(
                moderator,
                queue -> queue.decide(
                        comment.id(),
                        comment.version(),
                        Verdict.REMOVE,
                        Optional.of(Ground.OFFENSIVE),
                        "Restons polis."));
    }

    private static List<CommentId> ids(Bench bench, Queue queue) {
        return items(bench, queue).stream().map(item -> item.comment().id()).toList();
    }

    private static List<QueueItem> items(Bench bench, Queue queue) {
        return bench.as(NADIA, desk -> desk.items(queue, Optional.empty(), 50)).items();
    }

    @ParameterizedTest
    @EnumSource
    void held_comments_wait_in_order_with_their_article_and_writer(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment first = bench.talk().post(AWA, "un");
        PostedComment second = bench.talk().post(KARIM, "deux");

        List<QueueItem> held = items(bench, Queue.HELD);

        assertThat(held).extracting(QueueItem::comment).containsExactly(first, second);
        assertThat(held.get(0).article().id()).isEqualTo(LIDAR);
        assertThat(held.get(0).writer().profile().displayName()).isEqualTo("Awa Ndiaye");
        assertThat(held.get(0).writer().posted()).isEqualTo(1);
        assertThat(held.get(0).writer().since()).contains(Instant.parse("2024-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource
    void an_approved_comment_is_seen_and_counted(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment held = bench.talk().post(AWA, "un");

        Decided decided = approve(bench, NADIA, held);

        assertThat(bench.talk().shown()).extracting(PostedComment::id).containsExactly(held.id());
        assertThat(bench.talk().count()).isEqualTo(1);
        assertThat(bench.talk().changes()).containsExactly(LIDAR.value());
        assertThat(decided.version())
                .isEqualTo(bench.talk().shown().get(0).version())
                .isGreaterThan(held.version());
        assertThat(ids(bench, Queue.HELD)).isEmpty();
        assertThat(ids(bench, Queue.APPROVED)).containsExactly(held.id());
        assertThat(bench.decided()).singleElement().satisfies(event -> {
            assertThat(event.decision()).isEqualTo(decided.decisionId());
            assertThat(event.author()).isEqualTo(AWA);
            assertThat(event.previous()).isEqualTo(CommentStatus.HELD);
            assertThat(event.resulting()).isEqualTo(CommentStatus.VISIBLE);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_removed_comment_is_gone_and_counted_with_its_writer(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment posted = bench.talk().post(AWA, "injure");
        bench.talk().post(AWA, "pardon");

        remove(bench, NADIA, posted);

        assertThat(bench.talk().shown()).hasSize(1);
        assertThat(bench.talk().count()).isEqualTo(1);
        assertThat(items(bench, Queue.REMOVED)).singleElement().satisfies(item -> {
            assertThat(item.comment().plainText()).isEqualTo("injure");
            assertThat(item.writer().posted()).isEqualTo(2);
            assertThat(item.writer().removed()).isEqualTo(1);
        });
        assertThat(bench.talk().seenBy(AWA, posted).status()).isEqualTo(CommentStatus.REMOVED);
    }

    @ParameterizedTest
    @EnumSource
    void what_nobody_has_decided_on_is_unmoderated_until_somebody_does_and_again_when_it_changes(
            TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment posted = bench.talk().post(AWA, "un");
        assertThat(ids(bench, Queue.UNMODERATED)).containsExactly(posted.id());

        Decided decided = approve(bench, NADIA, posted);
        assertThat(ids(bench, Queue.UNMODERATED)).isEmpty();
        bench.talk().as(AWA, discussion -> discussion.edit(posted.id(), decided.version(), "un, mais en pire"));

        assertThat(ids(bench, Queue.UNMODERATED)).containsExactly(posted.id());
        assertThat(ids(bench, Queue.APPROVED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_second_of_two_moderators_is_told_who_decided_what_and_when(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment held = bench.talk().post(AWA, "un");
        bench.talk().clock().forward(Duration.ofMinutes(2));
        approve(bench, NADIA, held);

        assertThatThrownBy(() -> remove(bench, OUSMANE, held))
                .isInstanceOfSatisfying(AlreadyDecidedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("moderation.already-decided");
                    assertThat(refused.arguments())
                            .containsExactly(
                                    "Nadia Ben Youssef",
                                    Verdict.APPROVE,
                                    bench.talk().clock().instant());
                });
        assertThat(bench.talk().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void deciding_the_same_again_is_refused_even_with_the_version_it_has_now(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment held = bench.talk().post(AWA, "un");
        Decided decided = approve(bench, NADIA, held);

        assertRefused(() -> approve(bench, NADIA, held), "moderation.already-decided");
        assertRefused(
                () -> bench.as(
                        OUSMANE,
                        queue -> queue.decide(held.id(), decided.version(), Verdict.APPROVE, Optional.empty(), "")),
                "moderation.already-decided");
        assertThat(bench.decided()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_has_read_a_decision_may_decide_otherwise(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment held = bench.talk().post(AWA, "un");
        Decided decided = approve(bench, NADIA, held);

        bench.as(
                OUSMANE,
                queue -> queue.decide(held.id(), decided.version(), Verdict.REMOVE, Optional.of(Ground.OFF_TOPIC), ""));

        assertThat(bench.talk().count()).isZero();
        assertThat(ids(bench, Queue.REMOVED)).containsExactly(held.id());
    }

    @ParameterizedTest
    @EnumSource
    void of_two_moderators_at_once_one_decides(TestDatabase database) throws Exception {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment held = bench.talk().post(AWA, "un");
        ExecutorService hands = Executors.newFixedThreadPool(6);

        List<Future<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            AccountId moderator = new AccountId(300 + i);
            boolean approves = i % 2 == 0;
            answers.add(hands.submit(() -> {
                try {
                    if (approves) {
                        approve(bench, moderator, held);
                    } else {
                        remove(bench, moderator, held);
                    }
                    return true;
                } catch (AlreadyDecidedException somebodyElse) {
                    return false;
                }
            }));
        }
        List<Boolean> decided = new ArrayList<>();
        for (Future<Boolean> answer : answers) {
            decided.add(answer.get());
        }
        hands.shutdown();

        assertThat(decided).containsOnlyOnce(true);
        assertThat(bench.as(NADIA, queue -> queue.open(held.id())).decisions()).hasSize(1);
        assertThat(bench.talk().count()).isEqualTo(bench.talk().shown().size());
    }

    @ParameterizedTest
    @EnumSource
    void what_its_writer_changed_or_took_back_since_is_not_decided(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment changed = bench.talk().post(AWA, "un");
        PostedComment retracted = bench.talk().post(KARIM, "deux");
        bench.talk().as(AWA, discussion -> discussion.edit(changed.id(), changed.version(), "autre chose"));
        bench.talk().retract(retracted);

        assertRefused(() -> approve(bench, NADIA, changed), "moderation.comment-changed");
        assertRefused(() -> approve(bench, NADIA, retracted), "moderation.comment-changed");
        long now = bench.as(NADIA, queue -> queue.open(retracted.id()))
                .item()
                .comment()
                .version();
        assertRefused(
                () -> bench.as(
                        NADIA, queue -> queue.decide(retracted.id(), now, Verdict.APPROVE, Optional.empty(), "")),
                "moderation.comment-changed");
        assertThat(bench.talk().count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_judges_what_they_wrote(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment own = bench.talk().post(NADIA, "de la rédaction");

        assertRefused(() -> approve(bench, NADIA, own), "moderation.own-comment");
    }

    @ParameterizedTest
    @EnumSource
    void a_made_up_comment_is_not_decided(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);

        assertRefused(
                () -> bench.as(
                        NADIA, queue -> queue.decide(new CommentId(424_242), 1, Verdict.APPROVE, Optional.empty(), "")),
                "comment.unknown");
        assertRefused(() -> bench.as(NADIA, queue -> queue.open(new CommentId(424_242))), "comment.unknown");
    }

    @ParameterizedTest
    @EnumSource
    void an_undo_puts_everything_back(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment posted = bench.talk().post(AWA, "un");
        Decided removed = remove(bench, NADIA, posted);

        Decided undone = bench.as(NADIA, queue -> queue.undo(removed.decisionId()));

        assertThat(undone.verdict()).isEqualTo(Verdict.UNDO);
        assertThat(bench.talk().count()).isEqualTo(1);
        assertThat(ids(bench, Queue.UNMODERATED)).containsExactly(posted.id());
        assertThat(items(bench, Queue.UNMODERATED).get(0).writer().removed()).isZero();
        assertThat(bench.decided().get(1).reverses()).contains(removed.decisionId());
        List<LoggedDecision> decisions =
                bench.as(OUSMANE, queue -> queue.open(posted.id())).decisions();
        assertThat(decisions).extracting(LoggedDecision::verdict).containsExactly(Verdict.UNDO, Verdict.REMOVE);
        assertThat(decisions).extracting(LoggedDecision::undone).containsExactly(false, true);
    }

    @ParameterizedTest
    @EnumSource
    void an_undo_goes_back_to_an_earlier_decision(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment held = bench.talk().post(AWA, "un");
        Decided approved = approve(bench, NADIA, held);
        Decided removed = bench.as(
                OUSMANE, queue -> queue.decide(held.id(), approved.version(), Verdict.SPAM, Optional.empty(), ""));

        bench.as(OUSMANE, queue -> queue.undo(removed.decisionId()));

        assertThat(ids(bench, Queue.APPROVED)).containsExactly(held.id());
        assertThat(ids(bench, Queue.UNMODERATED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void only_ones_own_last_and_recent_decision_is_undone_and_only_once(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment first = bench.talk().post(AWA, "un");
        PostedComment second = bench.talk().post(KARIM, "deux");
        Decided approved = approve(bench, NADIA, first);
        Decided other = approve(bench, NADIA, second);

        assertRefused(
                () -> bench.as(OUSMANE, queue -> queue.undo(approved.decisionId())), "moderation.nothing-to-undo");
        assertRefused(() -> bench.as(NADIA, queue -> queue.undo(999_999)), "moderation.nothing-to-undo");
        Decided undone = bench.as(NADIA, queue -> queue.undo(approved.decisionId()));
        assertRefused(() -> bench.as(NADIA, queue -> queue.undo(approved.decisionId())), "moderation.nothing-to-undo");
        assertRefused(() -> bench.as(NADIA, queue -> queue.undo(undone.decisionId())), "moderation.nothing-to-undo");
        bench.talk().clock().forward(Duration.ofHours(24));
        assertRefused(() -> bench.as(NADIA, queue -> queue.undo(other.decisionId())), "moderation.nothing-to-undo");
    }

    @ParameterizedTest
    @EnumSource
    void of_many_each_stands_for_itself(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment open = bench.talk().post(AWA, "un");
        PostedComment taken = bench.talk().post(KARIM, "deux");
        PostedComment own = bench.talk().post(OUSMANE, "trois");
        approve(bench, NADIA, taken);

        List<Outcome> outcomes = bench.as(
                OUSMANE,
                queue -> queue.decide(
                        List.of(
                                new Candidate(open.id(), open.version()),
                                new Candidate(taken.id(), taken.version()),
                                new Candidate(own.id(), own.version()),
                                new Candidate(new CommentId(424_242), 1),
                                new Candidate(new CommentId(-1), 1)),
                        Verdict.APPROVE,
                        Optional.empty(),
                        ""));

        assertThat(outcomes.get(0).decided()).isPresent();
        assertThat(outcomes)
                .extracting(outcome -> outcome.refusedCode().orElse(""))
                .containsExactly(
                        "",
                        "moderation.already-decided",
                        "moderation.own-comment",
                        "comment.unknown",
                        "moderation.failed");
        assertThat(outcomes.get(1).refusedArguments()).startsWith("Nadia Ben Youssef", Verdict.APPROVE);
        assertThat(bench.talk().count()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void each_queue_is_paged_without_losing_or_repeating_any_while_others_decide(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        List<PostedComment> held = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            held.add(bench.talk().post(AWA, "commentaire " + i));
        }

        List<CommentId> seen = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Optional<Cursor> from = after;
            Slice<QueueItem> page = bench.as(NADIA, queue -> queue.items(Queue.HELD, from, 7));
            page.items().forEach(item -> seen.add(item.comment().id()));
            page.items().stream().limit(3).forEach(item -> approve(bench, NADIA, item.comment()));
            after = page.next();
        } while (after.isPresent());

        assertThat(seen)
                .containsExactlyElementsOf(held.stream().map(PostedComment::id).toList());
        List<CommentId> approved = new ArrayList<>();
        after = Optional.empty();
        do {
            Optional<Cursor> from = after;
            Slice<QueueItem> page = bench.as(NADIA, queue -> queue.items(Queue.APPROVED, from, 4));
            page.items().forEach(item -> approved.add(item.comment().id()));
            after = page.next();
        } while (after.isPresent());
        assertThat(approved).hasSize(14).doesNotHaveDuplicates();
        assertThat(bench.as(NADIA, ModerationQueue::counts))
                .isEqualTo(Map.of(
                        Queue.HELD,
                        16,
                        Queue.FLAGGED,
                        0,
                        Queue.UNMODERATED,
                        0,
                        Queue.APPROVED,
                        14,
                        Queue.REMOVED,
                        0,
                        Queue.WATCHED,
                        0));
    }

    @ParameterizedTest
    @EnumSource
    void a_decision_tells_who_why_and_how_the_comment_began(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment comment = bench.talk().post(AWA, "un " + "très ".repeat(200) + "long");
        remove(bench, OUSMANE, comment);

        Optional<LoggedDecision> latest = bench.as(NADIA, queue -> queue.latest(comment.id()));

        assertThat(latest).hasValueSatisfying(decision -> {
            assertThat(decision.moderator().orElseThrow().displayName()).isEqualTo("Ousmane Diop");
            assertThat(decision.ground()).contains(Ground.OFFENSIVE);
            assertThat(decision.explanation()).isEqualTo("Restons polis.");
            assertThat(decision.excerpt()).startsWith("un très").endsWith("…").hasSizeLessThan(300);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_moderator_finds_own_decisions_and_the_last_on_a_comment(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment first = bench.talk().post(AWA, "un");
        PostedComment second = bench.talk().post(KARIM, "deux");
        Decided one = approve(bench, NADIA, first);
        Decided two = approve(bench, OUSMANE, second);
        List<Long> asked = List.of(two.decisionId(), one.decisionId(), one.decisionId(), 999_999L);

        List<LoggedDecision> own = bench.as(NADIA, queue -> queue.own(asked));
        Optional<LoggedDecision> latest = bench.as(NADIA, queue -> queue.latest(second.id()));

        assertThat(own).extracting(LoggedDecision::id).containsExactly(one.decisionId());
        assertThat(latest).hasValueSatisfying(decision -> assertThat(
                        decision.moderator().orElseThrow().displayName())
                .isEqualTo("Ousmane Diop"));
        Optional<LoggedDecision> none = bench.as(NADIA, queue -> queue.latest(new CommentId(1)));
        assertThat(none).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_case_shows_what_stands_around_it(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        Talk talk = bench.talk();
        PostedComment first = talk.post(AWA, "un");
        PostedComment reply = talk.reply(KARIM, first, "réponse");
        PostedComment last = talk.post(AWA, "deux");

        ModerationQueue.Case opened = bench.as(NADIA, queue -> queue.open(reply.id()));

        assertThat(opened.surroundings().parent()).contains(first);
        assertThat(opened.surroundings().before()).containsExactly(first);
        assertThat(opened.surroundings().after()).containsExactly(last);
    }

    @ParameterizedTest
    @EnumSource
    void after_a_random_hour_every_count_equals_a_recount(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        Talk talk = bench.talk();
        Random random = new Random(20_250_212);
        List<CommentId> posted = new ArrayList<>();
        List<Decided> decisions = new ArrayList<>();

        for (int step = 0; step < 200; step++) {
            talk.clock().forward(Duration.ofSeconds(random.nextInt(30)));
            AccountId writer = new AccountId(101 + random.nextInt(5));
            try {
                switch (random.nextInt(8)) {
                    case 0 -> talk.follow(LIDAR, random.nextBoolean() ? CommentPolicy.OPEN : CommentPolicy.HELD);
                    case 1, 2, 3 -> {
                        Optional<CommentId> parent = posted.isEmpty() || random.nextInt(4) == 0
                                ? Optional.empty()
                                : Optional.of(posted.get(random.nextInt(posted.size())));
                        String text = "mot " + random.nextInt(40);
                        posted.add(talk.as(writer, discussion -> discussion.post(LIDAR, parent, text))
                                .id());
                    }
                    case 4 -> {
                        PostedComment any = any(bench, posted, random);
                        talk.as(
                                any.author().id(),
                                discussion -> discussion.edit(any.id(), any.version(), "revu " + random.nextInt()));
                    }
                    case 5 -> talk.retract(any(bench, posted, random));
                    case 6 -> {
                        PostedComment any = any(bench, posted, random);
                        decisions.add(random.nextBoolean() ? approve(bench, NADIA, any) : remove(bench, NADIA, any));
                    }
                    default ->
                        bench.as(
                                NADIA,
                                queue -> queue.undo(
                                        decisions.isEmpty()
                                                ? 0
                                                : decisions
                                                        .get(random.nextInt(decisions.size()))
                                                        .decisionId()));
                }
            } catch (PortalException refused) {
                assertThat(refused.code()).matches("(comment|moderation)\\..*");
            }
        }

        assertThat(bench.decided().size()).isGreaterThan(15);
        assertRecount(database, bench);
    }

    private static PostedComment any(Bench bench, List<CommentId> posted, Random random) {
        if (posted.isEmpty()) {
            return bench.talk().post(AWA, "un premier mot");
        }
        CommentId id = posted.get(random.nextInt(posted.size()));
        return bench.as(NADIA, queue -> queue.open(id)).item().comment();
    }

    private static void assertRecount(TestDatabase database, Bench bench) {
        List<PostedComment> shown = bench.talk().shown();
        assertThat(bench.talk().count()).isEqualTo((int) shown.stream()
                .filter(each -> each.status() == CommentStatus.VISIBLE)
                .count());
        assertThat(wrong(
                        database,
                        "select count(*) from comment c where c.visible_replies <> (select count(*)"
                                + " from comment r where r.status = 'VISIBLE' and r.id <> c.id"
                                + " and (r.parent_id = c.id or r.path like c.path || '%'))"))
                .isZero();
        assertThat(wrong(
                        database,
                        "select count(*) from comment" + " where shown <> (status = 'VISIBLE' or visible_replies > 0)"))
                .isZero();
        assertThat(wrong(
                        database,
                        "select count(*) from comment_writer w where w.posted <> (select count(*)"
                                + " from comment c where c.author_id = w.account_id)"
                                + " or w.removed <> (select count(*) from comment c"
                                + " where c.author_id = w.account_id and c.status = 'REMOVED')"))
                .isZero();
        assertThat(wrong(database, "select count(*) from comment where status = 'HELD' and decided_at is not null"))
                .isZero();
    }

    private static int wrong(TestDatabase database, String query) {
        return database.call(
                "comments", em -> ((Number) em.createNativeQuery(query).getSingleResult()).intValue());
    }

    @ParameterizedTest
    @EnumSource
    void beside_a_comment_stand_what_it_replies_to_and_how_the_conversation_goes(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment root = bench.talk().post(AWA, "Les étals sont vides.");
        PostedComment reply = bench.talk().reply(KARIM, root, "Mensonge.");
        bench.conversing(
                NADIA, desk -> desk.lay(LIDAR, 0, new Course(false, true, Optional.of(60L), Optional.empty())));

        QueueItem item = bench.as(NADIA, queue -> queue.open(reply.id())).item();

        assertThat(item.parent()).map(PostedComment::plainText).contains("Les étals sont vides.");
        assertThat(item.talk().policy()).isEqualTo(CommentPolicy.HELD);
        assertThat(item.talk().rules().slow()).isPresent();
        assertThat(bench.as(NADIA, queue -> queue.open(root.id())).item().parent())
                .isEmpty();
    }
}
