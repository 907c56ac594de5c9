package africa.pia.tag;

import africa.pia.text.Slug;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return tags.holder(key).flatMap(tags::find).map(KnownTag::asEntry);
    }

    /** Labels to choose from: those used last, the latest first. */
    public List<String> suggestions(int limit) {
        return tags.latestUsed(limit).stream().map(KnownTag::label).toList();
    }

    /**
     * The labels under which a text is filed that names these: of a topic that has another name by now, that one; of a
     * spelling, the register's. What the register does not know it takes in. Each topic is told once.
     *
     * <p>Nobody renames or merges these topics until the caller's transaction ends, so that nothing is filed with what
     * is no more.
     */
    public List<String> settled(List<String> labels) {
        Map<String, String> byKey = new LinkedHashMap<>();
        labels.forEach(label -> byKey.putIfAbsent(Slug.keyOf(label), label));
        // Held in one order whoever asks, so that two who file at once never wait for each other.
        Map<String, KnownTag> settled = new HashMap<>();
        byKey.keySet().stream()
                .sorted(Comparator.naturalOrder())
                .forEach(key -> settled.put(key, settled(key, byKey.get(key))));
        List<String> all = new ArrayList<>();
        byKey.keySet().forEach(key -> all.add(settled.get(key).label()));
        return all.stream().distinct().toList();
    }

    private KnownTag settled(String key, String label) {
        while (true) {
            Optional<KnownTag> known = tags.holder(key).flatMap(tags::locked);
            if (known.isPresent()) {
                tags.use(known.get(), clock.instant());
                return known.get();
            }
            KnownTag fresh = new KnownTag(key, label, clock.instant());
            if (tags.add(fresh)) {
                return fresh;
            }
            // Somebody else has just taken the same one in, or merged it away: ask again.
        }
    }
}
