package africa.pia.change;

import java.util.List;

/**
 * Something on this node that follows the log: a cache, the search index.
 *
 * <p>Implemented by CDI beans; called from one thread, in log order, outside any transaction. A listener that throws is
 * called again with the same changes, so handling a change twice must do no harm.
 */
public interface ChangeListener {

    /** Last position this listener has taken in durably; the tail starts after it. */
    long position();

    /** Takes in further changes; afterwards {@link #position()} is at least the last one's. */
    void on(List<Change> changes) throws Exception;
}
