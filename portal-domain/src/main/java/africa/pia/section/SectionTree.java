package africa.pia.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sections at one moment: a tree in the order of the navigation, and where those have gone that are no more.
 *
 * <p>A section that was merged into another is found under its old key still, as the one that it is now.
 */
public final class SectionTree {

    private final Map<SectionKey, SectionItem> items = new LinkedHashMap<>();
    private final Map<SectionKey, SectionKey> merged;

    /**
     * Puts a tree together.
     *
     * @param items in the order of the tree: each after the one it stands under, before that one's next brother
     * @param merged of each key that is no more the section that it leads to
     */
    SectionTree(List<SectionItem> items, Map<SectionKey, SectionKey> merged) {
        items.forEach(item -> this.items.put(item.key(), item));
        this.merged = Map.copyOf(merged);
    }

    /** A tree of which nothing was ever merged. */
    public static SectionTree of(List<SectionItem> items) {
        return new SectionTree(items, Map.of());
    }

    /** Every section, in the order of the tree. */
    public List<SectionItem> items() {
        return List.copyOf(items.values());
    }

    /** Those of the navigation: which stand under no other. */
    public List<SectionItem> top() {
        return items.values().stream().filter(item -> item.depth() == 0).toList();
    }

    /** The section with a key, or the one that it was merged into. */
    public Optional<SectionItem> find(SectionKey key) {
        return Optional.ofNullable(items.get(merged.getOrDefault(key, key)));
    }

    /** The sections that stand directly under one. */
    public List<SectionItem> under(SectionKey key) {
        return items.values().stream()
                .filter(item -> item.parent().equals(Optional.of(key)))
                .toList();
    }

    /** The way from the navigation to a section, itself at the end; empty when there is no such section. */
    public List<SectionItem> pathTo(SectionKey key) {
        List<SectionItem> path = new ArrayList<>();
        Optional<SectionItem> step = find(key);
        while (step.isPresent()) {
            path.add(0, step.get());
            step = step.get().parent().flatMap(this::find);
        }
        return List.copyOf(path);
    }

    /**
     * The keys under which articles of a section may be filed: its own, those of all that stand under it, and those
     * that were merged into one of them. Just the key itself when there is no such section.
     */
    public Set<SectionKey> within(SectionKey key) {
        Set<SectionKey> keys = new LinkedHashSet<>();
        find(key).ifPresentOrElse(item -> collect(item, keys), () -> keys.add(key));
        merged.forEach((old, into) -> {
            if (keys.contains(into)) {
                keys.add(old);
            }
        });
        return keys;
    }

    private void collect(SectionItem item, Set<SectionKey> keys) {
        keys.add(item.key());
        under(item.key()).forEach(child -> collect(child, keys));
    }

    /** Whether a section is another one or stands under it. */
    public boolean isWithin(SectionKey key, SectionKey other) {
        return pathTo(key).stream().anyMatch(step -> step.key().equals(other));
    }

    /** How many sections stand in a row below one, at most; 0 when none does. */
    int heightOf(SectionKey key) {
        return under(key).stream()
                .mapToInt(child -> 1 + heightOf(child.key()))
                .max()
                .orElse(0);
    }
}
