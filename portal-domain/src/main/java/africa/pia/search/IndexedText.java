package africa.pia.search;

import java.time.Instant;
import java.util.List;

/**
 * One text as the index takes it in; plain words, no markup.
 *
 * @param id of the thing in its own tables; putting a text again replaces it
 * @param names of who wrote it
 * @param section key of where it is filed, for narrowing
 * @param at when it appeared
 */
public record IndexedText(
        long id,
        String headline,
        String standfirst,
        List<String> tags,
        List<String> names,
        String body,
        String section,
        Instant at) {}
