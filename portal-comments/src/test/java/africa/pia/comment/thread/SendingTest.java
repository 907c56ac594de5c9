package africa.pia.comment.thread;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.LIDAR;
import static africa.pia.comment.thread.Talk.MIDWIVES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.account.AccountId;
import africa.pia.article.CommentPolicy;
import africa.pia.secret.SecretToken;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SendingTest {

    private static PostedComment send(Talk talk, AccountId author, String text, String key) {
        return talk.as(author, discussion -> discussion.post(LIDAR, Optional.empty(), text, Optional.of(key)));
    }

    @ParameterizedTest
    @EnumSource
    void a_form_sent_again_leads_to_the_comment_of_the_first_time(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);

        PostedComment first = send(talk, AWA, "une fois", "k1");
        talk.clock().forward(Duration.ofHours(3));
        PostedComment again = send(talk, AWA, " une fois ", "k1");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(talk.count()).isEqualTo(1);
        assertThat(talk.posted()).hasSize(1);
        assertThat(send(talk, AWA, "une autre fois", "k1").id())
                .as("other words from the same form, as after a step back")
                .isNotEqualTo(first.id());
        assertThat(send(talk, KARIM, "une fois", "k1").id())
                .as("somebody else's form")
                .isNotEqualTo(first.id());
    }

    @ParameterizedTest
    @EnumSource
    void a_double_click_posts_once(TestDatabase database) throws Exception {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        ExecutorService executor = Executors.newFixedThreadPool(6);
        Set<CommentId> led = ConcurrentHashMap.newKeySet();
        try {
            List<Callable<Boolean>> clicks = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                clicks.add(() -> led.add(send(talk, AWA, "vite", "k1").id()));
            }
            for (Future<Boolean> click : executor.invokeAll(clicks)) {
                click.get();
            }
        } finally {
            executor.shutdownNow();
        }

        assertThat(led).hasSize(1);
        assertThat(talk.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_written_before_signing_in_is_found_again_for_a_day(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        SecretToken token = database.call("comments", em -> talk.notepad(em).keep(LIDAR, "  tel quel\n", "192.0.2.1"));

        assertThat(found(database, talk, token)).contains("  tel quel\n");
        assertThat(database.<Optional<String>>call(
                        "comments", em -> talk.notepad(em).find(MIDWIVES, token)))
                .isEmpty();
        assertThat(found(database, talk, SecretToken.draw())).isEmpty();
        talk.clock().forward(Duration.ofDays(1));
        assertThat(found(database, talk, token)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_posted_or_is_old_is_forgotten_and_what_is_endless_refused(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        SecretToken posted = database.call("comments", em -> talk.notepad(em).keep(LIDAR, "un", "192.0.2.1"));
        SecretToken old = database.call("comments", em -> talk.notepad(em).keep(LIDAR, "deux", "192.0.2.1"));

        database.run("comments", em -> talk.notepad(em).tearOff(posted));
        assertThat(found(database, talk, posted)).isEmpty();
        assertThat(found(database, talk, old)).contains("deux");
        talk.clock().forward(Duration.ofDays(2));
        database.run("comments", em -> talk.notepad(em).forget());
        assertThat(database.<Long>call("comments", em -> em.createQuery("select count(t) from KeptText t", Long.class)
                        .getSingleResult()))
                .isZero();
        assertThatThrownBy(() ->
                        database.call("comments", em -> talk.notepad(em).keep(LIDAR, "x".repeat(16_001), "192.0.2.1")))
                .isInstanceOf(CommentTooLongException.class);
    }

    private static Optional<String> found(TestDatabase database, Talk talk, SecretToken token) {
        return database.call("comments", em -> talk.notepad(em).find(LIDAR, token));
    }
}
