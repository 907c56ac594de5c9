package africa.pia.comment.legal;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.NADIA;
import static africa.pia.comment.thread.Talk.OUSMANE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.legal.LegalNotices.Dossier;
import africa.pia.comment.legal.LegalNotices.Item;
import africa.pia.comment.legal.LegalNotices.Notice;
import africa.pia.comment.moderation.Bench;
import africa.pia.comment.moderation.DecisionSource;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.Statement;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Talk;
import africa.pia.testing.RecordedEvents;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LegalNoticesTest {

    private static final Duration KEPT = Duration.ofDays(180);

    /** Whoever sends notices, and the desk that they come to. */
    private static final class Office {

        private final TestDatabase database;
        private final Bench bench;
        private final List<String> letters = new ArrayList<>();
        private final RecordedEvents<NoticeDecided> decided = new RecordedEvents<>();

        Office(TestDatabase database) {
            this.database = database;
            this.bench = Bench.on(database, CommentPolicy.OPEN);
        }

        private static NoticeFile file(EntityManager em) {
            NoticeFile file = new NoticeFile();
            file.em = em;
            return file;
        }

        <T> T as(Optional<AccountId> person, Function<LegalNotices, T> act) {
            return database.call("comments", em -> {
                LegalNotices notices = new LegalNotices();
                notices.file = file(em);
                notices.discussion = bench.talk().discussionOf(em, person);
                notices.judging = bench.judging(em, person.orElse(NADIA));
                notices.articles = Bench.articles();
                notices.accounts = Talk.accounts();
                notices.letters = new NoticeLetters() {
                    @Override
                    void received(LegalNotice notice, String articleSlug) {
                        letters.add("received " + notice.reference());
                    }

                    @Override
                    void decided(LegalNotice notice, String articleSlug) {
                        letters.add("decided " + notice.reference() + " "
                                + notice.outcome().orElseThrow());
                    }
                };
                notices.limits = bench.talk().limits();
                notices.settings = new LegalSettings(KEPT);
                notices.acts = bench.talk().acts();
                notices.announcement = decided;
                notices.caller = Talk.caller(person);
                notices.clock = bench.talk().clock();
                return act.apply(notices);
            });
        }

        <T> T desk(Function<LegalNotices, T> act) {
            return as(Optional.of(NADIA), act);
        }

        List<String> send(Optional<AccountId> by, String email, PostedComment... comments) {
            List<CommentId> ids =
                    List.of(comments).stream().map(PostedComment::id).toList();
            return as(by, notices -> notices.submit(form(ids, "Fatou Sarr", email, false, true), "192.0.2.7"));
        }

        Item only() {
            List<Item> open =
                    desk(notices -> notices.open(Optional.empty(), 50)).items();
            assertThat(open).hasSize(1);
            return open.get(0);
        }

        Notice decide(Notice notice, NoticeOutcome outcome) {
            return desk(notices -> notices.decide(
                    notice.id(),
                    notice.version(),
                    outcome,
                    "Loi du 29 juillet 1881, art. 24",
                    "Vu les mots employés."));
        }

        void erase(AccountId account) {
            database.run("comments", em -> {
                NoticeKeeper keeper = new NoticeKeeper();
                keeper.file = file(em);
                keeper.acts = bench.talk().acts();
                keeper.clock = bench.talk().clock();
                keeper.on(new AccountErased(account));
            });
        }
    }

    private static NoticeForm form(
            List<CommentId> comments, String name, String email, boolean childAbuse, boolean goodFaith) {
        return new NoticeForm(
                comments,
                "Incitation à la haine",
                "Le second mot vise un peuple.",
                name,
                email,
                childAbuse,
                goodFaith,
                Locale.FRENCH);
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PortalException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource
    void what_anybody_sends_is_received_reviewed_and_removed_with_the_law_that_is_broken(TestDatabase database) {
        Office office = new Office(database);
        PostedComment comment = office.bench.talk().post(AWA, "un propos interdit");

        List<String> shown = office.send(Optional.empty(), "fatou@example.org", comment);
        Notice received = office.only().notice();
        Notice taken = office.desk(notices -> notices.takeUp(received.id(), received.version()));
        Notice decided = office.decide(taken, NoticeOutcome.ILLEGAL);

        assertThat(shown).isEmpty();
        assertThat(received.reference()).matches("N-[2-9A-Z]{5}-[2-9A-Z]{5}");
        assertThat(received.state()).isEqualTo(NoticeState.AWAITING_REVIEW);
        assertThat(taken.state()).isEqualTo(NoticeState.UNDER_REVIEW);
        assertThat(decided.outcome()).contains(NoticeOutcome.ILLEGAL);
        assertThat(office.bench.talk().count()).isZero();
        Statement statement = database.call(
                "comments",
                em -> office.bench.statements(em, AWA).mine(decided.removal().orElseThrow()));
        assertThat(statement.ground()).isEqualTo(Ground.ILLEGAL_CONTENT);
        assertThat(statement.law()).isEqualTo("Loi du 29 juillet 1881, art. 24");
        assertThat(statement.explanation()).isEqualTo("Vu les mots employés.");
        assertThat(statement.source()).isEqualTo(DecisionSource.NOTICE);
        assertThat(office.letters)
                .containsExactly("received " + received.reference(), "decided " + received.reference() + " ILLEGAL");
        Dossier dossier = office.desk(notices -> notices.dossier(received.id()));
        assertThat(dossier.history())
                .extracting(LegalNotices.Step::state)
                .containsExactly(NoticeState.AWAITING_REVIEW, NoticeState.UNDER_REVIEW, NoticeState.DECIDED);
        assertThat(office.decided.fired()).singleElement().satisfies(event -> assertThat(event.outcome())
                .isEqualTo(NoticeOutcome.ILLEGAL));
    }

    @ParameterizedTest
    @EnumSource
    void what_breaks_no_law_stays_and_whoever_sent_it_is_told(TestDatabase database) {
        Office office = new Office(database);
        PostedComment comment = office.bench.talk().post(AWA, "un avis vif");
        office.send(Optional.of(KARIM), "", comment);

        Notice decided = office.decide(office.only().notice(), NoticeOutcome.LEGAL);

        assertThat(decided.removal()).isEmpty();
        assertThat(decided.legalGround()).isEmpty();
        assertThat(office.bench.talk().count()).isEqualTo(1);
        assertThat(office.letters).hasSize(2).last().asString().endsWith("LEGAL");
        assertThat(office.decided.fired()).extracting(NoticeDecided::sender).containsExactly(Optional.of(KARIM));
    }

    @ParameterizedTest
    @EnumSource
    void the_same_notice_twice_is_one_and_a_stranger_is_not_told(TestDatabase database) {
        Office office = new Office(database);
        PostedComment comment = office.bench.talk().post(AWA, "un propos");
        office.send(Optional.empty(), "fatou@example.org", comment);

        List<String> again = office.send(Optional.empty(), "fatou@example.org", comment);
        assertThat(again).isEmpty();
        office.only();
        assertThat(office.letters).hasSize(2);
        assertThat(office.letters.get(0)).isEqualTo(office.letters.get(1));

        office.send(Optional.of(KARIM), "", comment);
        assertRefused(() -> office.send(Optional.of(KARIM), "", comment), "legal.filed-already");
        List<Item> open =
                office.desk(notices -> notices.open(Optional.empty(), 50)).items();
        assertThat(open).hasSize(2);
        Dossier first =
                office.desk(notices -> notices.dossier(open.get(0).notice().id()));
        assertThat(first.related())
                .extracting(Notice::id)
                .containsExactly(open.get(1).notice().id());
    }

    @ParameterizedTest
    @EnumSource
    void of_two_notices_found_illegal_the_second_finds_nothing_left_to_remove(TestDatabase database) {
        Office office = new Office(database);
        PostedComment comment = office.bench.talk().post(AWA, "un propos");
        office.send(Optional.empty(), "fatou@example.org", comment);
        Notice first = office.only().notice();
        office.send(Optional.of(KARIM), "", comment);
        office.decide(first, NoticeOutcome.ILLEGAL);

        Notice second = office.decide(office.only().notice(), NoticeOutcome.ILLEGAL);

        assertThat(second.removal()).isEmpty();
        assertThat(office.bench.talk().seenBy(AWA, comment).status()).isEqualTo(CommentStatus.REMOVED);
        assertRefused(() -> office.decide(first, NoticeOutcome.LEGAL), "legal.stale");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_leaves_is_forgotten_and_what_nobody_decided_on_is_void(TestDatabase database) {
        Office office = new Office(database);
        PostedComment one = office.bench.talk().post(AWA, "un");
        PostedComment two = office.bench.talk().post(AWA, "deux");
        office.send(Optional.of(KARIM), "karim@example.org", one, two);
        List<Item> open =
                office.desk(notices -> notices.open(Optional.empty(), 50)).items();
        office.decide(open.get(0).notice(), NoticeOutcome.LEGAL);

        office.erase(KARIM);

        Notice decided = office.desk(
                notices -> notices.dossier(open.get(0).notice().id()).item().notice());
        Notice open2 = office.desk(
                notices -> notices.dossier(open.get(1).notice().id()).item().notice());
        assertThat(decided.name() + decided.email()).isEmpty();
        assertThat(decided.state()).isEqualTo(NoticeState.DECIDED);
        assertThat(open2.state()).isEqualTo(NoticeState.VOID);
        assertThat(open2.name() + open2.email() + open2.explanation()).isEmpty();
        assertThat(office.<Integer>desk(LegalNotices::waiting)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_sent_it_is_forgotten_a_while_after_the_decision(TestDatabase database) {
        Office office = new Office(database);
        office.send(Optional.empty(), "fatou@example.org", office.bench.talk().post(AWA, "un"));
        Notice decided = office.decide(office.only().notice(), NoticeOutcome.LEGAL);
        NoticeSweeper sweeper = new NoticeSweeper();
        sweeper.clock = office.bench.talk().clock();

        office.bench.talk().clock().forward(KEPT.minusSeconds(1));
        sweep(database, sweeper);
        assertThat(office.desk(notices -> notices.dossier(decided.id()))
                        .item()
                        .notice()
                        .email())
                .isEqualTo("fatou@example.org");
        office.bench.talk().clock().forward(Duration.ofSeconds(1));
        sweep(database, sweeper);

        Notice forgotten =
                office.desk(notices -> notices.dossier(decided.id()).item().notice());
        assertThat(forgotten.name() + forgotten.email()).isEmpty();
    }

    private static void sweep(TestDatabase database, NoticeSweeper sweeper) {
        database.run("comments", em -> {
            sweeper.file = Office.file(em);
            sweeper.sweep();
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = "H2")
    void every_field_that_does_not_do_is_named(TestDatabase database) {
        Office office = new Office(database);
        PostedComment comment = office.bench.talk().post(AWA, "un");
        NoticeForm empty = new NoticeForm(List.of(), "", " ", "", "", false, false, Locale.FRENCH);

        assertThatThrownBy(() -> office.as(Optional.empty(), notices -> notices.submit(empty, "192.0.2.7")))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(error -> error.field() + " " + error.code())
                        .containsExactly(
                                "comments legal.comments-missing",
                                "law legal.law-missing",
                                "explanation legal.explanation-missing",
                                "name legal.name-missing",
                                "email legal.email-missing",
                                "goodFaith legal.good-faith-missing"));
        List<CommentId> unknown = List.of(comment.id(), new CommentId(999_999));
        assertRefused(
                () -> office.as(
                        Optional.empty(),
                        notices -> notices.submit(form(unknown, "Fatou", "f@example.org", false, true), "192.0.2.7")),
                "legal.invalid");
        assertThat(office.<Integer>desk(LegalNotices::waiting)).isZero();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = "H2")
    void about_the_abuse_of_children_nobody_needs_to_give_a_name_and_gets_the_reference_at_once(TestDatabase database) {
        Office office = new Office(database);
        PostedComment comment = office.bench.talk().post(AWA, "un");

        List<String> references = office.as(
                Optional.empty(),
                notices -> notices.submit(form(List.of(comment.id()), "", "", true, true), "192.0.2.7"));

        assertThat(references).containsExactly(office.only().notice().reference());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.INCLUDE, names = "H2")
    void nobody_judges_an_own_comment_nor_finds_one_illegal_without_the_law(TestDatabase database) {
        Office office = new Office(database);
        PostedComment own = office.bench.talk().post(OUSMANE, "d’un modérateur");
        office.send(Optional.empty(), "fatou@example.org", own);
        Notice notice = office.only().notice();

        assertRefused(
                () -> office.as(
                        Optional.of(OUSMANE),
                        notices -> notices.decide(
                                notice.id(), notice.version(), NoticeOutcome.ILLEGAL, "art. 24", "parce que")),
                "moderation.own-comment");
        assertRefused(
                () -> office.desk(notices ->
                        notices.decide(notice.id(), notice.version(), NoticeOutcome.ILLEGAL, "", "parce que")),
                "legal.invalid");
        assertRefused(
                () -> office.desk(
                        notices -> notices.decide(notice.id(), notice.version(), NoticeOutcome.LEGAL, "", " ")),
                "legal.invalid");
    }
}
