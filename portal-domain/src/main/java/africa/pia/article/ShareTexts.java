package africa.pia.article;

/**
 * What is said of an article outside it, where headline and standfirst do not serve; each empty for the article's own.
 *
 * @param searchTitle in place of the headline in search engines; at most 120 characters
 * @param searchDescription in place of the standfirst there; at most 320 characters
 * @param shareTitle in place of the headline in link previews; at most 200 characters
 * @param shareText in place of the standfirst there; at most 320 characters
 */
public record ShareTexts(String searchTitle, String searchDescription, String shareTitle, String shareText) {

    /** Nothing but the article's own words. */
    public static final ShareTexts NONE = new ShareTexts("", "", "", "");
}
