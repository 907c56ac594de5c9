package africa.pia.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadershipTest {

    private final Readership readership = new Readership();
    private final List<Map<Long, Long>> written = new ArrayList<>();
    private boolean databaseAway;

    @Test
    void readings_are_added_up_and_taken_once() {
        read(1, 3);
        read(2, 1);

        assertThat(readership.take()).containsExactly(Map.entry(1L, 3L), Map.entry(2L, 1L));
        assertThat(readership.take()).isEmpty();
    }

    @Test
    void no_reading_is_lost_or_doubled_while_they_are_taken() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(4);
        List<Future<?>> reading = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            reading.add(readers.submit((Callable<Void>) () -> {
                read(1, 50_000);
                return null;
            }));
        }
        long taken = 0;
        while (!reading.stream().allMatch(Future::isDone)) {
            taken += readership.take().getOrDefault(1L, 0L);
        }
        for (Future<?> each : reading) {
            each.get();
        }
        taken += readership.take().getOrDefault(1L, 0L);
        readers.shutdown();

        assertThat(taken).isEqualTo(200_000);
    }

    @Test
    void readings_that_could_not_be_written_wait_for_the_next_round() {
        ReadershipClerk clerk = clerk();
        databaseAway = true;
        read(1, 2);
        clerk.carry();
        read(1, 1);
        databaseAway = false;

        clerk.carry();

        assertThat(written).containsExactly(Map.of(1L, 3L));
    }

    @Test
    void nothing_is_written_when_nobody_read() {
        clerk().carry();

        assertThat(written).isEmpty();
    }

    private void read(long article, int times) {
        for (int i = 0; i < times; i++) {
            readership.read(new ArticleId(article));
        }
    }

    private ReadershipClerk clerk() {
        ReadershipClerk clerk = new ReadershipClerk();
        clerk.readership = readership;
        clerk.ledger = new ReadershipLedger() {
            @Override
            public void add(Map<Long, Long> readings) {
                if (databaseAway) {
                    throw new IllegalStateException("the database is away");
                }
                written.add(readings);
            }
        };
        return clerk;
    }
}
