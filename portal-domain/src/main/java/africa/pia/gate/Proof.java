package africa.pia.gate;

import africa.pia.media.MediaId;
import africa.pia.text.SafeHtml;
import java.util.Optional;

/**
 * A text as it would be printed, with everything that is said about it: what the gate judges.
 *
 * @param body already sanitised, as readers or as editors have it
 * @param language BCP 47 tag that the text claims to be written in
 * @param section key of its section; empty when it has none
 * @param lead the picture over it; absent when the cloth stands in
 * @param origin where a syndicated text comes from; absent for own work
 */
public record Proof(
        String headline,
        String standfirst,
        SafeHtml body,
        String language,
        String section,
        Optional<Lead> lead,
        Optional<Origin> origin) {

    /** The lead figure with the words that the text itself gives it; what is empty the library's picture may have. */
    public record Lead(MediaId picture, String alternativeText, String credit, String licence) {}

    /** The source of a syndicated text, by name and address; either may still be empty. */
    public record Origin(String name, String address) {}
}
