package africa.pia.comment.sanction;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.NADIA;
import static africa.pia.comment.thread.Talk.OUSMANE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.PortalException;
import africa.pia.account.AccountId;
import africa.pia.comment.sanction.Sanctions.Brief;
import africa.pia.comment.sanction.Sanctions.OwnSanction;
import africa.pia.comment.sanction.Sanctions.PersonRecord;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SanctionsTest {

    private static final AccountId STRANGER = new AccountId(999);

    private static Sentence sentence(SanctionKind kind) {
        return new Sentence(kind, Optional.of(Misconduct.ABUSIVE), "Des menaces, trois fois.", Optional.empty());
    }

    private static Sentence until(SanctionKind kind, Instant end) {
        return new Sentence(kind, Optional.of(Misconduct.ABUSIVE), "Des menaces, trois fois.", Optional.of(end));
    }

    private static long give(Chamber chamber, Sentence sentence) {
        return chamber.as(NADIA, sanctions -> sanctions.give(AWA, Sanctions.UNSEEN, sentence));
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PortalException.class, broken -> assertThat(broken.code())
                .isEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource
    void a_suspension_ends_by_itself(TestDatabase database) {
        Chamber chamber = Chamber.on(database);
        Instant end = chamber.now().plus(Duration.ofHours(3));

        give(chamber, until(SanctionKind.SUSPEND, end));

        assertThat(chamber.standing(AWA)).isEqualTo(new Standing(false, Optional.of(end), false, false));
        refused(() -> chamber.standing(AWA).requireMayTakePart(), "sanction.suspended");
        chamber.clock().forward(Duration.ofHours(3));
        assertThat(chamber.standing(AWA)).isEqualTo(Standing.GOOD);
        assertThat(chamber.letters()).containsExactly("sanction-suspend-until to " + AWA);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_suspensions_the_longer_one_counts(TestDatabase database) {
        Chamber chamber = Chamber.on(database);
        Instant later = chamber.now().plus(Duration.ofDays(7));

        give(chamber, until(SanctionKind.SUSPEND, later));
        give(chamber, until(SanctionKind.SUSPEND, chamber.now().plus(Duration.ofHours(1))));

        assertThat(chamber.standing(AWA).suspendedUntil()).contains(later);
    }

    @ParameterizedTest
    @EnumSource
    void a_ban_lasts_until_it_is_lifted_and_is_given_once(TestDatabase database) {
        Chamber chamber = Chamber.on(database);

        long ban = give(chamber, sentence(SanctionKind.BAN));

        chamber.clock().forward(Duration.ofDays(10_000));
        refused(() -> chamber.standing(AWA).requireMayTakePart(), "sanction.banned");
        refused(() -> give(chamber, sentence(SanctionKind.BAN)), "sanction.already-in-force");
        refused(
                () -> give(chamber, until(SanctionKind.SUSPEND, chamber.now().plusSeconds(60))),
                "sanction.already-in-force");
        chamber.does(OUSMANE, sanctions -> sanctions.lift(ban, Sanctions.UNSEEN, "Excuses reçues."));
        assertThat(chamber.standing(AWA)).isEqualTo(Standing.GOOD);
        assertThat(chamber.lifted()).singleElement().satisfies(lifted -> {
            assertThat(lifted.by()).isEqualTo(OUSMANE);
            assertThat(lifted.reason()).isEqualTo("Excuses reçues.");
        });
        assertThat(chamber.letters()).contains("sanction-lifted-ban to " + AWA);
        refused(
                () -> chamber.does(OUSMANE, sanctions -> sanctions.lift(ban, Sanctions.UNSEEN, "Encore.")),
                "sanction.not-in-force");
    }

    @ParameterizedTest
    @EnumSource
    void a_warned_person_writes_again_once_they_have_read_it(TestDatabase database) {
        Chamber chamber = Chamber.on(database);
        long warning = give(chamber, sentence(SanctionKind.WARN));

        assertThat(chamber.standing(AWA).mayTakePart()).isTrue();
        refused(() -> chamber.standing(AWA).requireMayPost(), "sanction.unacknowledged");
        chamber.clock().forward(Duration.ofMinutes(5));
        chamber.does(AWA, sanctions -> sanctions.acknowledge(warning));

        assertThat(chamber.standing(AWA)).isEqualTo(Standing.GOOD);
        assertThat(chamber.as(AWA, Sanctions::ofCaller))
                .singleElement()
                .extracting(OwnSanction::acknowledgedAt)
                .isEqualTo(Optional.of(chamber.now()));
    }

    @ParameterizedTest
    @EnumSource
    void a_warning_that_came_after_the_page_was_shown_is_not_read_by_it(TestDatabase database) {
        Chamber chamber = Chamber.on(database);
        long first = give(chamber, sentence(SanctionKind.WARN));
        give(chamber, sentence(SanctionKind.WARN));

        chamber.does(AWA, sanctions -> sanctions.acknowledge(first));

        assertThat(chamber.standing(AWA).unacknowledged()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_reads_a_warning_in_another_persons_place(TestDatabase database) {
        Chamber chamber = Chamber.on(database);
        long warning = give(chamber, sentence(SanctionKind.WARN));

        chamber.does(KARIM, sanctions -> sanctions.acknowledge(warning));

        assertThat(chamber.standing(AWA).unacknowledged()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_message_keeps_nothing_from_anybody(TestDatabase database) {
        Chamber chamber = Chamber.on(database);

        long message = give(
                chamber,
                new Sentence(SanctionKind.MESSAGE, Optional.empty(), "Merci de votre patience.", Optional.empty()));

        assertThat(chamber.standing(AWA)).isEqualTo(Standing.GOOD);
        assertThat(chamber.as(AWA, Sanctions::ofCaller)).singleElement().matches(OwnSanction::awaitsReading);
        chamber.does(AWA, sanctions -> sanctions.acknowledge(message));
        assertThat(chamber.as(AWA, Sanctions::ofCaller)).singleElement().matches(own -> !own.awaitsReading());
        refused(
                () -> chamber.does(NADIA, sanctions -> sanctions.lift(message, Sanctions.UNSEEN, "Erreur.")),
                "sanction.not-in-force");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_held_may_still_write(TestDatabase database) {
        Chamber chamber = Chamber.on(database);

        give(chamber, sentence(SanctionKind.HOLD));

        assertThat(chamber.standing(AWA)).isEqualTo(new Standing(false, Optional.empty(), true, false));
        chamber.standing(AWA).requireMayPost();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_sanctions_staff_or_themself_or_who_is_not_there(TestDatabase database) {
        Chamber chamber = Chamber.on(database);

        refused(
                () -> chamber.as(
                        NADIA, sanctions -> sanctions.give(OUSMANE, Sanctions.UNSEEN, sentence(SanctionKind.BAN))),
                "sanction.untouchable");
        refused(
                () -> chamber.as(AWA, sanctions -> sanctions.give(AWA, Sanctions.UNSEEN, sentence(SanctionKind.WARN))),
                "sanction.untouchable");
        refused(
                () -> chamber.as(
                        NADIA, sanctions -> sanctions.give(STRANGER, Sanctions.UNSEEN, sentence(SanctionKind.WARN))),
                "sanction.unknown-person");
        assertThat(chamber.letters()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_two_moderators_at_once_the_second_is_told_of_the_first(TestDatabase database) {
        Chamber chamber = Chamber.on(database);
        PersonRecord seen = chamber.as(OUSMANE, sanctions -> sanctions.of(AWA));
        give(chamber, sentence(SanctionKind.WARN));

        assertThatThrownBy(() ->
                        chamber.as(OUSMANE, sanctions -> sanctions.give(AWA, seen.acts(), sentence(SanctionKind.BAN))))
                .isInstanceOfSatisfying(StandingChangedException.class, stale -> assertThat(stale.arguments())
                        .containsExactly("Nadia Ben Youssef", SanctionKind.WARN, chamber.now()));
        assertThat(chamber.standing(AWA).banned()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void the_history_keeps_who_did_what_and_the_person_does_not_learn_who(TestDatabase database) {
        Chamber chamber = Chamber.on(database);
        long hold = give(chamber, sentence(SanctionKind.HOLD));
        chamber.does(OUSMANE, sanctions -> sanctions.lift(hold, 1, "Une semaine sans reproche."));

        PersonRecord record = chamber.as(NADIA, sanctions -> sanctions.of(AWA));

        assertThat(chamber.acts()).containsExactly("person-held", "sanction-lifted");
        assertThat(record.acts()).isEqualTo(2);
        assertThat(record.standing()).isEqualTo(Standing.GOOD);
        assertThat(record.history()).singleElement().satisfies(entry -> {
            assertThat(entry.givenBy().displayName()).isEqualTo("Nadia Ben Youssef");
            assertThat(entry.liftedBy().orElseThrow().displayName()).isEqualTo("Ousmane Diop");
            assertThat(entry.sanction().liftedFor()).isEqualTo("Une semaine sans reproche.");
        });
        assertThat(chamber.as(AWA, Sanctions::ofCaller).toString()).doesNotContain("Nadia", "Ousmane");
    }

    @ParameterizedTest
    @EnumSource
    void a_sentence_that_will_not_do_changes_nothing(TestDatabase database) {
        Chamber chamber = Chamber.on(database);
        Instant soon = chamber.now().plusSeconds(60);
        Optional<Misconduct> ground = Optional.of(Misconduct.SPAM);

        refused(
                () -> give(chamber, new Sentence(SanctionKind.WARN, Optional.empty(), "Non.", Optional.empty())),
                "sanction.ground-missing");
        refused(
                () -> give(chamber, new Sentence(SanctionKind.WARN, ground, " \n ", Optional.empty())),
                "sanction.reason-missing");
        refused(
                () -> give(chamber, new Sentence(SanctionKind.WARN, ground, "é".repeat(1_001), Optional.empty())),
                "sanction.reason-too-long");
        refused(() -> give(chamber, sentence(SanctionKind.SUSPEND)), "sanction.end-missing");
        refused(() -> give(chamber, until(SanctionKind.SUSPEND, chamber.now())), "sanction.end-past");
        refused(() -> give(chamber, until(SanctionKind.BAN, soon)), "sanction.end-unwanted");
        assertThat(chamber.given()).isEmpty();
        assertThat(chamber.as(NADIA, sanctions -> sanctions.of(AWA)).history()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void many_standings_are_asked_at_once(TestDatabase database) {
        Chamber chamber = Chamber.on(database);
        give(chamber, sentence(SanctionKind.HOLD));

        assertThat(chamber.standings(List.of(AWA, KARIM))).containsOnlyKeys(AWA);
    }

    @ParameterizedTest
    @EnumSource
    void when_a_person_leaves_only_the_words_go(TestDatabase database) {
        Chamber chamber = Chamber.on(database);
        give(chamber, sentence(SanctionKind.BAN));
        chamber.noting(NADIA, notebook -> notebook.add(AWA, "Même style que le compte de mardi."));

        chamber.erase(AWA);

        assertThat(chamber.as(NADIA, sanctions -> sanctions.of(AWA)).history())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.sanction().kind()).isEqualTo(SanctionKind.BAN);
                    assertThat(entry.sanction().reason()).isEmpty();
                });
        assertThat(notes(chamber, NADIA)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_note_is_read_by_all_moderators_and_taken_away_by_its_writer(TestDatabase database) {
        Chamber chamber = Chamber.on(database);
        long note = chamber.noting(NADIA, notebook -> notebook.add(AWA, "À suivre."));

        assertThat(notes(chamber, OUSMANE)).singleElement().satisfies(each -> {
            assertThat(each.text()).isEqualTo("À suivre.");
            assertThat(each.author().displayName()).isEqualTo("Nadia Ben Youssef");
            assertThat(each.own()).isFalse();
        });
        refused(() -> chamber.noting(OUSMANE, notebook -> delete(notebook, note)), "sanction.unknown-note");
        chamber.noting(NADIA, notebook -> delete(notebook, note));
        assertThat(notes(chamber, NADIA)).isEmpty();
    }

    private static List<Notebook.Note> notes(Chamber chamber, AccountId moderator) {
        return chamber.noting(moderator, notebook -> notebook.on(AWA));
    }

    private static boolean delete(Notebook notebook, long note) {
        notebook.delete(note);
        return true;
    }

    @ParameterizedTest
    @EnumSource
    void beside_a_comment_stand_what_is_in_force_and_how_much_is_noted(TestDatabase database) {
        Chamber chamber = Chamber.on(database);
        give(chamber, sentence(SanctionKind.BAN));
        give(chamber, until(SanctionKind.HOLD, chamber.now().plus(Duration.ofHours(1))));
        chamber.noting(NADIA, notebook -> notebook.add(AWA, "Déjà prévenue."));
        chamber.noting(OUSMANE, notebook -> notebook.add(KARIM, "Rien à dire."));

        Map<AccountId, Brief> briefs = chamber.as(NADIA, sanctions -> sanctions.briefs(List.of(AWA, KARIM, STRANGER)));

        assertThat(briefs)
                .isEqualTo(Map.of(
                        AWA,
                        new Brief(List.of(SanctionKind.HOLD, SanctionKind.BAN), 1),
                        KARIM,
                        new Brief(List.of(), 1)));
    }
}
