package africa.pia.comment.report;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.NADIA;
import static africa.pia.comment.thread.Talk.OUSMANE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.moderation.Bench;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.ModerationQueue;
import africa.pia.comment.moderation.ModerationQueue.Decided;
import africa.pia.comment.moderation.ModerationQueue.Queue;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.report.Reports.Accuracy;
import africa.pia.comment.report.Reports.Mine;
import africa.pia.comment.report.Reports.OpenFlag;
import africa.pia.comment.report.Reports.Receipt;
import africa.pia.comment.sanction.Standing;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Talk;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.testing.RecordedEvents;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportsTest {

    /** The desk, and whoever reports to it. */
    private static final class Reporting {

        private final TestDatabase database;
        private final Bench bench;
        private final RecordedEvents<FlagSettled> settled = new RecordedEvents<>();
        private final RecordedEvents<FlagReopened> reopened = new RecordedEvents<>();

        Reporting(TestDatabase database) {
            this.database = database;
            this.bench = Bench.on(
                    database, CommentPolicy.OPEN, (em, event) -> keeper(em).on(event));
            bench.talk().whenRetracted((em, event) -> keeper(em).on(event));
        }

        FlagKeeper keeper(EntityManager em) {
            FlagKeeper keeper = new FlagKeeper();
            keeper.flags = flags(em);
            keeper.counts = bench.talk().openFlags(em);
            keeper.settled = settled;
            keeper.reopened = reopened;
            return keeper;
        }

        private static Flags flags(EntityManager em) {
            Flags flags = new Flags();
            flags.em = em;
            return flags;
        }

        <T> T as(AccountId account, Function<Reports, T> act) {
            return database.call("comments", em -> {
                Reports reports = new Reports();
                reports.comments = bench.talk().openFlags(em);
                reports.flags = flags(em);
                reports.articles = Bench.articles();
                reports.accounts = Talk.accounts();
                reports.standings = bench.talk().standings();
                reports.limits = bench.talk().limits();
                reports.caller = Talk.caller(Optional.of(account));
                reports.clock = bench.talk().clock();
                return act.apply(reports);
            });
        }

        Receipt report(AccountId by, PostedComment comment, FlagReason reason) {
            return as(by, reports -> reports.report(comment.id(), Optional.of(reason), ""));
        }

        Decided decide(PostedComment comment, Verdict verdict) {
            Optional<Ground> ground = verdict == Verdict.REMOVE ? Optional.of(Ground.OFFENSIVE) : Optional.empty();
            return bench.as(NADIA, queue -> queue.decide(comment.id(), seen(comment), verdict, ground, ""));
        }

        private long seen(PostedComment comment) {
            return bench.as(
                    NADIA, queue -> queue.open(comment.id()).item().comment().version());
        }

        List<CommentId> flagged() {
            return bench.as(NADIA, desk -> desk.items(Queue.FLAGGED, Optional.empty(), 50)).items().stream()
                    .map(item -> item.comment().id())
                    .toList();
        }

        int flaggedCount() {
            return bench.as(NADIA, ModerationQueue::counts).get(Queue.FLAGGED);
        }

        List<OpenFlag> openOn(PostedComment comment) {
            return as(NADIA, reports -> reports.openOn(List.of(comment.id()))).getOrDefault(comment.id(), List.of());
        }

        FlagState stateOf(AccountId by, Receipt receipt) {
            return as(by, reports -> reports.mine(receipt.id())).orElseThrow().state();
        }

        Accuracy accuracyOf(AccountId reporter) {
            return as(NADIA, reports -> reports.accuracies(List.of(reporter))).getOrDefault(reporter, Accuracy.NONE);
        }
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PortalException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource
    void a_report_brings_a_comment_before_the_moderators_with_who_says_so_and_why(TestDatabase database) {
        Reporting reporting = new Reporting(database);
        PostedComment insult = reporting.bench.talk().post(AWA, "injure");

        Receipt receipt = reporting.as(
                KARIM, reports -> reports.report(insult.id(), Optional.of(FlagReason.OTHER), " Ce n’est pas  vrai. "));

        assertThat(receipt.state()).isEqualTo(FlagState.OPEN);
        assertThat(receipt.excerpt()).isEqualTo("injure");
        assertThat(reporting.flagged()).containsExactly(insult.id());
        assertThat(reporting.flaggedCount()).isEqualTo(1);
        assertThat(reporting.openOn(insult)).singleElement().satisfies(flag -> {
            assertThat(flag.reason()).isEqualTo(FlagReason.OTHER);
            assertThat(flag.text()).isEqualTo("Ce n’est pas  vrai.");
            assertThat(flag.reporter().orElseThrow().displayName()).isEqualTo("Karim Ouédraogo");
            assertThat(flag.at()).isEqualTo(receipt.at());
            assertThat(flag.accuracy()).isEqualTo(new Accuracy(1, 0, 0));
        });
        assertThat(reporting
                        .as(KARIM, reports -> reports.mine(Optional.empty(), 20))
                        .items())
                .extracting(Mine::receipt)
                .containsExactly(receipt);
        Optional<Receipt> othersReceipt = reporting.as(AWA, reports -> reports.mine(receipt.id()));
        assertThat(othersReceipt).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void another_opinion_is_counted_apart_and_brings_nothing_before_a_moderator(TestDatabase database) {
        Reporting reporting = new Reporting(database);
        PostedComment opinion = reporting.bench.talk().post(AWA, "un avis");

        Receipt receipt = reporting.report(KARIM, opinion, FlagReason.DISAGREE);

        assertThat(receipt.state()).isEqualTo(FlagState.NOTED);
        assertThat(reporting.flagged()).isEmpty();
        assertThat(reporting.openOn(opinion)).isEmpty();
        Map<CommentId, Integer> disagreements =
                reporting.as(NADIA, reports -> reports.disagreements(List.of(opinion.id())));
        assertThat(disagreements).isEqualTo(Map.of(opinion.id(), 1));
        assertThat(reporting.accuracyOf(KARIM)).isEqualTo(Accuracy.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void a_text_is_reported_once_by_each_reader_and_again_only_when_decided_and_changed(TestDatabase database) {
        Reporting reporting = new Reporting(database);
        Talk talk = reporting.bench.talk();
        PostedComment first = talk.post(AWA, "premier texte");
        reporting.report(KARIM, first, FlagReason.SPAM);
        reporting.report(OUSMANE, first, FlagReason.OFFENSIVE);

        assertRefused(() -> reporting.report(KARIM, first, FlagReason.ABUSIVE), "flag.already-reported");
        reporting.decide(first, Verdict.APPROVE);
        assertRefused(() -> reporting.report(KARIM, first, FlagReason.ABUSIVE), "flag.already-reported");
        talk.clock().forward(Duration.ofMinutes(1));
        PostedComment decided = talk.seenBy(AWA, first);
        talk.as(AWA, discussion -> discussion.edit(first.id(), decided.version(), "second texte"));
        reporting.report(KARIM, first, FlagReason.ABUSIVE);

        assertThat(reporting.openOn(first)).extracting(OpenFlag::reason).containsExactly(FlagReason.ABUSIVE);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_reports_an_own_comment_or_one_that_nobody_sees(TestDatabase database) {
        Reporting reporting = new Reporting(database);
        PostedComment own = reporting.bench.talk().post(AWA, "de moi");
        PostedComment gone = reporting.bench.talk().post(AWA, "parti");
        reporting.decide(gone, Verdict.REMOVE);

        assertRefused(() -> reporting.report(AWA, own, FlagReason.SPAM), "flag.own-comment");
        assertRefused(() -> reporting.report(KARIM, gone, FlagReason.SPAM), "comment.unknown");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = "H2")
    void who_is_barred_reports_nothing(TestDatabase database) {
        Reporting reporting = new Reporting(database);
        PostedComment comment = reporting.bench.talk().post(AWA, "un");
        reporting.bench.talk().stand(KARIM, new Standing(true, Optional.empty(), false, false));

        assertRefused(() -> reporting.report(KARIM, comment, FlagReason.SPAM), "sanction.banned");
    }

    @ParameterizedTest
    @EnumSource
    void a_removal_that_does_not_stand_up_to_an_appeal_is_told_to_who_reported(TestDatabase database) {
        Reporting reporting = new Reporting(database);
        PostedComment cited = reporting.bench.talk().post(AWA, "une citation");
        Receipt receipt = reporting.report(KARIM, cited, FlagReason.OFFENSIVE);
        Decided removal = reporting.decide(cited, Verdict.REMOVE);

        database.call(
                "comments",
                em -> reporting.bench.judging(em, OUSMANE).overturn(removal.decisionId(), "C’était une citation."));

        assertThat(reporting.stateOf(KARIM, receipt)).isEqualTo(FlagState.DECLINED);
        assertThat(reporting.accuracyOf(KARIM)).isEqualTo(new Accuracy(1, 1, 0));
        assertThat(reporting.settled.fired())
                .extracting(FlagSettled::outcome)
                .containsExactly(FlagState.AGREED, FlagState.DECLINED);
        assertThat(reporting.flagged()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_reader_reports_so_much_and_no_more(TestDatabase database) {
        Reporting reporting = new Reporting(database);
        PostedComment one = reporting.bench.talk().post(AWA, "un");
        PostedComment two = reporting.bench.talk().post(AWA, "deux");
        reporting.bench.talk().allow(1);
        reporting.report(KARIM, one, FlagReason.SPAM);

        assertThatThrownBy(() -> reporting.report(KARIM, two, FlagReason.SPAM)).isInstanceOf(RuntimeException.class);

        assertThat(reporting.flagged()).containsExactly(one.id());
    }

    @ParameterizedTest
    @EnumSource
    void a_decision_answers_every_report_and_undoing_it_opens_them_again(TestDatabase database) {
        Reporting reporting = new Reporting(database);
        PostedComment insult = reporting.bench.talk().post(AWA, "injure");
        Receipt karims = reporting.report(KARIM, insult, FlagReason.OFFENSIVE);
        Receipt ousmanes = reporting.report(OUSMANE, insult, FlagReason.ABUSIVE);

        Decided decided = reporting.decide(insult, Verdict.REMOVE);

        assertThat(reporting.flaggedCount()).isZero();
        assertThat(reporting.stateOf(KARIM, karims)).isEqualTo(FlagState.AGREED);
        assertThat(reporting.settled.fired())
                .extracting(FlagSettled::reporter, FlagSettled::outcome, FlagSettled::decision)
                .containsExactly(
                        tuple(KARIM, FlagState.AGREED, decided.decisionId()),
                        tuple(OUSMANE, FlagState.AGREED, decided.decisionId()));
        assertThat(reporting.accuracyOf(KARIM)).isEqualTo(new Accuracy(1, 1, 1));
        assertThat(reporting.accuracyOf(KARIM).percent()).contains(100);

        reporting.bench.as(NADIA, queue -> queue.undo(decided.decisionId()));

        assertThat(reporting.stateOf(OUSMANE, ousmanes)).isEqualTo(FlagState.OPEN);
        assertThat(reporting.flagged()).containsExactly(insult.id());
        assertThat(reporting.reopened.fired())
                .extracting(FlagReopened::flag)
                .containsExactly(karims.id(), ousmanes.id());
        assertThat(reporting.accuracyOf(KARIM)).isEqualTo(new Accuracy(1, 0, 0));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_let_stand_may_be_reported_by_others_and_decided_again(TestDatabase database) {
        Reporting reporting = new Reporting(database);
        PostedComment disputed = reporting.bench.talk().post(AWA, "discutable");
        Receipt karims = reporting.report(KARIM, disputed, FlagReason.OFF_TOPIC);
        reporting.decide(disputed, Verdict.APPROVE);
        assertRefused(() -> reporting.decide(disputed, Verdict.APPROVE), "moderation.already-decided");
        Receipt ousmanes = reporting.report(OUSMANE, disputed, FlagReason.OFF_TOPIC);

        reporting.decide(disputed, Verdict.APPROVE);

        assertThat(reporting.stateOf(KARIM, karims)).isEqualTo(FlagState.DECLINED);
        assertThat(reporting.stateOf(OUSMANE, ousmanes)).isEqualTo(FlagState.DECLINED);
        assertThat(reporting.accuracyOf(OUSMANE)).isEqualTo(new Accuracy(1, 1, 0));
        assertThat(reporting.flagged()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_most_reported_come_first_page_by_page(TestDatabase database) {
        Reporting reporting = new Reporting(database);
        PostedComment once = reporting.bench.talk().post(AWA, "une fois");
        PostedComment twice = reporting.bench.talk().post(AWA, "deux fois");
        PostedComment onceToo = reporting.bench.talk().post(AWA, "une fois aussi");
        reporting.report(KARIM, once, FlagReason.SPAM);
        reporting.report(KARIM, twice, FlagReason.SPAM);
        reporting.report(OUSMANE, twice, FlagReason.SPAM);
        reporting.report(KARIM, onceToo, FlagReason.SPAM);

        List<CommentId> walked = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            Optional<Cursor> from = next;
            Slice<ModerationQueue.QueueItem> page =
                    reporting.bench.as(NADIA, desk -> desk.items(Queue.FLAGGED, from, 1));
            page.items().forEach(item -> walked.add(item.comment().id()));
            next = page.next();
        } while (next.isPresent());

        assertThat(walked).containsExactly(twice.id(), onceToo.id(), once.id());
    }

    @ParameterizedTest
    @EnumSource
    void a_comment_taken_back_leaves_nothing_to_decide(TestDatabase database) {
        Reporting reporting = new Reporting(database);
        PostedComment regretted = reporting.bench.talk().post(AWA, "regretté");
        Receipt receipt = reporting.report(KARIM, regretted, FlagReason.SPAM);

        reporting.bench.talk().retract(regretted);

        assertThat(reporting.stateOf(KARIM, receipt)).isEqualTo(FlagState.MOOT);
        assertThat(reporting.flagged()).isEmpty();
        assertThat(reporting.accuracyOf(KARIM)).isEqualTo(new Accuracy(1, 0, 0));
    }

    @ParameterizedTest
    @EnumSource
    void a_reporter_who_leaves_is_named_no_more_but_the_report_stands(TestDatabase database) {
        Reporting reporting = new Reporting(database);
        PostedComment insult = reporting.bench.talk().post(AWA, "injure");
        reporting.report(KARIM, insult, FlagReason.OFFENSIVE);

        database.run("comments", em -> reporting.keeper(em).on(new AccountErased(KARIM)));

        assertThat(reporting.openOn(insult)).singleElement().satisfies(flag -> assertThat(flag.reporter())
                .isEmpty());
        reporting.decide(insult, Verdict.REMOVE);
        assertThat(reporting.settled.fired()).isEmpty();
        assertThat(reporting.accuracyOf(KARIM)).isEqualTo(Accuracy.NONE);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = "H2")
    void what_cannot_be_read_is_named_field_by_field(TestDatabase database) {
        Reporting reporting = new Reporting(database);
        PostedComment comment = reporting.bench.talk().post(AWA, "un");

        assertThatThrownBy(() ->
                        reporting.as(KARIM, reports -> reports.report(comment.id(), Optional.empty(), "x".repeat(501))))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(error -> error.field() + " " + error.code())
                        .containsExactly("reason flag.reason-missing", "text flag.text-too-long"));
        assertThatThrownBy(() -> reporting.report(KARIM, comment, FlagReason.OTHER))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(error -> error.field() + " " + error.code())
                        .containsExactly("text flag.text-missing"));
    }
}
