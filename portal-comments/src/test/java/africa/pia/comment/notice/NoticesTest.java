package africa.pia.comment.notice;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.NADIA;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.moderation.Bench;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.ModerationQueue.Decided;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.notice.Notices.Notice;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Talk;
import africa.pia.paging.Slice;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticesTest {

    private static Bench bench(TestDatabase database, CommentPolicy policy) {
        return Bench.on(database, policy, (em, event) -> keeper(em).on(event));
    }

    private static NoticeKeeper keeper(EntityManager em) {
        NoticeKeeper keeper = new NoticeKeeper();
        keeper.notices = shelf(em);
        return keeper;
    }

    private static DecisionNotices shelf(EntityManager em) {
        DecisionNotices shelf = new DecisionNotices();
        shelf.em = em;
        return shelf;
    }

    private static <T> T as(TestDatabase database, Bench bench, AccountId account, Function<Notices, T> act) {
        return database.call("comments", em -> {
            Notices notices = new Notices();
            notices.notices = shelf(em);
            notices.articles = Bench.articles();
            notices.caller = Talk.caller(Optional.of(account));
            notices.clock = bench.talk().clock();
            return act.apply(notices);
        });
    }

    private static List<Notice> of(TestDatabase database, Bench bench, AccountId account) {
        Slice<Notice> slice = as(database, bench, account, notices -> notices.mine(Optional.empty(), 20));
        return slice.items();
    }

    private static int unread(TestDatabase database, Bench bench, AccountId account) {
        return as(database, bench, account, Notices::unread);
    }

    private static void readAll(TestDatabase database, Bench bench, AccountId account) {
        long newest = of(database, bench, account).get(0).id();
        as(database, bench, account, notices -> {
            notices.markRead(newest);
            return true;
        });
    }

    private static Decided decide(Bench bench, PostedComment comment, Verdict verdict) {
        return bench.as(
                NADIA,
                queue -> queue.decide(
                        comment.id(), comment.version(), verdict, Optional.of(Ground.OFF_TOPIC), "Hors sujet ici."));
    }

    @ParameterizedTest
    @EnumSource
    void a_writer_is_told_that_a_held_comment_is_out(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.HELD);
        PostedComment held = bench.talk().post(AWA, "Et le droit ?");

        decide(bench, held, Verdict.APPROVE);

        assertThat(of(database, bench, AWA)).singleElement().satisfies(notice -> {
            assertThat(notice.verdict()).isEqualTo(Verdict.APPROVE);
            assertThat(notice.comment()).isEqualTo(held.id());
            assertThat(notice.excerpt()).isEqualTo("Et le droit ?");
            assertThat(notice.read()).isFalse();
            assertThat(notice.ground()).isEmpty();
        });
        assertThat(of(database, bench, KARIM)).isEmpty();
        assertThat(unread(database, bench, AWA)).isEqualTo(1);
        assertThat(unread(database, bench, KARIM)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_writer_is_told_why_a_comment_was_removed(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.OPEN);
        PostedComment posted = bench.talk().post(AWA, "et sinon ?");

        decide(bench, posted, Verdict.REMOVE);

        assertThat(of(database, bench, AWA)).singleElement().satisfies(notice -> {
            assertThat(notice.verdict()).isEqualTo(Verdict.REMOVE);
            assertThat(notice.ground()).contains(Ground.OFF_TOPIC);
            assertThat(notice.explanation()).isEqualTo("Hors sujet ici.");
            assertThat(notice.article().headline()).isEqualTo("Un article");
        });
    }

    @ParameterizedTest
    @EnumSource
    void that_a_seen_comment_may_stand_is_no_news(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.OPEN);

        decide(bench, bench.talk().post(AWA, "un"), Verdict.APPROVE);

        assertThat(of(database, bench, AWA)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_a_decision_taken_back_before_it_was_read_nothing_is_told(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.OPEN);
        Decided removed = decide(bench, bench.talk().post(AWA, "un"), Verdict.REMOVE);

        bench.as(NADIA, queue -> queue.undo(removed.decisionId()));

        assertThat(of(database, bench, AWA)).isEmpty();
        assertThat(unread(database, bench, AWA)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_has_read_of_a_decision_is_told_that_it_was_taken_back(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.OPEN);
        Decided removed = decide(bench, bench.talk().post(AWA, "un"), Verdict.REMOVE);
        readAll(database, bench, AWA);

        bench.as(NADIA, queue -> queue.undo(removed.decisionId()));

        List<Notice> told = of(database, bench, AWA);
        assertThat(told).extracting(Notice::verdict).containsExactly(Verdict.UNDO, Verdict.REMOVE);
        assertThat(told).extracting(Notice::read).containsExactly(false, true);
        assertThat(told.get(0).resulting()).isEqualTo(CommentStatus.VISIBLE);
    }

    @ParameterizedTest
    @EnumSource
    void only_what_was_shown_is_marked_as_read_and_only_ones_own(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.HELD);
        decide(bench, bench.talk().post(KARIM, "à un autre"), Verdict.APPROVE);
        decide(bench, bench.talk().post(AWA, "un"), Verdict.APPROVE);
        long shown = of(database, bench, AWA).get(0).id();
        decide(bench, bench.talk().post(AWA, "deux"), Verdict.APPROVE);

        as(database, bench, AWA, notices -> {
            notices.markRead(shown);
            return true;
        });

        assertThat(of(database, bench, AWA)).extracting(Notice::read).containsExactly(false, true);
        assertThat(unread(database, bench, KARIM)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void pages_go_on_where_the_last_one_ended(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.HELD);
        for (int i = 0; i < 5; i++) {
            decide(bench, bench.talk().post(AWA, "commentaire " + i), Verdict.APPROVE);
        }

        Slice<Notice> first = as(database, bench, AWA, notices -> notices.mine(Optional.empty(), 3));
        Slice<Notice> second = as(database, bench, AWA, notices -> notices.mine(first.next(), 3));

        assertThat(first.items())
                .extracting(Notice::excerpt)
                .containsExactly("commentaire 4", "commentaire 3", "commentaire 2");
        assertThat(second.items()).extracting(Notice::excerpt).containsExactly("commentaire 1", "commentaire 0");
        assertThat(second.next()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void with_an_account_go_its_notices(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.HELD);
        decide(bench, bench.talk().post(AWA, "un"), Verdict.APPROVE);
        decide(bench, bench.talk().post(KARIM, "deux"), Verdict.APPROVE);

        database.run("comments", em -> keeper(em).on(new AccountErased(AWA)));

        assertThat(of(database, bench, AWA)).isEmpty();
        assertThat(of(database, bench, KARIM)).hasSize(1);
    }
}
