package africa.pia.comment.moderation;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.LIDAR;
import static africa.pia.comment.thread.Talk.MIDWIVES;
import static africa.pia.comment.thread.Talk.NADIA;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.article.ArticleId;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.moderation.ModerationQueue.Queue;
import africa.pia.comment.moderation.ModerationQueue.QueueItem;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Quest.Order;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QueueFilterTest {

    private static final Optional<String> NONE = Optional.empty();

    private static QueueFilter filter(Queue queue, Optional<Order> order, Optional<String> section, String language) {
        return new QueueFilter(
                queue,
                order,
                Optional.empty(),
                Optional.empty(),
                section,
                language.isEmpty() ? Set.of() : Set.of(language),
                Optional.empty(),
                Map.of(),
                "",
                true);
    }

    /** Every page, however short. */
    private static List<CommentId> found(Bench bench, QueueFilter filter, int limit) {
        List<CommentId> found = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Optional<Cursor> place = after;
            Slice<QueueItem> page = bench.as(NADIA, queue -> queue.items(filter, place, limit));
            page.items().forEach(item -> found.add(item.comment().id()));
            after = page.next();
        } while (after.isPresent());
        return found;
    }

    private static PostedComment under(Bench bench, ArticleId article, String text) {
        return bench.talk().as(KARIM, discussion -> discussion.post(article, Optional.empty(), text));
    }

    private static void remove(Bench bench, PostedComment comment, Ground ground) {
        bench.as(
                NADIA, queue -> queue.decide(comment.id(), comment.version(), Verdict.REMOVE, Optional.of(ground), ""));
    }

    @ParameterizedTest
    @EnumSource
    void a_queue_is_read_from_either_end_page_by_page(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        List<CommentId> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.add(bench.talk().post(AWA, "Remarque " + i).id());
        }

        assertThat(found(bench, filter(Queue.HELD, Optional.empty(), NONE, ""), 3))
                .isEqualTo(ids);
        Collections.reverse(ids);
        assertThat(found(bench, filter(Queue.HELD, Optional.of(Order.NEWEST), NONE, ""), 3))
                .isEqualTo(ids);
    }

    @ParameterizedTest
    @EnumSource
    void an_article_a_person_and_a_trait_narrow_it_down(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        bench.talk().publish(MIDWIVES, CommentPolicy.OPEN);
        PostedComment one = bench.talk().post(AWA, "Sous le lidar");
        PostedComment two = under(bench, MIDWIVES, "Sous les sages-femmes");
        PostedComment three = under(bench, LIDAR, "Encore le lidar");
        QueueFilter all = QueueFilter.of(Queue.UNMODERATED);

        assertThat(found(bench, all.under(LIDAR), 1)).containsExactly(three.id(), one.id());
        assertThat(found(bench, all.under(MIDWIVES), 5)).containsExactly(two.id());
        QueueFilter karim = new QueueFilter(
                Queue.UNMODERATED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(KARIM),
                NONE,
                Set.of(),
                Optional.empty(),
                Map.of("number", Long.toString(two.id().value())),
                "",
                true);
        assertThat(found(bench, karim, 5)).containsExactly(two.id());
    }

    @ParameterizedTest
    @EnumSource
    void section_and_language_are_those_of_the_article(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment comment = bench.talk().post(AWA, "Bonjour");

        assertThat(found(bench, filter(Queue.UNMODERATED, Optional.empty(), Optional.of("sciences"), "fr"), 5))
                .containsExactly(comment.id());
        assertThat(found(bench, filter(Queue.UNMODERATED, Optional.empty(), Optional.of("sport"), ""), 5))
                .isEmpty();
        assertThat(found(bench, filter(Queue.UNMODERATED, Optional.empty(), NONE, "ar"), 5))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_ground_is_that_of_the_last_decision(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment spam = bench.talk().post(AWA, "Achetez");
        PostedComment rude = bench.talk().post(AWA, "Insulte");
        remove(bench, spam, Ground.OFF_TOPIC);
        remove(bench, rude, Ground.ABUSIVE);

        QueueFilter abusive = new QueueFilter(
                Queue.REMOVED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NONE,
                Set.of(),
                Optional.of(Ground.ABUSIVE),
                Map.of(),
                "",
                true);
        assertThat(found(bench, abusive, 5)).containsExactly(rude.id());
        assertThat(found(bench, filter(Queue.REMOVED, Optional.of(Order.OLDEST), NONE, ""), 1))
                .containsExactly(spam.id(), rude.id());
    }

    @ParameterizedTest
    @EnumSource
    void words_are_found_in_every_state_without_accents_and_endings(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment kept = bench.talk().post(AWA, "Les élections de la forêt sont trafiquées");
        PostedComment gone = bench.talk().post(AWA, "L’élection, quelle forêt ? الانتخابات");
        PostedComment other = bench.talk().post(KARIM, "Une forêt, rien de plus");
        remove(bench, gone, Ground.OFF_TOPIC);
        QueueFilter all = QueueFilter.of(Queue.ALL);

        assertThat(found(bench, all.with("ELECTION foret"), 1)).containsExactly(gone.id(), kept.id());
        assertThat(found(bench, all.with("forêts"), 2)).containsExactly(other.id(), gone.id(), kept.id());
        assertThat(found(bench, all.with("انتخابات"), 2)).containsExactly(gone.id());
        assertThat(found(bench, QueueFilter.of(Queue.REMOVED).with("forêt"), 2)).containsExactly(gone.id());
        assertThat(found(bench, all.with("lune"), 2)).isEmpty();
        assertThat(found(bench, all.with("?!"), 2)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_changed_text_is_found_by_its_new_words_only(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        PostedComment comment = bench.talk().post(AWA, "Un baobab");

        bench.talk().as(AWA, discussion -> discussion.edit(comment.id(), comment.version(), "Un acacia"));

        assertThat(found(bench, QueueFilter.of(Queue.ALL).with("baobab"), 2)).isEmpty();
        assertThat(found(bench, QueueFilter.of(Queue.ALL).with("acacias"), 2)).containsExactly(comment.id());
    }

    @ParameterizedTest
    @EnumSource
    void comments_of_before_are_taken_in_some_at_a_time(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        for (int i = 0; i < 5; i++) {
            bench.talk().post(AWA, "Vieux baobab numéro " + i);
        }
        database.run("comments", em -> {
            em.createNativeQuery("delete from comment_word").executeUpdate();
            em.createNativeQuery("update comment set words_edition = 0").executeUpdate();
        });

        assertThat(bench.talk().fillWords(3)).isEqualTo(3);
        assertThat(bench.talk().fillWords(3)).isEqualTo(2);
        assertThat(bench.talk().fillWords(3)).isZero();

        assertThat(found(bench, QueueFilter.of(Queue.ALL).with("baobabs"), 10)).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void the_watched_articles_are_one_queue_with_a_count_each(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        bench.talk().publish(MIDWIVES, CommentPolicy.HELD);
        bench.talk().post(AWA, "Sous le lidar");
        PostedComment held = under(bench, MIDWIVES, "Retenu");
        PostedComment another = under(bench, MIDWIVES, "Retenu aussi");
        assertThat(found(bench, QueueFilter.of(Queue.WATCHED), 5)).isEmpty();

        bench.watch(NADIA, MIDWIVES);

        assertThat(found(bench, QueueFilter.of(Queue.WATCHED), 1)).containsExactly(held.id(), another.id());
        assertThat(bench.as(NADIA, ModerationQueue::watchList))
                .singleElement()
                .satisfies(watched -> assertThat(watched.waiting()).isEqualTo(2));
        assertThat(bench.as(NADIA, ModerationQueue::counts)).containsEntry(Queue.WATCHED, 2);
    }

    @ParameterizedTest
    @EnumSource
    void a_page_that_goes_through_many_in_vain_ends_and_goes_on(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.HELD);
        List<CommentId> ids = new ArrayList<>();
        for (int i = 0; i < 105; i++) {
            ids.add(bench.talk().post(AWA, "Remarque " + i).id());
        }
        CommentId last = ids.get(104);

        assertThat(found(
                        bench,
                        new QueueFilter(
                                Queue.HELD,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                NONE,
                                Set.of(),
                                Optional.empty(),
                                Map.of("number", last.toString()),
                                "",
                                true),
                        5))
                .containsExactly(last);
    }
}
