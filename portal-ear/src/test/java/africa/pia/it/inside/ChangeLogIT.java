package africa.pia.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.change.ChangeTail;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
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
}
