package africa.pia.web.feed;

import africa.pia.media.Picture;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A list that can be subscribed to, in whatever format it is written.
 *
 * @param home address of the page that shows the list
 * @param self address of the feed
 * @param language of its title
 * @param items newest first
 */
record Feed(String title, String description, String home, String self, String language, List<Item> items) {

    /** The newest change, for whoever only wants to know whether there is any; empty without items. */
    Optional<Instant> updated() {
        return items.stream().map(Item::published).max(Instant::compareTo);
    }

    /**
     * One entry.
     *
     * @param id stable whatever becomes of the address
     * @param summary plain text; may be empty
     * @param html of the entry in full; empty when the feed only points to it
     * @param language of the entry, empty when unknown
     * @param category the section, empty without one
     */
    record Item(
            String id,
            String address,
            String title,
            String summary,
            String html,
            String language,
            String category,
            List<String> authors,
            Instant published,
            Optional<Picture> picture) {}
}
