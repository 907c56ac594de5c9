package africa.pia.comment.moderation;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.NADIA;
import static africa.pia.comment.thread.Talk.OUSMANE;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountId;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.moderation.ModerationQueue.Dealt;
import africa.pia.comment.moderation.ModerationQueue.Queue;
import africa.pia.comment.moderation.ModerationQueue.QueueItem;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.PostedComment;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimsTest {

    private static final QueueFilter HELD = QueueFilter.of(Queue.HELD).withoutOthers();

    private static Dealt deal(Bench bench, AccountId moderator, int limit) {
        return bench.as(moderator, queue -> queue.deal(HELD, Optional.empty(), limit));
    }

    private static List<CommentId> ids(Dealt dealt) {
        return dealt.page().items().stream().map(item -> item.comment().id()).toList();
    }

    private static List<PostedComment> posted(Bench bench, int number) {
        List<PostedComment> comments = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            comments.add(bench.talk().post(AWA, "Remarque n° " + i));
        }
        return comments;
    }

    private static boolean decide(Bench bench, AccountId moderator, PostedComment comment) {
        bench.as(
                moderator,
                queue -> queue.decide(comment.id(), comment.version(), Verdict.APPROVE, Optional.empty(), ""));
        return true;
    }

    private static Optional<AccountId> holder(Bench bench, PostedComment comment) {
        return Optional.ofNullable(bench.claiming(NADIA, desk -> desk.on(List.of(comment.id())))
                        .get(comment.id()))
                .map(claim -> claim.moderator().id());
    }

    @ParameterizedTest
    @EnumSource
    void two_moderators_are_dealt_different_comments(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        List<PostedComment> posted = posted(bench, 5);

        Dealt first = deal(bench, NADIA, 2);
        Dealt second = deal(bench, OUSMANE, 10);

        assertThat(ids(first)).containsExactly(posted.get(0).id(), posted.get(1).id());
        assertThat(ids(second))
                .containsExactly(
                        posted.get(2).id(), posted.get(3).id(), posted.get(4).id());
        assertThat(second.elsewhere()).hasSize(2).allMatch(claim -> !claim.own());
        assertThat(second.elsewhere())
                .extracting(claim -> claim.moderator().displayName())
                .containsOnly("Nadia Ben Youssef");
    }

    @ParameterizedTest
    @EnumSource
    void what_somebody_else_works_on_is_shown_as_such_to_who_wants_to_see_it(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        posted(bench, 2);
        deal(bench, NADIA, 1);

        List<QueueItem> all = bench.as(OUSMANE, queue -> queue.deal(QueueFilter.of(Queue.HELD), Optional.empty(), 10))
                .page()
                .items();

        assertThat(all).hasSize(2);
        assertThat(all.get(0).claim().orElseThrow().own()).isFalse();
        assertThat(all.get(0).claim().orElseThrow().moderator().id()).isEqualTo(NADIA);
        assertThat(all.get(1).claim().orElseThrow().own()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void another_page_gives_up_the_one_before_but_not_what_was_opened(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        List<PostedComment> posted = posted(bench, 4);
        Dealt page = deal(bench, NADIA, 2);
        bench.as(NADIA, queue -> queue.open(posted.get(0).id()));

        bench.as(NADIA, queue -> queue.deal(HELD, page.page().next(), 2));

        assertThat(posted)
                .extracting(comment -> holder(bench, comment))
                .containsExactly(Optional.of(NADIA), Optional.empty(), Optional.of(NADIA), Optional.of(NADIA));
    }

    @ParameterizedTest
    @EnumSource
    void a_claim_is_over_by_itself_unless_its_moderator_stays(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment comment = posted(bench, 1).get(0);
        deal(bench, NADIA, 1);

        bench.talk().clock().forward(Duration.ofMinutes(4));
        bench.claiming(NADIA, desk -> {
            desk.renew();
            return true;
        });
        bench.talk().clock().forward(Duration.ofMinutes(4));
        assertThat(ids(deal(bench, OUSMANE, 1))).isEmpty();
        bench.talk().clock().forward(Duration.ofMinutes(2));

        assertThat(holder(bench, comment)).isEmpty();
        assertThat(ids(deal(bench, OUSMANE, 1))).containsExactly(comment.id());
        assertThat(holder(bench, comment)).contains(OUSMANE);
    }

    @ParameterizedTest
    @EnumSource
    void a_decision_ends_it_whoever_decides(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        List<PostedComment> posted = posted(bench, 2);
        deal(bench, NADIA, 2);

        decide(bench, NADIA, posted.get(0));
        decide(bench, OUSMANE, posted.get(1));

        assertThat(posted).extracting(comment -> holder(bench, comment)).containsOnly(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void opening_takes_nothing_from_others_taking_over_does(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment comment = posted(bench, 1).get(0);
        bench.as(NADIA, queue -> queue.open(comment.id()));

        bench.as(OUSMANE, queue -> queue.open(comment.id()));
        assertThat(holder(bench, comment)).contains(NADIA);
        bench.claiming(OUSMANE, desk -> {
            desk.takeOver(List.of(comment.id()));
            return true;
        });

        assertThat(holder(bench, comment)).contains(OUSMANE);
        bench.claiming(OUSMANE, desk -> {
            desk.giveUp(List.of(comment.id()));
            return true;
        });
        assertThat(holder(bench, comment)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_claims_what_they_wrote(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        PostedComment own = bench.talk().post(NADIA, "Une question de modératrice");

        deal(bench, NADIA, 10);
        bench.as(NADIA, queue -> queue.open(own.id()));

        assertThat(holder(bench, own)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_many_who_are_dealt_at_once_each_comment_has_one_moderator(TestDatabase database) throws Exception {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        List<PostedComment> posted = posted(bench, 12);
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<Dealt>> dealt = new ArrayList<>();

        for (AccountId moderator : List.of(NADIA, OUSMANE, KARIM, new AccountId(301))) {
            for (int i = 0; i < 3; i++) {
                dealt.add(people.submit(() -> deal(bench, moderator, 4)));
            }
        }
        for (Future<Dealt> each : dealt) {
            each.get();
        }
        people.shutdown();

        List<CommentId> own = new ArrayList<>();
        for (AccountId moderator : List.of(NADIA, OUSMANE, KARIM, new AccountId(301))) {
            bench.claiming(
                            moderator,
                            desk -> desk.on(
                                    posted.stream().map(PostedComment::id).toList()))
                    .forEach((id, claim) -> {
                        if (claim.own()) {
                            own.add(id);
                        }
                    });
        }
        assertThat(own).doesNotHaveDuplicates().isNotEmpty();
    }
}
