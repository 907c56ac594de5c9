package africa.pia.comment.raid;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.LIDAR;
import static africa.pia.comment.thread.Talk.MIDWIVES;
import static africa.pia.comment.thread.Talk.NADIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.PortalException;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.act.Act;
import africa.pia.article.ArticleId;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.moderation.Bench;
import africa.pia.comment.screening.Finding;
import africa.pia.comment.screening.Findings;
import africa.pia.comment.thread.CommentCensusFixtures;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.SlowMode;
import africa.pia.comment.thread.Talk;
import africa.pia.comment.thread.ThreadRules;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RaidTest {

    /** Six comments in five minutes are a raid; then two minutes between two, accounts of a week wait, for an hour. */
    private static final RaidSettings SETTINGS =
            new RaidSettings(5, Duration.ofMinutes(5), Duration.ofMinutes(2), Duration.ofDays(7), Duration.ofHours(1));

    private static final AccountId NEWCOMER = new AccountId(900);

    private final List<Finding> found = new ArrayList<>();

    /** The newcomer joined yesterday; Nadia alone is of the staff. */
    private static AccountDirectory accounts(Talk talk) {
        return new AccountDirectory() {
            @Override
            public Map<AccountId, AccountProfile> profiles(Collection<AccountId> ids) {
                return ids.stream()
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(), id -> new AccountProfile(id, "P" + id, id.equals(NADIA), false)));
            }

            @Override
            public Map<AccountId, Instant> joined(Collection<AccountId> ids) {
                return ids.stream().distinct().collect(Collectors.toMap(Function.identity(), id -> talk.clock()
                        .instant()
                        .minus(Duration.ofDays(id.equals(NEWCOMER) || id.equals(NADIA) ? 1 : 400))));
            }
        };
    }

    private static RaidKeeper keeper(EntityManager em, Talk talk) {
        RaidKeeper keeper = new RaidKeeper();
        keeper.raids = raids(em);
        keeper.gate = talk.conversations(em);
        keeper.acts = talk.acts();
        keeper.settings = SETTINGS;
        return keeper;
    }

    private static Raids raids(EntityManager em) {
        Raids raids = new Raids();
        raids.em = em;
        return raids;
    }

    private Talk talk(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        found.clear();
        talk.screenWith(em -> {
            RaidScreen screen = new RaidScreen();
            screen.raids = raids(em);
            screen.keeper = keeper(em, talk);
            screen.comments = CommentCensusFixtures.census(em);
            screen.accounts = accounts(talk);
            screen.settings = SETTINGS;
            screen.findings = new Findings() {
                @Override
                public void record(Finding finding) {
                    found.add(finding);
                }
            };
            return screen;
        });
        return talk;
    }

    private static <T> T desk(TestDatabase database, Talk talk, Function<RaidDesk, T> act) {
        return database.call("comments", em -> {
            RaidDesk desk = new RaidDesk();
            desk.raids = raids(em);
            desk.keeper = keeper(em, talk);
            desk.accounts = accounts(talk);
            desk.articles = Bench.articles();
            desk.caller = Talk.caller(Optional.of(NADIA));
            desk.settings = SETTINGS;
            desk.clock = talk.clock();
            return act.apply(desk);
        });
    }

    private static void tell(TestDatabase database, Talk talk, Consumer<RaidDesk> act) {
        desk(database, talk, desk -> {
            act.accept(desk);
            return true;
        });
    }

    /** So many comments by as many people, a second apart. */
    private static void rush(Talk talk, int comments, long from) {
        for (int i = 0; i < comments; i++) {
            talk.post(new AccountId(from + i), "Venez tous, numéro " + i);
            talk.clock().forward(Duration.ofSeconds(1));
        }
    }

    private static Optional<SlowMode> slow(TestDatabase database, Talk talk) {
        return database.call(
                "comments",
                em -> talk.conversations(em).state(LIDAR).orElseThrow().rules().slow());
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PortalException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource
    void what_comes_at_its_pace_is_no_raid(TestDatabase database) {
        Talk talk = talk(database);
        rush(talk, 5, 300);
        talk.clock().forward(Duration.ofMinutes(5));
        rush(talk, 5, 400);

        List<RaidDesk.Shown> inForce = desk(database, talk, RaidDesk::inForce);
        assertThat(inForce).isEmpty();
        assertThat(talk.acts().kinds()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void one_more_than_that_slows_the_talk_and_is_logged(TestDatabase database) {
        Talk talk = talk(database);
        rush(talk, 6, 300);

        List<RaidDesk.Shown> inForce = desk(database, talk, RaidDesk::inForce);
        assertThat(inForce).singleElement().satisfies(raid -> {
            assertThat(raid.articleId()).isEqualTo(LIDAR);
            assertThat(raid.arrived()).isEqualTo(6);
            assertThat(raid.slowed()).isTrue();
            assertThat(raid.beganBy()).isEmpty();
        });
        assertThat(slow(database, talk).orElseThrow().between()).isEqualTo(Duration.ofMinutes(2));
        assertThat(talk.acts().acts()).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo("raid-began");
            assertThat(act.subject()).isEqualTo(Act.Subject.CONVERSATION);
            assertThat(act.actor()).isEmpty();
        });
        assertRefused(() -> talk.post(new AccountId(305), "Encore moi"), "comment.slow-mode");
    }

    @ParameterizedTest
    @EnumSource
    void the_staff_do_not_make_a_raid(TestDatabase database) {
        Talk talk = talk(database);
        for (int i = 0; i < 10; i++) {
            talk.post(NADIA, "Nous répondons, point " + i);
        }

        assertThat(talk.acts().kinds()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void in_a_raid_new_accounts_wait_and_others_do_not(TestDatabase database) {
        Talk talk = talk(database);
        rush(talk, 6, 300);

        PostedComment newcomer = talk.post(NEWCOMER, "Je viens d’arriver");
        PostedComment old = talk.post(AWA, "Je suis là depuis longtemps");
        PostedComment staff = talk.post(NADIA, "Je suis de la maison, depuis hier");

        assertThat(newcomer.status()).isEqualTo(CommentStatus.HELD);
        assertThat(old.status()).isEqualTo(CommentStatus.VISIBLE);
        assertThat(staff.status()).isEqualTo(CommentStatus.VISIBLE);
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.comment()).isEqualTo(newcomer.id());
            assertThat(finding.rule()).isEqualTo("raid");
            assertThat(finding.detail()).isEqualTo("1");
            assertThat(finding.held()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void another_article_goes_on_as_ever(TestDatabase database) {
        Talk talk = talk(database);
        talk.publish(MIDWIVES, CommentPolicy.OPEN);
        rush(talk, 6, 300);

        PostedComment elsewhere =
                talk.as(NEWCOMER, discussion -> discussion.post(MIDWIVES, Optional.empty(), "Ici tout est calme"));

        assertThat(elsewhere.status()).isEqualTo(CommentStatus.VISIBLE);
    }

    @ParameterizedTest
    @EnumSource
    void it_ends_by_itself_and_the_log_tells_once(TestDatabase database) {
        Talk talk = talk(database);
        rush(talk, 6, 300);
        talk.clock().forward(Duration.ofHours(1));

        PostedComment newcomer = talk.post(NEWCOMER, "C’est passé");
        int ended = desk(database, talk, RaidDesk::endDue);
        int again = desk(database, talk, RaidDesk::endDue);

        assertThat(newcomer.status()).isEqualTo(CommentStatus.VISIBLE);
        assertThat(slow(database, talk)).isEmpty();
        assertThat(ended).isEqualTo(1);
        assertThat(again).isZero();
        assertThat(talk.acts().kinds()).containsExactly("raid-began", "raid-ended");
    }

    @ParameterizedTest
    @EnumSource
    void a_moderator_ends_it_before_and_the_talk_goes_freely(TestDatabase database) {
        Talk talk = talk(database);
        rush(talk, 6, 300);

        tell(database, talk, desk -> desk.end(LIDAR));

        assertThat(slow(database, talk)).isEmpty();
        assertThat(talk.acts().acts().get(1).actor()).contains(NADIA.value());
        assertRefused(() -> tell(database, talk, desk -> desk.end(LIDAR)), "raid.not-in-force");
    }

    @ParameterizedTest
    @EnumSource
    void a_moderator_begins_it_by_hand_and_only_once(TestDatabase database) {
        Talk talk = talk(database);

        RaidDesk.Shown raid = desk(database, talk, desk -> desk.begin(LIDAR));

        assertThat(raid.beganBy().orElseThrow().id()).isEqualTo(NADIA);
        assertThat(raid.endsAt()).isEqualTo(talk.clock().instant().plus(Duration.ofHours(1)));
        Optional<Instant> until = desk(database, talk, desk -> desk.until(LIDAR));
        assertThat(until).contains(raid.endsAt());
        assertRefused(() -> desk(database, talk, desk -> desk.begin(LIDAR)), "raid.in-force");
        assertRefused(
                () -> desk(database, talk, desk -> desk.begin(new ArticleId(4_711))), "raid.unknown-conversation");
    }

    @ParameterizedTest
    @EnumSource
    void what_a_moderator_has_slowed_stays_as_they_said(TestDatabase database) {
        Talk talk = talk(database);
        SlowMode own = new SlowMode(Duration.ofSeconds(30), Optional.empty());
        database.run("comments", em -> talk.conversations(em).lay(LIDAR, ThreadRules.NONE.withSlow(Optional.of(own))));

        RaidDesk.Shown raid = desk(database, talk, desk -> desk.begin(LIDAR));
        tell(database, talk, desk -> desk.end(LIDAR));

        assertThat(raid.slowed()).isFalse();
        assertThat(slow(database, talk)).contains(own);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_newcomer_changes_in_a_raid_waits_too(TestDatabase database) {
        Talk talk = talk(database);
        PostedComment harmless = talk.post(NEWCOMER, "Bonjour");
        rush(talk, 6, 300);

        PostedComment changed =
                talk.as(NEWCOMER, discussion -> discussion.edit(harmless.id(), harmless.version(), "Venez tous"));

        assertThat(changed.status()).isEqualTo(CommentStatus.HELD);
        assertThat(talk.post(KARIM, "Et moi").status()).isEqualTo(CommentStatus.VISIBLE);
    }
}
