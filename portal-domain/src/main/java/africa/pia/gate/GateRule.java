package africa.pia.gate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the gate looks for. Whether a breach blocks or advises is configured, but for the rules that nobody may override:
 * without a headline, a section or a text there is nothing to publish.
 */
public enum GateRule {
    HEADLINE_MISSING("headline", "article.headline-missing"),
    /** Over 200 characters: no list, feed or share has room for it. Arguments: length, limit. */
    HEADLINE_TOO_LONG("headline", "gate.headline-too-long"),
    /** Over 110 characters: search engines and previews cut it. Arguments: length, limit. */
    HEADLINE_LONG("headline", "gate.headline-long"),
    STANDFIRST_MISSING("standfirst", "article.standfirst-missing"),
    /** Arguments: length, limit. */
    STANDFIRST_SHORT("standfirst", "gate.standfirst-short"),
    /** Arguments: length, limit. */
    STANDFIRST_LONG("standfirst", "gate.standfirst-long"),
    BODY_MISSING("body", "article.body-missing"),
    /** A heading skips a level. Argument: its words. */
    HEADING_ORDER("body", "gate.heading-order"),
    /** Argument: number of the picture in the text. */
    FIGURE_UNKNOWN("body", "gate.figure-unknown"),
    /** Argument: number of the picture in the text. */
    FIGURE_ALTERNATIVE_TEXT_MISSING("body", "gate.figure-alternative-text-missing"),
    /** Argument: number of the picture in the text. */
    FIGURE_CREDIT_MISSING("body", "gate.figure-credit-missing"),
    /** Argument: number of the table in the text. */
    TABLE_HEADERS_MISSING("body", "gate.table-headers-missing"),
    /** Argument: number of the table in the text. */
    TABLE_CAPTION_MISSING("body", "gate.table-caption-missing"),
    /** A link says nothing of where it leads. Argument: its words. */
    LINK_WORDS("body", "gate.link-words"),
    /** A link of this site leads nowhere. Arguments: its words, its address. */
    LINK_UNKNOWN("body", "gate.link-unknown"),
    /** A link leads to an article that readers do not see yet. Arguments: its words, its address. */
    LINK_TO_COME("body", "gate.link-to-come"),
    /** A link leads to an article that was taken down. Arguments: its words, its address. */
    LINK_WITHDRAWN("body", "gate.link-withdrawn"),
    /** A link to another site leads nowhere any more. Arguments: its words, its address. */
    LINK_BROKEN("body", "gate.link-broken"),
    /** A link leads into a private network. Arguments: its words, its address. */
    LINK_PRIVATE("body", "gate.link-private"),
    SECTION_MISSING("section", "article.section-missing"),
    LANGUAGE_UNKNOWN("language", "article.language-unknown"),
    /** The text seems to be in another language. Argument: the tag of that language. */
    LANGUAGE_DOUBTFUL("language", "gate.language-doubtful"),
    LEAD_UNKNOWN("leadFigure.mediaId", "article.picture-unknown"),
    LEAD_ALTERNATIVE_TEXT_MISSING("leadFigure.alt", "article.alternative-text-missing"),
    LEAD_CREDIT_MISSING("leadFigure.credit", "gate.lead-credit-missing"),
    LEAD_LICENCE_MISSING("leadFigure.licence", "gate.lead-licence-missing"),
    SOURCE_NAME_MISSING("source.name", "article.source-name-missing"),
    SOURCE_ADDRESS_MISSING("source.url", "article.source-url-missing"),
    /** The address of the source leads nowhere any more. Argument: the address. */
    SOURCE_BROKEN("source.url", "gate.source-broken");

    private final String field;
    private final String code;

    GateRule(String field, String code) {
        this.field = field;
        this.code = code;
    }

    /** The field where a breach is mended, as the API spells it. */
    public String field() {
        return field;
    }

    /** Stable; the key of its sentence. What programs knew before there was a gate has kept its code. */
    public String code() {
        return code;
    }

    /** Whether not even an editor-in-chief may let a breach pass. */
    public boolean isAbsolute() {
        return this == HEADLINE_MISSING || this == BODY_MISSING || this == SECTION_MISSING;
    }

    /** Its name in settings, such as {@code lead-credit-missing}. */
    String settingName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<GateRule> named(String settingName) {
        return Arrays.stream(values())
                .filter(rule -> rule.settingName().equals(settingName))
                .findFirst();
    }
}
