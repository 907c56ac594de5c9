package africa.pia.comment.scoring;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.NADIA;
import static africa.pia.comment.thread.Talk.OUSMANE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.PortalException;
import africa.pia.account.AccountId;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.moderation.Bench;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.JudgementFixtures;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.scoring.ScoringDesk.Setting;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Talk;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoringDeskTest {

    private static Models models(EntityManager em) {
        Models models = new Models();
        models.em = em;
        return models;
    }

    private static <T> T as(TestDatabase database, Talk talk, Function<ScoringDesk, T> act) {
        return database.call("comments", em -> {
            ScoringDesk desk = new ScoringDesk();
            desk.models = models(em);
            desk.accounts = Talk.accounts();
            desk.caller = Talk.caller(Optional.of(NADIA));
            desk.acts = talk.acts();
            desk.clock = talk.clock();
            return act.apply(desk);
        });
    }

    /** Each step in a transaction of its own, as in the container. */
    private static Teacher teacher(TestDatabase database, Talk talk) {
        Teacher teacher = new Teacher();
        teacher.settings = new ScoringSettings(2, 1_000);
        teacher.schooling = new Schooling() {
            private <T> T alone(Function<Schooling, T> step) {
                return database.call("comments", em -> {
                    Schooling schooling = new Schooling();
                    schooling.models = models(em);
                    schooling.judgements = JudgementFixtures.judgements(em, talk);
                    schooling.acts = talk.acts();
                    schooling.clock = talk.clock();
                    return step.apply(schooling);
                });
            }

            @Override
            public boolean begin(boolean anyway) {
                return alone(schooling -> schooling.begin(anyway));
            }

            @Override
            public long last() {
                return alone(Schooling::last);
            }

            @Override
            public africa.pia.comment.moderation.Judgements.Batch read(long before, int limit) {
                return alone(schooling -> schooling.read(before, 7));
            }

            @Override
            public void keep(Learner.Learned learned, long lastDecision) {
                alone(schooling -> {
                    schooling.keep(learned, lastDecision);
                    return true;
                });
            }

            @Override
            public void giveUp() {
                alone(schooling -> {
                    schooling.giveUp();
                    return true;
                });
            }
        };
        return teacher;
    }

    private static void decide(Bench bench, PostedComment comment, boolean removed) {
        bench.as(
                NADIA,
                queue -> queue.decide(
                        comment.id(),
                        comment.version(),
                        removed ? Verdict.REMOVE : Verdict.APPROVE,
                        removed ? Optional.of(Ground.OFFENSIVE) : Optional.empty(),
                        removed ? "Restons polis." : ""));
    }

    private static void judge(Bench bench, int comments) {
        for (int i = 0; i < comments; i++) {
            AccountId author = i % 2 == 0 ? AWA : OUSMANE;
            boolean removed = i % 4 < 2;
            String text = (removed ? "Quel menteur" : "Merci beaucoup") + ", encore " + i;
            decide(bench, bench.talk().post(author, text), removed);
            bench.talk().clock().forward(Duration.ofMinutes(2));
        }
    }

    private static void keep(TestDatabase database, Talk talk, Learner.Learned learned) {
        database.run("comments", em -> models(em)
                .add(new LearnedModel(learned, 1, talk.clock().instant())));
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PortalException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource
    void it_begins_in_shadow_and_has_nothing_to_say(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);

        Setting setting = as(database, talk, ScoringDesk::setting);

        assertThat(setting.state()).isEqualTo(ScoringState.SHADOW);
        assertThat(setting.threshold()).isEqualTo(85);
        assertThat(setting.changedBy()).isEmpty();
        Optional<Score> score = as(database, talk, desk -> desk.trial("Menteur").score());
        List<ScoringDesk.Heavy> heavy = as(database, talk, desk -> desk.heaviest(true));
        assertThat(score).isEmpty();
        assertThat(as(database, talk, ScoringDesk::editions)).isEmpty();
        assertThat(heavy).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void it_learns_from_decisions_when_there_are_enough_new_ones(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        Teacher teacher = teacher(database, bench.talk());

        judge(bench, 19);
        boolean tooSoon = teacher.learn(false);
        judge(bench, 21);
        boolean first = teacher.learn(false);
        boolean again = teacher.learn(false);

        assertThat(tooSoon).isFalse();
        assertThat(first).isTrue();
        assertThat(again).isFalse();
        assertThat(as(database, bench.talk(), ScoringDesk::editions))
                .singleElement()
                .satisfies(edition -> {
                    assertThat(edition.removed()
                                    + edition.kept()
                                    + edition.evaluation().getExamples())
                            .isEqualTo(40);
                    assertThat(edition.evaluation().isEnough()).isFalse();
                });
        assertThat(as(database, bench.talk(), desk -> desk.trial("menteur !").score())
                        .orElseThrow()
                        .share())
                .isGreaterThan(0.5);
        assertThat(bench.talk().acts().kinds()).contains("scoring-learned");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_left_behind_is_unlearned_within_a_week(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        Teacher teacher = teacher(database, bench.talk());
        judge(bench, 20);
        teacher.learn(false);

        bench.talk().clock().forward(Duration.ofDays(6));
        boolean early = teacher.learn(false);
        bench.talk().clock().forward(Duration.ofDays(2));
        boolean late = teacher.learn(false);

        assertThat(early).isFalse();
        assertThat(late).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void one_node_learns_at_a_time_and_one_that_died_is_not_waited_for(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        Teacher other = teacher(database, bench.talk());
        Teacher teacher = teacher(database, bench.talk());

        boolean begun = other.schooling.begin(true);
        boolean meanwhile = teacher.learn(true);
        bench.talk().clock().forward(Duration.ofMinutes(31));
        boolean later = teacher.learn(true);

        assertThat(begun).isTrue();
        assertThat(meanwhile).isFalse();
        assertThat(later).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void learning_that_fails_is_given_up(TestDatabase database) {
        Bench bench = Bench.on(database, CommentPolicy.OPEN);
        Teacher teacher = teacher(database, bench.talk());
        Schooling able = teacher.schooling;
        teacher.settings = null;

        assertThatThrownBy(() -> teacher.learn(true)).isInstanceOf(NullPointerException.class);

        assertThat(able.begin(true)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void older_models_keep_their_figures_and_give_up_their_weights(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        Learner.Learned learned = new Learner(3).learn(Lessons.desk(100));
        for (int i = 0; i < 5; i++) {
            keep(database, talk, learned);
        }

        Number whole = database.call(
                "comments",
                em -> (Number) em.createNativeQuery("select count(*) from comment_model where weights is not null")
                        .getSingleResult());

        assertThat(whole.intValue()).isEqualTo(3);
        assertThat(as(database, talk, ScoringDesk::editions)).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void comments_are_not_held_before_enough_was_measured(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        keep(database, talk, new Learner(3).learn(Lessons.desk(100)));
        long version = as(database, talk, ScoringDesk::setting).version();

        assertRefused(
                () -> as(database, talk, desk -> desk.change(version, ScoringState.HOLDING, 80)), "scoring.not-enough");

        keep(database, talk, new Learner(3).learn(Lessons.desk(900)));
        Setting changed = as(database, talk, desk -> desk.change(version, ScoringState.HOLDING, 80));

        assertThat(changed.state()).isEqualTo(ScoringState.HOLDING);
        assertThat(changed.threshold()).isEqualTo(80);
        assertThat(changed.changedBy().orElseThrow().id()).isEqualTo(NADIA);
        assertThat(talk.acts().kinds()).containsExactly("scoring-changed");
        assertThat(as(database, talk, desk -> desk.trial("Le ministre est menteur, voleur"))
                        .held())
                .isTrue();
        assertThat(as(database, talk, desk -> desk.trial("Le budget est une question"))
                        .held())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_change_by_somebody_who_has_not_looked_is_refused(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        long version = as(database, talk, ScoringDesk::setting).version();
        as(database, talk, desk -> desk.change(version, ScoringState.OFF, 90));

        assertRefused(() -> as(database, talk, desk -> desk.change(version, ScoringState.SHADOW, 90)), "scoring.stale");
    }

    @ParameterizedTest
    @EnumSource
    void a_threshold_is_a_share_that_says_more_than_chance(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        long version = as(database, talk, ScoringDesk::setting).version();

        assertRefused(
                () -> as(database, talk, desk -> desk.change(version, ScoringState.SHADOW, 49)), "scoring.threshold");
        assertRefused(
                () -> as(database, talk, desk -> desk.change(version, ScoringState.SHADOW, 100)), "scoring.threshold");
        assertRefused(
                () -> as(database, talk, desk -> desk.trial("x".repeat(ScoringDesk.TRIAL + 1))),
                "scoring.trial-too-long");
    }

    @ParameterizedTest
    @EnumSource
    void a_tried_text_comes_back_in_pieces_that_make_the_text(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        keep(database, talk, new Learner(3).learn(Lessons.desk(900)));
        String text = "Merci, ministre… vous êtes un Mênteur !";

        ScoringDesk.Trial trial = as(database, talk, desk -> desk.trial(text));

        assertThat(String.join("", trial.marks().stream().map(Marks::text).toList()))
                .isEqualTo(text);
        assertThat(trial.marks().stream().filter(Marks::isAgainst).map(Marks::text))
                .contains("Mênteur");
        assertThat(trial.marks().stream()
                        .filter(each -> each.isMarked() && !each.isAgainst())
                        .map(Marks::text))
                .contains("Merci");
    }
}
