package africa.pia.media;

import africa.pia.account.AccountId;

/**
 * One article that shows a picture, as it said at its last save.
 *
 * @param article its id
 * @param lead whether it stands above the text, else within
 * @param headline empty where the caller may not know
 * @param state of its work flow, such as {@code DRAFT}
 * @param published whether readers see it
 * @param writer who began it
 */
public record Showing(long article, boolean lead, String headline, String state, boolean published, AccountId writer) {

    /** The same without what only its own people know. */
    Showing unnamed() {
        return new Showing(article, lead, "", state, published, writer);
    }
}
