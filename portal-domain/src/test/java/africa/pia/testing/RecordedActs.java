package africa.pia.testing;

import africa.pia.act.Act;
import africa.pia.act.ActLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A log of acts that only remembers what it was told. */
public final class RecordedActs extends ActLog {

    private final List<Act> acts = new CopyOnWriteArrayList<>();

    @Override
    public void append(Act act) {
        acts.add(act);
    }

    /** What was told, in order. */
    public List<Act> acts() {
        return List.copyOf(acts);
    }

    /** The kinds of what was told, in order. */
    public List<String> kinds() {
        return acts.stream().map(Act::kind).toList();
    }
}
