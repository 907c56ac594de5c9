package africa.pia.comment.appeal;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.NADIA;
import static africa.pia.comment.thread.Talk.OUSMANE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.PortalException;
import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.appeal.AppealsDesk.Filed;
import africa.pia.comment.appeal.AppealsDesk.Item;
import africa.pia.comment.moderation.Bench;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.ModerationQueue.Decided;
import africa.pia.comment.moderation.Statement;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Talk;
import africa.pia.testing.RecordedEvents;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppealsDeskTest {

    private static final Duration WINDOW = Duration.ofDays(180);
    private static final Duration DEADLINE = Duration.ofDays(14);

    /** The desk of appeals beside that of decisions. */
    private static final class Court {

        private final TestDatabase database;
        private final Bench bench;
        private final RecordedEvents<AppealFiled> filed = new RecordedEvents<>();
        private final RecordedEvents<AppealDecided> decided = new RecordedEvents<>();

        Court(TestDatabase database) {
            this.database = database;
            this.bench = Bench.on(
                    database, CommentPolicy.OPEN, (em, event) -> keeper(em).on(event));
        }

        private AppealKeeper keeper(EntityManager em) {
            AppealKeeper keeper = new AppealKeeper();
            keeper.appeals = shelf(em);
            keeper.acts = bench.talk().acts();
            keeper.announcement = decided;
            keeper.clock = bench.talk().clock();
            return keeper;
        }

        private static Appeals shelf(EntityManager em) {
            Appeals appeals = new Appeals();
            appeals.em = em;
            return appeals;
        }

        <T> T as(AccountId person, Function<AppealsDesk, T> act) {
            return database.call("comments", em -> {
                AppealsDesk desk = new AppealsDesk();
                desk.appeals = shelf(em);
                desk.statements = bench.statements(em, person);
                desk.judging = bench.judging(em, person);
                desk.accounts = Talk.accounts();
                desk.settings = new AppealSettings(WINDOW, DEADLINE);
                desk.acts = bench.talk().acts();
                desk.filed = filed;
                desk.decided = decided;
                desk.caller = Talk.caller(Optional.of(person));
                desk.clock = bench.talk().clock();
                return act.apply(desk);
            });
        }

        Decided remove(AccountId moderator, PostedComment comment) {
            return bench.as(
                    moderator,
                    queue -> queue.decide(
                            comment.id(),
                            queue.open(comment.id()).item().comment().version(),
                            Verdict.REMOVE,
                            Optional.of(Ground.OFFENSIVE),
                            "Restons polis."));
        }

        Filed appeal(AccountId by, Decided against) {
            return as(by, desk -> desk.file(against.decisionId(), "Je citais le titre."));
        }

        Filed decide(AccountId moderator, Filed appeal, AppealState outcome) {
            return as(
                    moderator,
                    desk -> desk.decide(appeal.id(), appeal.version(), outcome, "Vu : c’était bien une citation."));
        }

        Statement statement(AccountId of, Decided decision) {
            return database.call("comments", em -> bench.statements(em, of).mine(decision.decisionId()));
        }

        List<Item> waiting() {
            return as(NADIA, desk -> desk.open(Optional.empty(), 50)).items();
        }
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PortalException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource
    void a_writer_reads_the_reasons_and_an_overturned_comment_is_back_in_its_place(TestDatabase database) {
        Court court = new Court(database);
        Talk talk = court.bench.talk();
        PostedComment first = talk.post(KARIM, "premier");
        PostedComment cited = talk.post(AWA, "« Un titre insolent »");
        PostedComment reply = talk.reply(KARIM, cited, "bien dit");
        Decided removal = court.remove(NADIA, cited);

        Statement statement = court.statement(AWA, removal);
        Filed appeal = court.appeal(AWA, removal);
        Filed outcome = court.decide(OUSMANE, appeal, AppealState.OVERTURNED);

        assertThat(statement.text()).isEqualTo("« Un titre insolent »");
        assertThat(statement.ground()).isEqualTo(Ground.OFFENSIVE);
        assertThat(statement.explanation()).isEqualTo("Restons polis.");
        assertThat(statement.state()).isEqualTo(Statement.State.STANDS);
        assertThat(statement.automated()).isFalse();
        assertThat(appeal.dueAt()).isEqualTo(appeal.filedAt().plus(DEADLINE));
        assertThat(outcome.state()).isEqualTo(AppealState.OVERTURNED);
        assertThat(talk.shown()).extracting(PostedComment::id).containsExactly(first.id(), cited.id(), reply.id());
        assertThat(talk.count()).isEqualTo(3);
        assertThat(court.bench
                        .as(OUSMANE, queue -> queue.open(cited.id()))
                        .item()
                        .writer()
                        .removed())
                .isZero();
        assertThat(court.statement(AWA, removal).state()).isEqualTo(Statement.State.OVERTURNED);
        assertThat(court.decided.fired()).singleElement().satisfies(event -> {
            assertThat(event.author()).isEqualTo(AWA);
            assertThat(event.outcome()).isEqualTo(AppealState.OVERTURNED);
            assertThat(event.reasons()).isEqualTo("Vu : c’était bien une citation.");
        });
    }

    @ParameterizedTest
    @EnumSource
    void an_upheld_removal_stands_and_is_told_with_its_reasons(TestDatabase database) {
        Court court = new Court(database);
        PostedComment insult = court.bench.talk().post(AWA, "injure");
        Decided removal = court.remove(NADIA, insult);
        Filed appeal = court.appeal(AWA, removal);

        court.decide(OUSMANE, appeal, AppealState.UPHELD);

        assertThat(court.bench.talk().seenBy(AWA, insult).status()).isEqualTo(CommentStatus.REMOVED);
        Filed own =
                court.as(AWA, desk -> desk.mine(List.of(removal.decisionId()))).get(removal.decisionId());
        assertThat(own.state()).isEqualTo(AppealState.UPHELD);
        assertThat(own.reasons()).isEqualTo("Vu : c’était bien une citation.");
        assertThat(court.waiting()).isEmpty();
        assertThat(court.as(NADIA, desk -> desk.settled(Optional.empty(), 50)).items())
                .singleElement()
                .satisfies(item ->
                        assertThat(item.settledBy().orElseThrow().displayName()).isEqualTo("Ousmane Diop"));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_decided_first_does_not_judge_the_appeal_nor_does_the_writer(TestDatabase database) {
        Court court = new Court(database);
        PostedComment comment = court.bench.talk().post(OUSMANE, "d’un modérateur");
        Decided removal = court.remove(NADIA, comment);
        Filed appeal = court.appeal(OUSMANE, removal);

        assertRefused(() -> court.decide(NADIA, appeal, AppealState.UPHELD), "appeal.first-decider");
        assertRefused(() -> court.decide(OUSMANE, appeal, AppealState.OVERTURNED), "appeal.first-decider");

        assertThat(court.waiting()).singleElement().satisfies(item -> assertThat(item.judgeable())
                .isFalse());
        court.decide(KARIM, appeal, AppealState.OVERTURNED);
        assertThat(court.bench.talk().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void there_is_one_appeal_against_each_decision_within_its_window_and_by_its_writer(TestDatabase database) {
        Court court = new Court(database);
        PostedComment one = court.bench.talk().post(AWA, "un");
        PostedComment two = court.bench.talk().post(AWA, "deux");
        Decided first = court.remove(NADIA, one);
        Decided second = court.remove(NADIA, two);
        court.appeal(AWA, first);

        assertRefused(() -> court.appeal(AWA, first), "appeal.filed-already");
        assertRefused(() -> court.appeal(KARIM, second), "moderation.decision-unknown");
        court.bench.talk().clock().forward(WINDOW);
        assertRefused(() -> court.appeal(AWA, second), "appeal.window-over");
    }

    @ParameterizedTest
    @EnumSource
    void a_removal_taken_back_leaves_the_appeal_without_object(TestDatabase database) {
        Court court = new Court(database);
        PostedComment comment = court.bench.talk().post(AWA, "un");
        Decided removal = court.remove(NADIA, comment);
        Filed appeal = court.appeal(AWA, removal);

        court.bench.as(NADIA, queue -> queue.undo(removal.decisionId()));

        assertThat(court.waiting()).isEmpty();
        assertThat(court.as(NADIA, desk -> desk.item(appeal.id())).appeal().state())
                .isEqualTo(AppealState.MOOT);
        assertThat(court.decided.fired()).extracting(AppealDecided::outcome).containsExactly(AppealState.MOOT);
        assertRefused(() -> court.decide(OUSMANE, appeal, AppealState.OVERTURNED), "appeal.settled");
        assertRefused(() -> court.appeal(AWA, removal), "appeal.filed-already");
    }

    @ParameterizedTest
    @EnumSource
    void what_no_longer_stands_cannot_be_appealed_against(TestDatabase database) {
        Court court = new Court(database);
        PostedComment comment = court.bench.talk().post(AWA, "un");
        Decided removal = court.remove(NADIA, comment);
        court.bench.as(NADIA, queue -> queue.undo(removal.decisionId()));

        assertRefused(() -> court.appeal(AWA, removal), "appeal.nothing-to-appeal");
        assertThat(court.statement(AWA, removal).state()).isEqualTo(Statement.State.UNDONE);
    }

    @ParameterizedTest
    @EnumSource
    void of_a_writer_who_leaves_nothing_is_kept_and_nothing_is_judged(TestDatabase database) {
        Court court = new Court(database);
        PostedComment comment = court.bench.talk().post(AWA, "un");
        Filed appeal = court.appeal(AWA, court.remove(NADIA, comment));

        database.run("comments", em -> court.keeper(em).on(new AccountErased(AWA)));

        Item item = court.as(NADIA, desk -> desk.item(appeal.id()));
        assertThat(item.appeal().state()).isEqualTo(AppealState.MOOT);
        assertThat(item.appeal().text()).isEmpty();
        assertThat(item.author()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_oldest_waits_first_and_too_long_is_marked(TestDatabase database) {
        Court court = new Court(database);
        PostedComment one = court.bench.talk().post(AWA, "un");
        PostedComment two = court.bench.talk().post(KARIM, "deux");
        Filed first = court.appeal(AWA, court.remove(NADIA, one));
        court.bench.talk().clock().forward(DEADLINE.plusSeconds(1));
        Filed second = court.appeal(KARIM, court.remove(NADIA, two));

        List<Item> waiting = court.waiting();

        assertThat(waiting).extracting(item -> item.appeal().id()).containsExactly(first.id(), second.id());
        assertThat(waiting).extracting(Item::overdue).containsExactly(true, false);
        assertThat(court.<Integer>as(NADIA, AppealsDesk::waiting)).isEqualTo(2);
        assertThat(court.<Integer>as(NADIA, AppealsDesk::overdue)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_moderators_at_once_one_decides(TestDatabase database) throws Exception {
        Court court = new Court(database);
        PostedComment comment = court.bench.talk().post(AWA, "un");
        Filed appeal = court.appeal(AWA, court.remove(NADIA, comment));
        ExecutorService threads = Executors.newFixedThreadPool(2);

        List<Future<String>> outcomes = threads.invokeAll(List.of(
                () -> outcome(court, OUSMANE, appeal, AppealState.OVERTURNED),
                () -> outcome(court, KARIM, appeal, AppealState.UPHELD)));
        threads.shutdown();

        assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                .containsExactlyInAnyOrder("decided", "appeal.settled");
        AppealState state =
                court.as(NADIA, desk -> desk.item(appeal.id())).appeal().state();
        assertThat(court.bench.talk().count()).isEqualTo(state == AppealState.OVERTURNED ? 1 : 0);
    }

    private static String outcome(Court court, AccountId moderator, Filed appeal, AppealState wished) {
        try {
            court.decide(moderator, appeal, wished);
            return "decided";
        } catch (PortalException refused) {
            return refused.code();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = "H2")
    void neither_an_appeal_nor_its_outcome_is_without_words(TestDatabase database) {
        Court court = new Court(database);
        PostedComment comment = court.bench.talk().post(AWA, "un");
        Decided removal = court.remove(NADIA, comment);

        assertRefused(() -> court.as(AWA, desk -> desk.file(removal.decisionId(), " \n ")), "appeal.invalid");
        assertRefused(
                () -> court.as(AWA, desk -> desk.file(removal.decisionId(), "x".repeat(2_001))), "appeal.invalid");
        Filed appeal = court.appeal(AWA, removal);
        assertRefused(
                () -> court.as(OUSMANE, desk -> desk.decide(appeal.id(), appeal.version(), AppealState.UPHELD, "")),
                "appeal.invalid");
        assertThat(court.waiting()).hasSize(1);
    }
}
