package africa.pia.comment.thread;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.LIDAR;
import static africa.pia.comment.thread.Talk.MIDWIVES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.PortalException;
import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.article.ArticleEvent.ArticlePublished;
import africa.pia.article.ArticleEvent.ArticleRevised;
import africa.pia.article.ArticleId;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.thread.Discussion.Order;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiscussionTest {

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PortalException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private static List<String> texts(List<PostedComment> comments) {
        return comments.stream().map(PostedComment::plainText).toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_comment_under_an_open_article_is_seen_and_counted_at_once(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);

        PostedComment posted = talk.post(AWA, "Treize picosecondes !");

        assertThat(posted.status()).isEqualTo(CommentStatus.VISIBLE);
        assertThat(talk.shown()).containsExactly(posted);
        assertThat(talk.count()).isEqualTo(1);
        Map<ArticleId, Integer> counts = talk.asAnybody(discussion -> discussion.counts(List.of(LIDAR, MIDWIVES)));
        assertThat(counts).isEqualTo(Map.of(LIDAR, 1));
        assertThat(talk.changes()).containsExactly(LIDAR.value());
        assertThat(talk.posted()).extracting(CommentPosted::comment).containsExactly(posted.id());
    }

    @ParameterizedTest
    @EnumSource
    void under_an_article_whose_comments_are_held_only_its_writer_sees_a_new_one(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.HELD);

        PostedComment posted = talk.post(AWA, "Et le droit ?");

        assertThat(posted.status()).isEqualTo(CommentStatus.HELD);
        assertThat(talk.shown()).isEmpty();
        assertThat(talk.count()).isZero();
        assertThat(talk.changes()).isEmpty();
        assertThat(talk.heldOf(AWA)).containsExactly(posted);
        assertThat(talk.seenBy(AWA, posted)).isEqualTo(posted);
        assertThat(talk.heldOf(KARIM)).isEmpty();
        assertRefused(() -> talk.seenBy(KARIM, posted), "comment.unknown");
        assertRefused(() -> talk.asAnybody(discussion -> discussion.comment(posted.id())), "comment.unknown");
    }

    @ParameterizedTest
    @EnumSource
    void replies_stand_under_what_they_reply_to_and_say_whom(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment first = talk.post(AWA, "premier");
        PostedComment second = talk.post(KARIM, "second");
        PostedComment reply = talk.reply(KARIM, first, "réponse");
        talk.reply(AWA, reply, "réponse à la réponse");
        talk.reply(AWA, second, "au second");

        List<PostedComment> shown = talk.shown();

        assertThat(texts(shown)).containsExactly("premier", "réponse", "réponse à la réponse", "second", "au second");
        assertThat(shown).extracting(PostedComment::depth).containsExactly(0, 1, 2, 0, 1);
        assertThat(shown)
                .extracting(PostedComment::parentAuthor)
                .containsExactly("", "Awa Ndiaye", "Karim Ouédraogo", "", "Karim Ouédraogo");
    }

    @ParameterizedTest
    @EnumSource
    void replies_beyond_the_deepest_level_hang_beside_and_keep_the_place_of_what_they_reply_to(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment last = talk.post(AWA, "0");
        List<PostedComment> chain = new ArrayList<>(List.of(last));
        for (int i = 1; i <= 8; i++) {
            last = talk.reply(i % 2 == 0 ? AWA : KARIM, last, Integer.toString(i));
            chain.add(last);
        }

        talk.retract(chain.get(6));
        List<PostedComment> shown = talk.shown();

        assertThat(shown).extracting(PostedComment::depth).containsExactly(0, 1, 2, 3, 4, 5, 5, 5, 5);
        assertThat(texts(shown)).containsExactly("0", "1", "2", "3", "4", "5", "", "7", "8");
        assertThat(shown.get(7).parent()).contains(chain.get(6).id());

        talk.retract(chain.get(7));
        talk.retract(chain.get(8));

        assertThat(texts(talk.shown())).containsExactly("0", "1", "2", "3", "4", "5");
    }

    @ParameterizedTest
    @EnumSource
    void a_retracted_comment_leaves_its_place_only_while_replies_are_seen(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment first = talk.post(AWA, "premier");
        PostedComment reply = talk.reply(KARIM, first, "réponse");

        talk.retract(first);

        assertThat(talk.count()).isEqualTo(1);
        assertThat(talk.shown()).hasSize(2).first().satisfies(place -> {
            assertThat(place.status()).isEqualTo(CommentStatus.RETRACTED);
            assertThat(place.plainText()).isEmpty();
            assertThat(place.text().html()).isEmpty();
            assertThat(place.author().displayName()).isEmpty();
            assertThat(place.author().id()).isNotEqualTo(AWA);
        });
        assertThat(talk.shown().get(1).parentAuthor()).isEmpty();

        talk.retract(reply);

        assertThat(talk.shown()).isEmpty();
        assertThat(talk.count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_comment_is_changed_by_its_writer_within_the_window(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment posted = talk.post(AWA, "Treize picosecondse");
        talk.changes();
        talk.clock().forward(Duration.ofMinutes(14));

        PostedComment edited =
                talk.as(AWA, discussion -> discussion.edit(posted.id(), posted.version(), "Treize picosecondes"));

        assertThat(edited.editedAt()).contains(talk.clock().instant());
        assertThat(edited.version()).isGreaterThan(posted.version());
        assertThat(texts(talk.shown())).containsExactly("Treize picosecondes");
        assertThat(talk.count()).isEqualTo(1);
        assertThat(talk.changes()).containsExactly(LIDAR.value());
    }

    @ParameterizedTest
    @EnumSource
    void saying_the_same_again_changes_nothing(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment posted = talk.post(AWA, "Le même");

        PostedComment edited = talk.as(AWA, discussion -> discussion.edit(posted.id(), posted.version(), " Le même\n"));

        assertThat(edited).isEqualTo(posted);
    }

    @ParameterizedTest
    @EnumSource
    void after_the_window_a_comment_can_only_be_taken_back(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment posted = talk.post(AWA, "Trop vite dit");
        talk.clock().forward(Duration.ofMinutes(15));

        assertRefused(
                () -> talk.as(AWA, discussion -> discussion.edit(posted.id(), posted.version(), "Mieux dit")),
                "comment.editing-window-over");
        talk.retract(posted);

        assertThat(talk.shown()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_changes_or_takes_back_what_another_wrote(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment posted = talk.post(AWA, "À moi");

        assertRefused(
                () -> talk.as(KARIM, discussion -> discussion.edit(posted.id(), posted.version(), "À toi")),
                "comment.not-own");
        assertRefused(
                () -> talk.as(KARIM, discussion -> {
                    discussion.retract(posted.id(), posted.version());
                    return true;
                }),
                "comment.not-own");
        assertThat(texts(talk.shown())).containsExactly("À moi");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_cannot_see_a_comment_is_not_told_that_it_exists(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.HELD);
        PostedComment held = talk.post(AWA, "Retenu");

        assertRefused(
                () -> talk.as(KARIM, discussion -> discussion.edit(held.id(), held.version(), "Forgé")),
                "comment.unknown");
        assertRefused(() -> talk.reply(KARIM, held, "Réponse à l’aveugle"), "comment.unknown");
        assertRefused(
                () -> talk.as(KARIM, discussion -> discussion.edit(new CommentId(999_999), 1, "Forgé")),
                "comment.unknown");
    }

    @ParameterizedTest
    @EnumSource
    void a_stale_change_is_refused(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment posted = talk.post(AWA, "un");
        talk.as(AWA, discussion -> discussion.edit(posted.id(), posted.version(), "deux"));

        assertRefused(
                () -> talk.as(AWA, discussion -> discussion.edit(posted.id(), posted.version(), "trois")),
                "comment.stale");
        assertThat(texts(talk.shown())).containsExactly("deux");
    }

    @ParameterizedTest
    @EnumSource
    void a_seen_comment_that_changes_where_comments_are_held_is_held_again(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment posted = talk.post(AWA, "anodin");
        talk.reply(KARIM, posted, "d’accord");
        talk.follow(LIDAR, CommentPolicy.HELD);

        PostedComment edited =
                talk.as(AWA, discussion -> discussion.edit(posted.id(), posted.version(), "beaucoup moins anodin"));

        assertThat(edited.status()).isEqualTo(CommentStatus.HELD);
        assertThat(talk.count()).isEqualTo(1);
        assertThat(talk.shown())
                .extracting(PostedComment::status)
                .containsExactly(CommentStatus.HELD, CommentStatus.VISIBLE);
        assertThat(texts(talk.shown())).containsExactly("", "d’accord");
    }

    @ParameterizedTest
    @EnumSource
    void a_held_comment_may_be_changed_and_stays_held_when_the_article_opens(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.HELD);
        PostedComment held = talk.post(AWA, "un");
        talk.follow(LIDAR, CommentPolicy.OPEN);

        PostedComment edited = talk.as(AWA, discussion -> discussion.edit(held.id(), held.version(), "deux"));

        assertThat(edited.status()).isEqualTo(CommentStatus.HELD);
        assertThat(talk.count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_closed_article_takes_no_comments_and_shows_those_it_has(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment posted = talk.post(AWA, "à temps");
        talk.follow(LIDAR, CommentPolicy.CLOSED);

        assertRefused(() -> talk.post(KARIM, "trop tard"), "comment.thread-closed");
        assertRefused(() -> talk.reply(KARIM, posted, "trop tard"), "comment.thread-closed");
        assertThat(texts(talk.shown())).containsExactly("à temps");
        assertThat(talk.conversation(LIDAR).isOpen()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_thread_closes_after_its_days(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        talk.clock().forward(Duration.ofDays(30).minusSeconds(1));
        talk.post(AWA, "au dernier moment");
        talk.clock().forward(Duration.ofSeconds(1));

        assertRefused(() -> talk.post(KARIM, "trop tard"), "comment.thread-closed");
        Conversation conversation = talk.conversation(LIDAR);
        assertThat(conversation.policy()).isEqualTo(CommentPolicy.CLOSED);
        assertThat(conversation.closesAt()).contains(talk.clock().instant());
    }

    @ParameterizedTest
    @EnumSource
    void a_withdrawn_article_takes_no_comments_until_it_is_back(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        Optional<Instant> closing = talk.conversation(LIDAR).closesAt();
        talk.withdraw(LIDAR);

        assertRefused(() -> talk.post(AWA, "dans le vide"), "comment.thread-closed");
        talk.clock().forward(Duration.ofDays(1));
        talk.publish(LIDAR, CommentPolicy.OPEN);
        talk.post(AWA, "de retour");

        assertThat(talk.count()).isEqualTo(1);
        assertThat(talk.conversation(LIDAR).closesAt()).isEqualTo(closing);
    }

    @ParameterizedTest
    @EnumSource
    void an_article_that_was_never_published_has_no_conversation(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);

        assertThat(talk.conversation(MIDWIVES)).isEqualTo(Conversation.NONE);
        assertRefused(
                () -> talk.as(AWA, discussion -> discussion.post(MIDWIVES, Optional.empty(), "bonjour")),
                "comment.thread-closed");
    }

    @ParameterizedTest
    @EnumSource
    void a_reply_stays_under_the_article_of_what_it_replies_to(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        talk.publish(MIDWIVES, CommentPolicy.OPEN);
        PostedComment elsewhere = talk.post(AWA, "ailleurs");

        assertRefused(
                () -> talk.as(KARIM, discussion -> discussion.post(MIDWIVES, Optional.of(elsewhere.id()), "égaré")),
                "comment.unknown");
    }

    @ParameterizedTest
    @EnumSource
    void nobody_replies_to_what_is_gone(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment first = talk.post(AWA, "premier");
        talk.reply(KARIM, first, "réponse");
        talk.retract(first);

        assertRefused(() -> talk.reply(KARIM, first, "encore"), "comment.unknown");
    }

    @ParameterizedTest
    @EnumSource
    void the_same_text_twice_within_a_minute_is_a_slip(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        talk.publish(MIDWIVES, CommentPolicy.OPEN);
        talk.post(AWA, "Bravo");

        assertRefused(() -> talk.post(AWA, " Bravo "), "comment.repeated");
        talk.post(KARIM, "Bravo");
        talk.as(AWA, discussion -> discussion.post(MIDWIVES, Optional.empty(), "Bravo"));
        talk.clock().forward(Duration.ofMinutes(1));
        talk.post(AWA, "Bravo");

        assertThat(talk.count()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void of_the_same_text_sent_twice_at_once_one_arrives(TestDatabase database) throws Exception {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);

        List<Boolean> arrived = atOnce(8, () -> {
            try {
                talk.post(AWA, "double clic");
                return true;
            } catch (RepeatedCommentException once) {
                return false;
            }
        });

        assertThat(arrived).containsOnlyOnce(true);
        assertThat(talk.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void many_at_once_are_all_counted(TestDatabase database) throws Exception {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment first = talk.post(AWA, "premier");

        atOnce(
                24,
                () -> talk.as(
                        new AccountId(1_000 + Thread.currentThread().getId()),
                        discussion -> discussion.post(LIDAR, Optional.of(first.id()), "réponse")));
        talk.retract(first);

        assertThat(talk.count()).isEqualTo(24);
        assertThat(talk.shown()).hasSize(25);
    }

    private static <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(java.util.Collections.nCopies(times, act))) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_has_not_signed_in_does_not_post(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);

        assertThatThrownBy(() -> talk.asAnybody(discussion -> discussion.post(LIDAR, Optional.empty(), "moi")))
                .isInstanceOf(Caller.NotSignedInException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_posts_or_changes_too_often_is_stopped(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        talk.allow(2);
        talk.post(AWA, "un");
        PostedComment second = talk.post(AWA, "deux");

        assertThatThrownBy(() -> talk.post(AWA, "trois")).isInstanceOf(Talk.TooManyException.class);
        assertThatThrownBy(() ->
                        talk.as(AWA, discussion -> discussion.edit(second.id(), second.version(), "deux et demi")))
                .isInstanceOf(Talk.TooManyException.class);
        talk.post(KARIM, "moi d’abord");

        assertThat(texts(talk.shown())).containsExactly("un", "deux", "moi d’abord");
    }

    @ParameterizedTest
    @EnumSource
    void pages_tell_each_comment_once_whatever_its_depth_while_others_post(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment root = talk.post(AWA, "racine");
        List<PostedComment> before = new ArrayList<>(List.of(root));
        for (int i = 0; i < 57; i++) {
            before.add(talk.reply(i % 2 == 0 ? AWA : KARIM, before.get((i * 7) % before.size()), "réponse " + i));
        }

        List<PostedComment> read = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        int page = 0;
        do {
            Optional<Cursor> from = after;
            Slice<PostedComment> slice =
                    talk.asAnybody(discussion -> discussion.read(LIDAR, Order.OLDEST, from, Discussion.PAGE));
            read.addAll(slice.items());
            after = slice.next();
            talk.reply(AWA, before.get(page), "pendant la lecture, page " + page++);
        } while (after.isPresent());

        assertThat(read).extracting(PostedComment::id).doesNotHaveDuplicates();
        assertThat(read)
                .extracting(PostedComment::id)
                .containsAll(before.stream().map(PostedComment::id).toList());
        assertThat(read)
                .extracting(PostedComment::id)
                .isSubsetOf(talk.shown().stream().map(PostedComment::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void what_came_after_a_comment_is_counted_as_far_as_it_is_seen(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        Optional<CommentId> none = talk.asAnybody(discussion -> discussion.newest(LIDAR));
        assertThat(none).isEmpty();
        PostedComment first = talk.post(AWA, "un");
        talk.post(KARIM, "deux");
        talk.retract(talk.post(KARIM, "trois, et plus"));
        PostedComment last = talk.reply(KARIM, first, "quatre");

        Optional<CommentId> newest = talk.asAnybody(discussion -> discussion.newest(LIDAR));
        assertThat(newest).contains(last.id());
        assertThat(newer(talk, first.id(), 100)).hasValue(2);
        assertThat(newer(talk, first.id(), 1)).as("no further than asked for").hasValue(1);
        assertThat(newer(talk, last.id(), 100)).hasValue(0);
        talk.withdraw(LIDAR);
        assertThat(newer(talk, first.id(), 100))
                .as("there is nothing to wait for")
                .isEmpty();
    }

    private static OptionalInt newer(Talk talk, CommentId than, int limit) {
        return talk.asAnybody(discussion -> discussion.newerThan(than, LIDAR, limit));
    }

    @ParameterizedTest
    @EnumSource
    void the_newest_first_leaves_out_what_is_gone(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment first = talk.post(AWA, "un");
        talk.reply(KARIM, first, "deux");
        talk.post(AWA, "trois");
        talk.retract(first);

        Slice<PostedComment> newest =
                talk.asAnybody(discussion -> discussion.read(LIDAR, Order.NEWEST, Optional.empty(), 1));
        Slice<PostedComment> next =
                talk.asAnybody(discussion -> discussion.read(LIDAR, Order.NEWEST, newest.next(), 1));

        assertThat(texts(newest.items())).containsExactly("trois");
        assertThat(texts(next.items())).containsExactly("deux");
        assertThat(next.next()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_comment_stands_on_the_page_that_its_permalink_opens(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        List<PostedComment> posted = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            posted.add(talk.post(AWA, "commentaire " + i));
        }

        for (PostedComment each : posted) {
            Optional<Cursor> page = talk.pageOf(each);
            assertThat(talk.asAnybody(discussion -> discussion.read(LIDAR, Order.OLDEST, page, Discussion.PAGE))
                            .items())
                    .as(each.plainText())
                    .contains(each);
        }
        assertThat(talk.pageOf(posted.get(19))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_readers_do_not_see_has_no_page(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.HELD);
        PostedComment held = talk.post(AWA, "retenu");

        assertRefused(() -> talk.as(AWA, discussion -> discussion.pageOf(held.id())), "comment.unknown");
        assertRefused(() -> talk.asAnybody(discussion -> discussion.pageOf(new CommentId(-1))), "comment.unknown");
    }

    @ParameterizedTest
    @EnumSource
    void a_made_up_cursor_is_refused(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        Cursor forged = new Cursor(Base64.getUrlEncoder().encodeToString("\u0000'--".getBytes(StandardCharsets.UTF_8)));

        for (Order order : Order.values()) {
            assertRefused(
                    () -> talk.asAnybody(discussion -> discussion.read(LIDAR, order, Optional.of(forged), 20)),
                    "paging.malformed-cursor");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_script_in_a_comment_is_words_to_read(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);

        PostedComment posted =
                talk.post(AWA, "<script>alert(1)</script> <img src=x onerror=alert(1)> javascript:alert(1)");

        assertThat(posted.text().html()).doesNotContain("<script", "<img").contains("&lt;script");
        assertThat(posted.plainText()).startsWith("<script>");
    }

    @ParameterizedTest
    @EnumSource
    void an_article_may_come_with_its_talk_in_one_transaction(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        Instant now = talk.clock().instant();

        database.run("comments", em -> {
            talk.keeper(em).on(new ArticlePublished(MIDWIVES, CommentPolicy.OPEN, now));
            talk.keeper(em).on(new ArticleRevised(MIDWIVES, CommentPolicy.HELD));
            talk.intake(em).take(MIDWIVES, Optional.empty(), AWA, "déjà là", CommentStatus.VISIBLE, now);
        });

        assertThat(talk.conversation(MIDWIVES).visibleCount()).isEqualTo(1);
        assertThat(talk.conversation(MIDWIVES).policy()).isEqualTo(CommentPolicy.HELD);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_posted_elsewhere_is_taken_in_with_its_date_and_counted(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.CLOSED);
        Instant earlier = talk.clock().instant().minus(Duration.ofDays(400));

        CommentId first = database.call("comments", em -> talk.intake(em)
                .take(LIDAR, Optional.empty(), AWA, "ancien", CommentStatus.VISIBLE, earlier));
        database.run("comments", em -> talk.intake(em)
                .take(LIDAR, Optional.of(first), KARIM, "retenu", CommentStatus.HELD, earlier));

        assertThat(talk.count()).isEqualTo(1);
        assertThat(talk.shown()).singleElement().satisfies(comment -> {
            assertThat(comment.createdAt()).isEqualTo(earlier);
            assertThat(comment.author().displayName()).isEqualTo("Awa Ndiaye");
        });
    }

    @ParameterizedTest
    @EnumSource
    void the_strictest_screen_decides_and_is_told_when_the_comment_is_stored(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        List<String> told = new ArrayList<>();
        talk.screen(draft -> new Screened(
                draft.text().contains("suspect") ? Screened.Answer.HOLD : Screened.Answer.PASS,
                (comment, version) -> told.add(draft.edited() + " " + comment + " v" + version)));
        talk.screen(draft -> Screened.PASSED);

        PostedComment fine = talk.post(AWA, "Bien dit.");
        PostedComment suspect = talk.post(AWA, "Un mot suspect.");
        PostedComment edited =
                talk.as(AWA, discussion -> discussion.edit(fine.id(), fine.version(), "Bien dit, mais suspect."));

        assertThat(fine.status()).isEqualTo(CommentStatus.VISIBLE);
        assertThat(suspect.status()).isEqualTo(CommentStatus.HELD);
        assertThat(edited.status()).isEqualTo(CommentStatus.HELD);
        assertThat(talk.count()).isZero();
        assertThat(told)
                .containsExactly(
                        "Optional.empty " + fine.id() + " v" + fine.version(),
                        "Optional.empty " + suspect.id() + " v" + suspect.version(),
                        "Optional[" + fine.id() + "] " + fine.id() + " v" + edited.version());
    }

    @ParameterizedTest
    @EnumSource
    void a_screen_that_refuses_leaves_nothing_behind(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        talk.screen(draft -> {
            throw new RepeatedCommentException();
        });

        assertRefused(() -> talk.post(AWA, "Trop vite."), "comment.repeated");

        assertThat(talk.shown()).isEmpty();
        assertThat(talk.posted()).isEmpty();
    }
}
