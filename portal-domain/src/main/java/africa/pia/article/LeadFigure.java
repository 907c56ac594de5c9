package africa.pia.article;

import africa.pia.media.MediaId;

/**
 * The picture above the text, with its own words: what the library says of the picture may be told otherwise here.
 *
 * @param alternativeText words instead of the picture; required
 */
public record LeadFigure(MediaId media, String alternativeText, String caption, String credit, String licence) {}
