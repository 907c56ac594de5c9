package africa.pia.change;

import java.util.List;

/**
 * Something on this node that follows the log: a cache, the search index.
 *
 * <p>Implemented by CDI beans; changes are told from one thread, in log order, outside any transaction. A listener that throws is
 * called again with the same changes, so handling a change twice must do no harm.
 */
public interface ChangeListener {

    /** Last position this listener has taken in durably; the tail starts after it. */
    long position();

    /** Takes in further changes; afterwards {@link #position()} is at least the last one's. */
    void on(List<Change> changes) throws Exception;

    /**
     * News of a commit on this node, before the log gives the change its place and tells it by {@link #on}.
     *
     * <p>Called in the thread that has just committed and whose caller still waits: so that whoever changed something
     * sees it at once on the node that he speaks to. It must be quick, must not use the database, and may come from
     * several threads at once and in any order. It is lost with the node: what must not be lost waits for {@link #on}.
     *
     * @param topic what kind of thing changed
     * @param subject id of the thing that changed
     */
    default void announced(Change.Topic topic, long subject) {}
}
