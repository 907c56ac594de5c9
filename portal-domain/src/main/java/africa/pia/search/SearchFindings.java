package africa.pia.search;

import africa.pia.paging.Slice;
import africa.pia.text.SafeHtml;

/**
 * What was found.
 *
 * @param hits one slice of it
 * @param total how many texts there are in all, as far as was counted
 * @param exact whether the count is complete; otherwise there are at least that many
 */
public record SearchFindings(Slice<Hit> hits, long total, boolean exact) {

    /**
     * One text that was found.
     *
     * @param headline with {@code <mark>} around what was looked for
     * @param excerpt where it occurs in the text, marked likewise; the beginning of the text when it occurs elsewhere
     */
    public record Hit(long id, SafeHtml headline, SafeHtml excerpt) {}
}
