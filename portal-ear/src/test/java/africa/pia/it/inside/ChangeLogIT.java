package africa.pia.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.change.Change;
import africa.pia.change.ChangeListener;
import africa.pia.change.ChangeLog;
import africa.pia.change.ChangeTail;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class ChangeLogIT {

    @Inject
    ChangeLog log;

    @Inject
    ChangeTail tail;

    @Inject
    UserTransaction transaction;

    @Deployment
    static EnterpriseArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void a_change_is_told_after_its_commit_and_not_after_a_rollback() throws Exception {
        // What others have committed has its place from now on.
        tail.look();
        long before = log.head();
        transaction.begin();
        log.append(Change.Topic.SECTIONS, 1, "rolled back");
        transaction.rollback();
        transaction.begin();
        log.append(Change.Topic.SECTIONS, 2, "committed");
        transaction.commit();

        tail.look();

        assertThat(log.after(before, 10)).extracting(Change::detail).containsExactly("committed");
    }

    @Test
    void a_commit_is_announced_on_its_node_before_its_writer_goes_on() throws Exception {
        Ear ear = new Ear(log.head());
        tail.follow(ear);
        try {
            transaction.begin();
            log.append(Change.Topic.CONVERSATION, 3, "rolled back");
            transaction.rollback();
            transaction.begin();
            log.append(Change.Topic.CONVERSATION, 4, "committed");
            List<Long> during = List.copyOf(ear.announced);
            transaction.commit();
            List<Long> after = List.copyOf(ear.announced);

            assertThat(during).doesNotContain(3L, 4L);
            assertThat(after).contains(4L).doesNotContain(3L);
        } finally {
            tail.leave(ear);
        }
    }

    private static final class Ear implements ChangeListener {

        private final Queue<Long> announced = new ConcurrentLinkedQueue<>();
        private volatile long position;

        Ear(long position) {
            this.position = position;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public void on(List<Change> changes) {
            position = changes.get(changes.size() - 1).position();
        }

        @Override
        public void announced(Change.Topic topic, long subject) {
            announced.add(subject);
        }
    }
}
