package africa.pia.node;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Tells that this node has started.
 *
 * <p>Until every module has started, the container keeps each other thread than the starting one waiting at the first
 * EJB it asks, be it within the creation of a CDI bean, whose lock it then holds; a starting module that needs the same
 * lock waits for it in turn, until a transaction times out. So whoever goes rounds on a thread of its own begins when
 * {@link NodeStarted} is told. It is told by a timer, which the container starts when every module has started.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NodeStart {

    @Resource
    TimerService timers;

    @Inject
    Event<NodeStarted> started;

    @PostConstruct
    void await() {
        timers.createSingleActionTimer(0, new TimerConfig(null, false));
    }

    @Timeout
    void tell() {
        started.fire(new NodeStarted());
    }
}
