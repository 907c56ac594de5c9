package africa.pia.comment.thread;

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
import africa.pia.comment.thread.Discussion.Order;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
class ReactingTest {

    private static final Optional<Reaction> RECOMMEND = Optional.of(Reaction.RECOMMEND);
    private static final Optional<Reaction> INSTRUCTIVE = Optional.of(Reaction.INSTRUCTIVE);

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PortalException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private static Reactions counted(Talk talk, PostedComment comment) {
        return talk.seenBy(NADIA, comment).reactions();
    }

    @ParameterizedTest
    @EnumSource
    void a_reader_reacts_in_one_way_changes_it_and_takes_it_back(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment comment = talk.post(AWA, "Le puits a neuf mètres.");
        talk.changes();

        assertThat(talk.react(KARIM, comment, RECOMMEND)).isEqualTo(new Reactions(1, 0));
        assertThat(talk.react(KARIM, comment, RECOMMEND)).isEqualTo(new Reactions(1, 0));
        assertThat(talk.react(NADIA, comment, RECOMMEND)).isEqualTo(new Reactions(2, 0));
        assertThat(talk.react(KARIM, comment, INSTRUCTIVE)).isEqualTo(new Reactions(1, 1));
        assertThat(counted(talk, comment)).isEqualTo(new Reactions(1, 1));
        assertThat(talk.react(KARIM, comment, Optional.empty())).isEqualTo(new Reactions(1, 0));
        assertThat(talk.react(KARIM, comment, Optional.empty())).isEqualTo(new Reactions(1, 0));

        assertThat(counted(talk, comment)).isEqualTo(new Reactions(1, 0));
        assertThat(talk.changes()).as("said once for each change").hasSize(4);
        assertThat(database.<Map<CommentId, Reaction>>call(
                        "comments", em -> talk.reacting(em, NADIA).mine(List.of(comment.id()))))
                .isEqualTo(Map.of(comment.id(), Reaction.RECOMMEND));
    }

    @ParameterizedTest
    @EnumSource
    void a_reaction_makes_nobodys_view_of_the_text_stale(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment comment = talk.post(AWA, "un");
        talk.react(KARIM, comment, RECOMMEND);

        PostedComment edited = talk.as(AWA, discussion -> discussion.edit(comment.id(), comment.version(), "deux"));

        assertThat(counted(talk, edited)).isEqualTo(new Reactions(1, 0));
    }

    @ParameterizedTest
    @EnumSource
    void nobody_reacts_to_an_own_a_hidden_or_a_closed_comment(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment comment = talk.post(AWA, "un");
        PostedComment gone = talk.post(AWA, "deux");
        talk.retract(gone);

        assertRefused(() -> talk.react(AWA, comment, RECOMMEND), "comment.own-reaction");
        assertRefused(() -> talk.react(KARIM, gone, RECOMMEND), "comment.unknown");
        talk.follow(LIDAR, CommentPolicy.CLOSED);
        assertRefused(() -> talk.react(KARIM, comment, RECOMMEND), "comment.thread-closed");
        assertThat(counted(talk, comment)).isEqualTo(new Reactions(0, 0));
    }

    @ParameterizedTest
    @EnumSource
    void the_best_come_first_and_of_equals_the_newest_page_by_page(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        List<PostedComment> posted = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            posted.add(talk.post(AWA, "numéro " + i));
        }
        talk.react(KARIM, posted.get(1), RECOMMEND);
        talk.react(NADIA, posted.get(1), INSTRUCTIVE);
        talk.react(KARIM, posted.get(4), RECOMMEND);
        talk.react(KARIM, posted.get(2), INSTRUCTIVE);
        PostedComment hidden = talk.post(AWA, "retiré");
        talk.react(KARIM, hidden, RECOMMEND);
        talk.retract(talk.seenBy(AWA, hidden));

        List<String> read = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Optional<Cursor> from = after;
            Slice<PostedComment> page = talk.asAnybody(discussion -> discussion.read(LIDAR, Order.BEST, from, 2));
            page.items().forEach(comment -> read.add(comment.plainText()));
            after = page.next();
        } while (after.isPresent());

        assertThat(read)
                .containsExactly("numéro 1", "numéro 4", "numéro 2", "numéro 6", "numéro 5", "numéro 3", "numéro 0");
        assertThatThrownBy(() -> talk.asAnybody(discussion ->
                        discussion.read(LIDAR, Order.BEST, Optional.of(Cursor.of("99999999999", "1")), 2)))
                .isInstanceOf(Cursor.MalformedCursorException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatever_happens_at_once_each_account_is_counted_once(TestDatabase database) throws Exception {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment comment = talk.post(AWA, "à la fois");
        List<AccountId> readers = List.of(KARIM, NADIA, OUSMANE);
        ExecutorService executor = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Reactions>> clicks = new ArrayList<>();
            for (AccountId reader : readers) {
                for (Reaction reaction : Reaction.values()) {
                    clicks.add(() -> talk.react(reader, comment, Optional.of(reaction)));
                    clicks.add(() -> talk.react(reader, comment, Optional.of(reaction)));
                }
            }
            for (Future<Reactions> click : executor.invokeAll(clicks)) {
                click.get();
            }
        } finally {
            executor.shutdownNow();
        }

        Reactions after = counted(talk, comment);
        assertThat(after.recommend() + after.instructive()).isEqualTo(readers.size());
        for (AccountId reader : readers) {
            talk.react(reader, comment, Optional.empty());
        }
        assertThat(counted(talk, comment)).isEqualTo(new Reactions(0, 0));
    }
}
