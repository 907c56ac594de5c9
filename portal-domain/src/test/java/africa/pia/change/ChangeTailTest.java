package africa.pia.change;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.change.Change.Topic;
import africa.pia.node.NodeStarted;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeTailTest {

    private final ChangeTail tail = new ChangeTail();
    private final KeptForLater executor = new KeptForLater();
    private final Ear index = new Ear();
    private final Ear cache = new Ear();

    @BeforeEach
    void put_together() {
        tail.executor = executor;
        tail.listeners = new Beans(List.of(index));
        tail.log = new TwoChanges();
        tail.follow(cache);
        tail.on(new NodeStarted());
    }

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    @Test
    void a_commit_on_this_node_is_announced_before_its_writer_goes_on() {
        tail.on(new ChangeAppended(Topic.ARTICLE, 7));

        assertThat(cache.announced).containsExactly("ARTICLE 7");
        assertThat(index.announced).containsExactly("ARTICLE 7");
        assertThat(cache.told).isEmpty();
    }

    @Test
    void what_was_announced_is_told_again_in_its_place_in_the_log() {
        tail.on(new ChangeAppended(Topic.ARTICLE, 7));

        executor.later.forEach(Runnable::run);

        assertThat(cache.told).containsExactly(1L, 2L);
        assertThat(index.told).containsExactly(1L, 2L);
    }

    @Test
    void nobody_looks_at_the_log_until_the_node_has_started() {
        ChangeTail early = new ChangeTail();
        early.executor = executor;
        early.listeners = new Beans(List.of(index));

        early.on(new ChangeAppended(Topic.ARTICLE, 7));

        assertThat(index.announced).containsExactly("ARTICLE 7");
        assertThat(executor.later).isEmpty();
    }

    @Test
    void a_listener_that_fails_harms_neither_the_writer_nor_the_others() {
        index.deaf = true;
        Ear third = new Ear();
        tail.follow(third);
        cache.deaf = true;

        tail.on(new ChangeAppended(Topic.CONVERSATION, 8));

        assertThat(third.announced).containsExactly("CONVERSATION 8");
        assertThat(executor.later).hasSize(1);
    }

    @Test
    void who_has_left_hears_nothing_more() {
        tail.leave(cache);

        tail.on(new ChangeAppended(Topic.ARTICLE, 7));

        assertThat(cache.announced).isEmpty();
    }

    private static final class Ear implements ChangeListener {

        private final List<String> announced = new ArrayList<>();
        private final List<Long> told = new ArrayList<>();
        private boolean deaf;

        @Override
        public long position() {
            return told.isEmpty() ? 0 : told.get(told.size() - 1);
        }

        @Override
        public void on(List<Change> changes) {
            changes.forEach(change -> told.add(change.position()));
        }

        @Override
        public void announced(Topic topic, long subject) {
            if (deaf) {
                throw new IllegalStateException("deaf");
            }
            announced.add(topic + " " + subject);
        }
    }

    private static final class TwoChanges extends ChangeLog {

        @Override
        public int sequence(int limit) {
            return 0;
        }

        @Override
        public List<Change> after(long position, int limit) {
            return List.of(new Change(1, Topic.ARTICLE, 7, "", null), new Change(2, Topic.SECTIONS, 0, "", null))
                    .stream()
                    .filter(change -> change.position() > position)
                    .toList();
        }
    }

    /** Runs nothing by itself. */
    private static final class KeptForLater extends ScheduledThreadPoolExecutor {

        private final List<Runnable> later = new ArrayList<>();

        KeptForLater() {
            super(1);
        }

        @Override
        public void execute(Runnable task) {
            later.add(task);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long after, long period, TimeUnit unit) {
            return schedule(task, 1, TimeUnit.DAYS);
        }
    }

    /** The listeners that the container would find. */
    private record Beans(List<ChangeListener> beans) implements Instance<ChangeListener> {

        @Override
        public Iterator<ChangeListener> iterator() {
            return beans.iterator();
        }

        @Override
        public ChangeListener get() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instance<ChangeListener> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends ChangeListener> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends ChangeListener> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isUnsatisfied() {
            return beans.isEmpty();
        }

        @Override
        public boolean isAmbiguous() {
            return beans.size() > 1;
        }

        @Override
        public void destroy(ChangeListener instance) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Handle<ChangeListener> getHandle() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<? extends Handle<ChangeListener>> handles() {
            throw new UnsupportedOperationException();
        }
    }
}
