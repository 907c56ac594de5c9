package africa.pia.change;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.testing.RecordedEvents;
import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeLogStorageTest {

    private final TestClock clock = TestClock.atTheBeginning();

    @ParameterizedTest
    @EnumSource
    void changes_are_read_in_the_order_of_their_positions(TestDatabase database) {
        database.clear();
        append(database, 1);
        append(database, 2);

        sequence(database);

        assertThat(subjectsAfter(database, 0)).containsExactly(1L, 2L);
        assertThat(subjectsAfter(database, 1)).containsExactly(2L);
    }

    @ParameterizedTest
    @EnumSource
    void a_change_whose_writer_is_slow_to_commit_is_not_passed_by(TestDatabase database) {
        database.clear();
        try (EntityManager slow = database.entityManager("domain")) {
            slow.getTransaction().begin();
            log(slow).append(Change.Topic.ARTICLE, 1, "drawn first");
            slow.flush();
            append(database, 2);
            sequence(database);
            long seen = position(database);

            slow.getTransaction().commit();
            sequence(database);

            assertThat(seen).isEqualTo(1);
            assertThat(subjectsAfter(database, seen)).containsExactly(1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_change_that_was_rolled_back_is_never_told(TestDatabase database) {
        database.clear();
        try (EntityManager failing = database.entityManager("domain")) {
            failing.getTransaction().begin();
            log(failing).append(Change.Topic.ARTICLE, 1, "");
            failing.flush();
            failing.getTransaction().rollback();
        }

        sequence(database);

        assertThat(subjectsAfter(database, 0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_instant_is_read_back_as_it_was_written_to_the_microsecond(TestDatabase database) {
        database.clear();
        clock.forward(Duration.ofNanos(123_456_000));
        append(database, 1);
        sequence(database);

        List<Change> read = database.call("domain", em -> log(em).after(0, 1));

        assertThat(read).extracting(Change::occurredAt).containsExactly(clock.instant());
    }

    @ParameterizedTest
    @EnumSource
    void a_log_that_has_forgotten_says_so(TestDatabase database) {
        database.clear();
        append(database, 1);
        sequence(database);
        clock.forward(Duration.ofDays(31));
        append(database, 2);
        sequence(database);

        int forgotten = database.call("domain", em -> log(em).forget(Duration.ofDays(30)));

        assertThat(forgotten).isEqualTo(1);
        assertThat(holdsAllAfter(database, 1)).isTrue();
        assertThat(holdsAllAfter(database, 0)).isFalse();
    }

    private void append(TestDatabase database, long subject) {
        database.run("domain", em -> log(em).append(Change.Topic.ARTICLE, subject, ""));
    }

    private void sequence(TestDatabase database) {
        database.run("domain", em -> log(em).sequence(100));
    }

    private long position(TestDatabase database) {
        return database.call("domain", em -> log(em).head());
    }

    private boolean holdsAllAfter(TestDatabase database, long position) {
        return database.call("domain", em -> log(em).holdsAllAfter(position));
    }

    private List<Long> subjectsAfter(TestDatabase database, long position) {
        return database.call(
                "domain",
                em -> log(em).after(position, 100).stream().map(Change::subject).toList());
    }

    private ChangeLog log(EntityManager em) {
        ChangeLog log = new ChangeLog();
        log.em = em;
        log.clock = clock;
        log.appended = new RecordedEvents<>();
        return log;
    }
}
