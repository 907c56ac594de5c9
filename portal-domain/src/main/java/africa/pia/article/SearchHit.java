package africa.pia.article;

import africa.pia.text.SafeHtml;

/**
 * One article that a search has found.
 *
 * @param headline with {@code <mark>} around what was looked for
 * @param excerpt where it occurs in the text, marked likewise; the text's beginning when it occurs elsewhere
 */
public record SearchHit(ArticleSummary article, SafeHtml headline, SafeHtml excerpt) {}
