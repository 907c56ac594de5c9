package africa.pia.comment.notice;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.NADIA;
import static africa.pia.comment.thread.Talk.OUSMANE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.account.AccountPost;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.appeal.AppealDecided;
import africa.pia.comment.appeal.AppealState;
import africa.pia.comment.legal.NoticeDecided;
import africa.pia.comment.legal.NoticeOutcome;
import africa.pia.comment.moderation.Bench;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.ModerationQueue.Decided;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.notice.Notices.Notice;
import africa.pia.comment.sanction.SanctionGiven;
import africa.pia.comment.sanction.SanctionKind;
import africa.pia.comment.sanction.SanctionLifted;
import africa.pia.comment.sanction.SanctionUpheld;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Talk;
import africa.pia.mail.Letter;
import africa.pia.paging.Slice;
import africa.pia.site.SiteSettings;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticesTest {

    private static final SiteSettings SITE = new SiteSettings(
            "PIA AFRICA", URI.create("https://pia.example"), Locale.FRENCH, ZoneId.of("Africa/Ouagadougou"));

    private static Bench bench(TestDatabase database, CommentPolicy policy) {
        AtomicReference<Talk> talk = new AtomicReference<>();
        Bench bench =
                Bench.on(database, policy, (em, event) -> keeper(em, talk.get()).on(event));
        talk.set(bench.talk());
        bench.talk().whenShown((em, event) -> keeper(em, bench.talk()).on(event));
        bench.talk().whenPicked((em, event) -> keeper(em, bench.talk()).on(event));
        return bench;
    }

    private static NoticeKeeper keeper(EntityManager em, Talk talk) {
        NoticeKeeper keeper = new NoticeKeeper();
        keeper.notices = shelf(em);
        keeper.readers = readers(em);
        keeper.audience = talk.audience(em);
        keeper.site = SITE;
        keeper.clock = talk.clock();
        return keeper;
    }

    private static NoticeReaders readers(EntityManager em) {
        NoticeReaders readers = new NoticeReaders();
        readers.em = em;
        return readers;
    }

    private static ToldNotices shelf(EntityManager em) {
        ToldNotices shelf = new ToldNotices();
        shelf.em = em;
        return shelf;
    }

    private static <T> T as(TestDatabase database, Bench bench, AccountId account, Function<Notices, T> act) {
        return database.call("comments", em -> {
            Notices notices = new Notices();
            notices.notices = shelf(em);
            notices.readers = readers(em);
            notices.audience = bench.talk().audience(em);
            notices.accounts = Talk.accounts();
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
            assertThat(notice.outcome()).isEqualTo("APPROVE-VISIBLE");
            assertThat(notice.comment()).contains(held.id());
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
            assertThat(notice.outcome()).isEqualTo("REMOVE-REMOVED");
            assertThat(notice.ground()).contains(Ground.OFF_TOPIC);
            assertThat(notice.explanation()).isEqualTo("Hors sujet ici.");
            assertThat(notice.article().orElseThrow().headline()).isEqualTo("Un article");
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
        assertThat(told).extracting(Notice::outcome).containsExactly("UNDO-VISIBLE", "REMOVE-REMOVED");
        assertThat(told).extracting(Notice::read).containsExactly(false, true);
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

        database.run("comments", em -> keeper(em, bench.talk()).on(new AccountErased(AWA)));

        assertThat(of(database, bench, AWA)).isEmpty();
        assertThat(of(database, bench, KARIM)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_replied_to_is_told_once_when_readers_see_the_reply(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.OPEN);
        PostedComment asked = bench.talk().post(AWA, "Qui sait ?");
        bench.talk().follow(Talk.LIDAR, CommentPolicy.HELD);
        PostedComment held = bench.talk().reply(KARIM, asked, "Moi, je sais.");
        assertThat(of(database, bench, AWA)).as("nobody sees it yet").isEmpty();

        Decided approved = decide(bench, held, Verdict.APPROVE);

        assertThat(of(database, bench, AWA)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.REPLY);
            assertThat(notice.person().orElseThrow().displayName()).isEqualTo("Karim Ouédraogo");
            assertThat(notice.excerpt()).isEqualTo("Moi, je sais.");
        });
        bench.as(NADIA, queue -> queue.undo(approved.decisionId()));
        assertThat(of(database, bench, AWA)).singleElement().satisfies(notice -> {
            assertThat(notice.excerpt()).as("what nobody sees is not read here").isEmpty();
            assertThat(notice.visible()).isFalse();
        });
        decide(bench, bench.talk().seenBy(KARIM, held), Verdict.APPROVE);
        assertThat(of(database, bench, AWA)).as("never twice").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_told_of_own_replies_nor_of_whom_they_mute(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.OPEN);
        Talk talk = bench.talk();
        PostedComment asked = talk.post(AWA, "Qui sait ?");
        talk.attend(AWA, attention -> {
            attention.follow(Talk.LIDAR);
            attention.mute(KARIM);
            attention.mute(AWA);
        });

        talk.reply(AWA, asked, "Personne ?");
        talk.reply(KARIM, asked, "Moi.");
        talk.post(KARIM, "Et moi.");

        assertThat(of(database, bench, AWA)).isEmpty();
        talk.attend(AWA, attention -> {
            assertThat(attention.muted()).containsExactly(KARIM);
            attention.unmute(KARIM);
        });
        talk.reply(KARIM, asked, "Alors ?");
        assertThat(of(database, bench, AWA))
                .as("as a reply, not a second time as what is followed")
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.REPLY);
    }

    @ParameterizedTest
    @EnumSource
    void of_a_followed_conversation_there_is_one_unread_notice_that_counts(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.OPEN);
        Talk talk = bench.talk();
        talk.attend(AWA, attention -> attention.follow(Talk.LIDAR));
        PostedComment first = talk.post(KARIM, "un");
        long shown = of(database, bench, AWA).get(0).id();
        talk.post(NADIA, "deux");
        talk.post(AWA, "le mien");

        assertThat(of(database, bench, AWA)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.FOLLOWED);
            assertThat(notice.tally()).isEqualTo(2);
            assertThat(notice.comment()).as("where reading goes on").contains(first.id());
        });
        as(database, bench, AWA, notices -> {
            notices.markRead(shown);
            return true;
        });
        assertThat(unread(database, bench, AWA)).as("what came meanwhile").isEqualTo(1);
        readAll(database, bench, AWA);
        talk.post(KARIM, "trois");
        assertThat(of(database, bench, AWA)).extracting(Notice::tally).containsExactly(1, 2);
    }

    @ParameterizedTest
    @EnumSource
    void a_pick_is_told_once(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.OPEN);
        PostedComment comment = bench.talk().post(AWA, "Le puits a neuf mètres.");
        for (int i = 0; i < 2; i++) {
            bench.talk().highlight(NADIA, highlights -> highlights.pick(comment.id()));
            bench.talk().highlight(NADIA, highlights -> highlights.unpick(comment.id()));
        }

        assertThat(of(database, bench, AWA)).extracting(Notice::kind).containsExactly(NoticeKind.PICK);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_due_goes_into_one_letter_as_was_wished(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.OPEN);
        Talk talk = bench.talk();
        PostedComment asked = talk.post(AWA, "Qui sait ?");
        PostedComment other = talk.post(OUSMANE, "Et moi ?");
        talk.reply(KARIM, other, "Non demandé.");
        wish(database, bench, AWA, MailWish.HOURLY);
        talk.reply(KARIM, asked, "Moi.");
        talk.reply(NADIA, asked, "Moi aussi.");

        assertThat(mail(database, bench)).isEmpty();
        talk.clock().forward(Duration.ofHours(1));
        assertThat(mail(database, bench))
                .containsExactly("101 /unsubscribe/ [notice-reply Karim Ouédraogo, notice-reply Nadia Ben Youssef]");
        assertThat(mail(database, bench)).as("never twice").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_removal_is_always_mailed_and_what_was_read_or_stopped_is_not(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.OPEN);
        Talk talk = bench.talk();
        PostedComment asked = talk.post(AWA, "Qui sait ?");
        wish(database, bench, AWA, MailWish.DAILY);
        talk.reply(KARIM, asked, "Moi.");
        readAll(database, bench, AWA);
        talk.clock().forward(Duration.ofDays(1));
        assertThat(mail(database, bench)).isEmpty();

        wish(database, bench, AWA, MailWish.AT_ONCE);
        talk.reply(KARIM, asked, "Toujours moi.");
        String token = database.call("comments", em -> readers(em).ensure(AWA).stopToken());
        as(database, bench, KARIM, notices -> {
            assertThat(notices.isStoppable(token)).isTrue();
            assertThat(notices.isStoppable("rien")).isFalse();
            notices.stop(token);
            return true;
        });
        decide(bench, talk.seenBy(AWA, asked), Verdict.REMOVE);

        assertThat(mail(database, bench)).containsExactly("101 /unsubscribe/ [notice-removed Un article]");
        assertThat(as(database, bench, AWA, Notices::wish)).isEqualTo(MailWish.NEVER);
    }

    private static void hear(TestDatabase database, Bench bench, Consumer<NoticeKeeper> event) {
        database.run("comments", em -> event.accept(keeper(em, bench.talk())));
    }

    private static AppealDecided appeal(Bench bench, PostedComment about, long decision, AppealState outcome) {
        return new AppealDecided(
                7,
                decision,
                about.id(),
                about.article(),
                AWA,
                outcome,
                outcome == AppealState.MOOT ? "" : "Vu à deux.",
                bench.talk().clock().instant());
    }

    @ParameterizedTest
    @EnumSource
    void what_became_of_an_appeal_is_told_and_mailed_whatever_was_wished(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.OPEN);
        PostedComment posted = bench.talk().post(AWA, "et sinon ?");
        long decision = decide(bench, posted, Verdict.REMOVE).decisionId();
        mail(database, bench);

        hear(database, bench, keeper -> keeper.on(appeal(bench, posted, decision, AppealState.UPHELD)));
        as(database, bench, AWA, notices -> {
            notices.choose(MailWish.NEVER);
            return true;
        });

        assertThat(of(database, bench, AWA).get(0)).satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.APPEAL);
            assertThat(notice.outcome()).isEqualTo("UPHELD");
            assertThat(notice.explanation()).isEqualTo("Vu à deux.");
            assertThat(notice.excerpt()).isEqualTo("et sinon ?");
            assertThat(notice.statement()).contains(decision);
            assertThat(notice.gone()).isFalse();
        });
        assertThat(mail(database, bench)).containsExactly("101 /unsubscribe/ [notice-appeal-upheld Un article]");
    }

    @ParameterizedTest
    @EnumSource
    void of_one_decision_that_ends_an_appeal_there_is_one_notice(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.OPEN);
        PostedComment posted = bench.talk().post(AWA, "et sinon ?");
        Decided removed = decide(bench, posted, Verdict.REMOVE);
        readAll(database, bench, AWA);
        hear(database, bench, keeper -> keeper.on(appeal(bench, posted, removed.decisionId(), AppealState.MOOT)));

        bench.as(NADIA, queue -> queue.undo(removed.decisionId()));

        assertThat(of(database, bench, AWA))
                .extracting(Notice::kind, Notice::outcome)
                .containsExactly(tuple(NoticeKind.APPEAL, "MOOT"), tuple(NoticeKind.DECISION, "REMOVE-REMOVED"));
    }

    @ParameterizedTest
    @EnumSource
    void whoever_sent_a_notice_reads_what_was_found_and_has_had_a_letter_already(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.OPEN);
        PostedComment posted = bench.talk().post(AWA, "une menace");
        wish(database, bench, KARIM, MailWish.AT_ONCE);

        hear(
                database,
                bench,
                keeper -> keeper.on(new NoticeDecided(
                        3,
                        posted.id(),
                        posted.article(),
                        Optional.of(KARIM),
                        NoticeOutcome.LEGAL,
                        "Une image, rien de plus.",
                        "une menace",
                        bench.talk().clock().instant())));

        assertThat(of(database, bench, KARIM)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.LEGAL);
            assertThat(notice.outcome()).isEqualTo("LEGAL");
            assertThat(notice.explanation()).isEqualTo("Une image, rien de plus.");
        });
        assertThat(of(database, bench, AWA)).as("nothing became of it").isEmpty();
        assertThat(mail(database, bench)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_done_about_a_person_and_what_becomes_of_it_is_told_once(TestDatabase database) {
        Bench bench = bench(database, CommentPolicy.OPEN);
        Instant now = bench.talk().clock().instant();
        SanctionGiven given = new SanctionGiven(
                5, AWA, SanctionKind.SUSPEND, Optional.empty(), "Trop, c’est trop.", Optional.empty(), NADIA, now);

        hear(database, bench, keeper -> {
            keeper.on(given);
            keeper.on(given);
            keeper.on(new SanctionUpheld(5, AWA, SanctionKind.SUSPEND, "Relu.", OUSMANE, now));
            keeper.on(new SanctionLifted(5, AWA, SanctionKind.SUSPEND, "Assez.", OUSMANE, now));
        });

        assertThat(of(database, bench, AWA))
                .extracting(Notice::kind, Notice::outcome, Notice::explanation)
                .containsExactly(
                        tuple(NoticeKind.LIFTED, "SUSPEND", "Assez."),
                        tuple(NoticeKind.UPHELD, "SUSPEND", "Relu."),
                        tuple(NoticeKind.SANCTION, "SUSPEND", "Trop, c’est trop."));
        assertThat(mail(database, bench)).as("they have letters of their own").isEmpty();
    }

    private static void wish(TestDatabase database, Bench bench, AccountId account, MailWish wish) {
        as(database, bench, account, notices -> {
            notices.choose(wish);
            return true;
        });
    }

    /** Goes one round and tells the letters that it wrote: to whom, how they are stopped, and their lines. */
    private static List<String> mail(TestDatabase database, Bench bench) {
        List<String> written = new ArrayList<>();
        List<AccountId> due =
                database.call("comments", em -> letters(em, bench, written).due());
        due.forEach(account ->
                database.run("comments", em -> letters(em, bench, written).write(account)));
        return written;
    }

    private static NoticeLetters letters(EntityManager em, Bench bench, List<String> written) {
        NoticeLetters letters = new NoticeLetters();
        letters.notices = shelf(em);
        letters.readers = readers(em);
        letters.accounts = Talk.accounts();
        letters.articles = Bench.articles();
        letters.clock = bench.talk().clock();
        letters.post = new AccountPost() {
            @Override
            public void sendStoppable(AccountId to, String template, String path, String stop, Object... arguments) {
                List<String> lines = new ArrayList<>();
                for (Object line : (List<?>) arguments[0]) {
                    Letter.Phrase phrase = (Letter.Phrase) line;
                    lines.add(phrase.key() + " " + phrase.arguments().get(0));
                }
                written.add(to + " " + stop.replaceAll("[A-Za-z0-9_-]{43}", "") + " " + lines);
            }
        };
        return letters;
    }
}
