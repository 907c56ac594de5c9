package africa.pia.tag;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The topics that texts are filed with, each under one label. Reading is open to everyone. */
@Stateless
@PermitAll
public class TagRegister {

    @Inject
    Tags tags;

    @Inject
    Clock clock;

    /** The topic with a key, or the one that bears it no more but is meant by it. */
    public Optional<TagEntry> find(String key) {
        return tags.at(key).map(KnownTag::asEntry);
    }

    /** Labels to choose from: those used last, the latest first. */
    public List<String> suggestions(int limit) {
        return tags.latest(limit);
    }

    /**
     * The labels under which a text is filed that names these: of a topic that has another name by now, that one; of a
     * spelling, the register's. What the register does not know it takes in. Each topic is told once.
     *
     * <p>Nobody renames or merges these topics until the caller's transaction ends, so that nothing is filed with what
     * is no more.
     */
    public List<String> settled(List<String> labels) {
        return tags.settled(labels, clock.instant()).stream()
                .map(KnownTag::name)
                .toList();
    }
}
