package africa.pia.comment.care;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.NADIA;
import static africa.pia.comment.thread.Talk.OUSMANE;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountId;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.moderation.Bench;
import africa.pia.comment.moderation.JudgementFixtures;
import africa.pia.comment.moderation.ModerationQueue.Queue;
import africa.pia.comment.moderation.QueueFilter;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.screening.Finding;
import africa.pia.comment.screening.Findings;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Talk;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CareDeskTest {

    /** Three in an hour are enough. */
    private static final CareSettings SETTINGS = new CareSettings(70, 3, Duration.ofMinutes(90));

    private final Map<CommentId, String> scores = new HashMap<>();

    private CareDesk desk(jakarta.persistence.EntityManager em, Talk talk, AccountId moderator) {
        CareDesk desk = new CareDesk();
        desk.wishes = new CareWishes();
        desk.wishes.em = em;
        desk.judgements = JudgementFixtures.judgements(em, talk);
        desk.findings = new Findings() {
            @Override
            public Map<CommentId, List<Finding>> of(Collection<CommentId> comments) {
                Map<CommentId, List<Finding>> found = new HashMap<>();
                comments.stream()
                        .filter(scores::containsKey)
                        .forEach(each -> found.put(
                                each, List.of(new Finding(each, 1, "score", scores.get(each), List.of(), false))));
                return found;
            }
        };
        desk.caller = Talk.caller(Optional.of(moderator));
        desk.settings = SETTINGS;
        desk.clock = talk.clock();
        return desk;
    }

    private <T> T as(TestDatabase database, Bench bench, AccountId moderator, Function<CareDesk, T> act) {
        return database.call("comments", em -> act.apply(desk(em, bench.talk(), moderator)));
    }

    private CareDesk.Care care(TestDatabase database, Bench bench, AccountId moderator) {
        return as(database, bench, moderator, CareDesk::care);
    }

    private void judge(Bench bench, int comments, String score) {
        for (int i = 0; i < comments; i++) {
            PostedComment comment = bench.talk().post(AWA, "Texte " + scores.size() + " " + score);
            scores.put(comment.id(), score);
            bench.as(NADIA, queue -> queue.decide(comment.id(), comment.version(), Verdict.SPAM, Optional.empty(), ""));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoever_has_said_nothing_is_spared_the_sight(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);

        assertThat(care(database, bench, NADIA).folding()).isTrue();

        as(database, bench, NADIA, desk -> {
            desk.fold(false);
            return true;
        });

        assertThat(care(database, bench, NADIA).folding()).isFalse();
        assertThat(care(database, bench, OUSMANE).folding()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void after_so_many_in_an_hour_others_are_dealt_until_the_hour_is_over(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        judge(bench, 2, "0.90");
        judge(bench, 5, "0.10");
        assertThat(care(database, bench, NADIA).isSpared()).isFalse();
        judge(bench, 1, "0.75");

        CareDesk.Care full = care(database, bench, NADIA);
        QueueFilter spared = as(database, bench, NADIA, desk -> desk.sparing(QueueFilter.of(Queue.HELD)));
        QueueFilter other = as(database, bench, OUSMANE, desk -> desk.sparing(QueueFilter.of(Queue.HELD)));

        assertThat(full.judged()).isEqualTo(3);
        assertThat(full.isSpared()).isTrue();
        assertThat(spared.traits()).containsEntry("care", "gentle");
        assertThat(other.traits()).isEmpty();

        bench.talk().clock().forward(Duration.ofMinutes(61));
        assertThat(care(database, bench, NADIA).isSpared()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_wants_to_go_on_does_for_an_hour(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        judge(bench, 3, "0.90");
        as(database, bench, NADIA, desk -> {
            desk.goOn();
            return true;
        });

        assertThat(care(database, bench, NADIA).full()).isTrue();
        assertThat(care(database, bench, NADIA).isSpared()).isFalse();

        bench.talk().clock().forward(Duration.ofMinutes(30));
        judge(bench, 3, "0.90");
        bench.talk().clock().forward(Duration.ofMinutes(31));
        assertThat(care(database, bench, NADIA).isSpared()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_had_them_all_for_long_is_told(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        judge(bench, 5, "0.90");
        bench.talk().clock().forward(Duration.ofMinutes(95));
        judge(bench, 5, "0.90");

        assertThat(care(database, bench, NADIA).alone()).isTrue();
        assertThat(care(database, bench, OUSMANE).alone()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void the_gentle_rest_of_a_queue_is_what_is_not_abusive(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        scores.put(new CommentId(1), "0.90");
        scores.put(new CommentId(2), "0.20");

        Set<CommentId> gentle = database.call("comments", em -> {
            GentleTrait trait = new GentleTrait();
            trait.desk = desk(em, bench.talk(), NADIA);
            return trait.having(List.of(new CommentId(1), new CommentId(2), new CommentId(3)), "gentle");
        });

        assertThat(gentle).containsExactlyInAnyOrder(new CommentId(2), new CommentId(3));
    }
}
