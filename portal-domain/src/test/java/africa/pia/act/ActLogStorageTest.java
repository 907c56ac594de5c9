package africa.pia.act;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.act.Act.Subject;
import africa.pia.paging.Cursor;
import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActLogStorageTest {

    private final TestClock clock = TestClock.atTheBeginning();

    @ParameterizedTest
    @EnumSource
    void what_was_done_stands_in_one_chain_in_the_order_of_its_commit(TestDatabase database) {
        database.clear();
        try (EntityManager slow = database.entityManager("domain")) {
            slow.getTransaction().begin();
            log(slow).append(removal(1));
            slow.flush();
            append(database, removal(2));
            chain(database);
            slow.getTransaction().commit();
        }
        chain(database);

        ChainCheck check = read(database, acts -> acts.check(1, 100));
        List<ActEntry> rows = read(database, acts -> acts.latest(ActFilter.ALL, Optional.empty(), 10));
        assertThat(check.checked()).isEqualTo(2);
        assertThat(check.broken()).isEmpty();
        assertThat(check.more()).isFalse();
        assertThat(rows)
                .filteredOn(row -> row.position().equals(Optional.of(1L)))
                .extracting(row -> row.act().subjectId())
                .containsExactly(2L);
    }

    @ParameterizedTest
    @EnumSource
    void an_act_that_was_rolled_back_was_never_done(TestDatabase database) {
        database.clear();
        try (EntityManager failing = database.entityManager("domain")) {
            failing.getTransaction().begin();
            log(failing).append(removal(1));
            failing.flush();
            failing.getTransaction().rollback();
        }
        chain(database);

        assertThat(read(database, Acts::head).last()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update act_log set detail = 'nothing' where position = 2",
                "update act_log set actor_id = null where position = 2",
                "update act_log set state_before = 'VISIBLER', state_after = 'EMOVED' where position = 2",
                "update act_log set done_at = done_at + interval '1' second where position = 2",
                "delete from act_log where position = 2",
            })
    void a_row_that_was_altered_or_taken_away_breaks_the_chain(String tampering) {
        for (TestDatabase database : TestDatabase.values()) {
            database.clear();
            for (long comment = 1; comment <= 3; comment++) {
                append(database, removal(comment));
            }
            chain(database);

            tamper(database, tampering);

            assertThat(read(database, acts -> acts.check(1, 100)).broken())
                    .as("%s on %s", tampering, database)
                    .contains(2L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_chain_whose_end_was_cut_off_is_noticed(TestDatabase database) {
        database.clear();
        append(database, removal(1));
        append(database, removal(2));
        chain(database);

        tamper(database, "delete from act_log where position = 2");

        assertThat(read(database, acts -> acts.check(1, 100)).broken()).contains(2L);
    }

    @ParameterizedTest
    @EnumSource
    void a_long_chain_is_checked_piece_by_piece(TestDatabase database) {
        database.clear();
        for (long comment = 1; comment <= 5; comment++) {
            append(database, removal(comment));
        }
        chain(database);

        ChainCheck first = read(database, acts -> acts.check(1, 2));
        ChainCheck rest = read(database, acts -> acts.check(first.last() + 1, 100));

        assertThat(first.more()).isTrue();
        assertThat(rest.checked()).isEqualTo(3);
        assertThat(rest.broken()).isEmpty();
        assertThat(rest.hash()).isEqualTo(read(database, Acts::head).hash());
    }

    @ParameterizedTest
    @EnumSource
    void acts_are_found_by_what_is_asked_of_them(TestDatabase database) {
        database.clear();
        append(database, removal(1));
        clock.forward(Duration.ofHours(1));
        append(database, removal(2).by(9));
        clock.forward(Duration.ofHours(1));
        append(database, Act.ofAdministration("account-roles", Subject.ACCOUNT, 1));

        assertThat(found(database, ActFilter.ALL))
                .containsExactly("account-roles 1", "comment-removed 2", "comment-removed 1");
        assertThat(found(database, ActFilter.ALL.in(Act.Area.MODERATION)))
                .containsExactly("comment-removed 2", "comment-removed 1");
        assertThat(found(database, ActFilter.ALL.of(Subject.COMMENT, 1))).containsExactly("comment-removed 1");
        assertThat(found(database, filter("comment-", Optional.of(9L)))).containsExactly("comment-removed 2");
        assertThat(found(database, filter("comment-approved", Optional.empty())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void pages_follow_each_other_in_both_directions(TestDatabase database) {
        database.clear();
        for (long comment = 1; comment <= 3; comment++) {
            append(database, removal(comment));
        }

        List<ActEntry> latest = read(database, acts -> acts.latest(ActFilter.ALL, Optional.empty(), 2));
        List<ActEntry> earlier =
                read(database, acts -> acts.latest(ActFilter.ALL, Optional.of(cursor(latest.get(1))), 2));
        List<ActEntry> earliest = read(database, acts -> acts.earliest(ActFilter.ALL, Optional.empty(), 1));
        List<ActEntry> later =
                read(database, acts -> acts.earliest(ActFilter.ALL, Optional.of(cursor(earliest.get(0))), 9));

        assertThat(latest).extracting(row -> row.act().subjectId()).containsExactly(3L, 2L);
        assertThat(earlier).extracting(row -> row.act().subjectId()).containsExactly(1L);
        assertThat(earliest).extracting(row -> row.act().subjectId()).containsExactly(1L);
        assertThat(later).extracting(row -> row.act().subjectId()).containsExactly(2L, 3L);
    }

    private static ActFilter filter(String kind, Optional<Long> actor) {
        return new ActFilter(
                Optional.empty(),
                actor,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private List<String> found(TestDatabase database, ActFilter filter) {
        return read(database, acts -> acts.latest(filter, Optional.empty(), 10)).stream()
                .map(row -> row.act().kind() + " " + row.act().subjectId())
                .toList();
    }

    private static Cursor cursor(ActEntry row) {
        return Cursor.of(row.doneAt(), row.id());
    }

    private static Act removal(long comment) {
        return Act.ofModeration("comment-removed", Subject.COMMENT, comment)
                .by(7)
                .under(70)
                .from("VISIBLE", "REMOVED")
                .saying("decision 12, SPAM");
    }

    private void append(TestDatabase database, Act act) {
        database.run("domain", em -> log(em).append(act));
    }

    private void chain(TestDatabase database) {
        database.run("domain", em -> log(em).chain(100));
    }

    private static void tamper(TestDatabase database, String statement) {
        database.run("domain", em -> em.createNativeQuery(statement).executeUpdate());
    }

    private static <T> T read(TestDatabase database, Function<Acts, T> question) {
        return database.call("domain", em -> {
            Acts acts = new Acts();
            acts.em = em;
            return question.apply(acts);
        });
    }

    private ActLog log(EntityManager em) {
        ActLog log = new ActLog();
        log.em = em;
        log.clock = clock;
        return log;
    }
}
