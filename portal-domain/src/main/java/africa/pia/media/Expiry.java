package africa.pia.media;

import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Tells every node that a picture may not be shown any more: once, whichever node looks first. */
@Stateless
public class Expiry {

    @Inject
    KeptPictures pictures;

    @Inject
    ChangeLog log;

    @Inject
    Clock clock;

    /** Pictures whose date has come and was not told yet, the earliest first. */
    public List<MediaId> due(int limit) {
        return pictures.expired(clock.instant(), limit);
    }

    /** Tells it of one picture, unless somebody else has, or its date was put off meanwhile. */
    public boolean tell(MediaId id) {
        boolean first = pictures.tell(id, clock.instant());
        if (first) {
            log.append(Change.Topic.PICTURE, id.value(), "");
        }
        return first;
    }
}
