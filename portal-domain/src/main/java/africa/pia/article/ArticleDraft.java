package africa.pia.article;

import africa.pia.gate.Proof;
import africa.pia.section.SectionKey;
import africa.pia.text.Markup;
import java.util.List;
import java.util.Optional;

/**
 * What a writer hands in. Everything may still be unfinished but the headline; publishing asks for the rest.
 *
 * @param headline 1 to 200 characters
 * @param slug wished for; made from the headline when absent
 * @param standfirst at most 600 characters
 * @param body HTML; sanitised on the way in, never refused for its markup
 * @param language BCP 47 tag of what the text is written in: fr, en, pt or ar
 * @param tags labels as typed
 * @param byline printed names, in order
 * @param shareTexts what search engines and link previews say instead of headline and standfirst
 * @param typography whether the writing surface helps with quotation marks and spaces
 */
public record ArticleDraft(
        String headline,
        Optional<String> slug,
        String standfirst,
        String body,
        String language,
        SectionKey section,
        List<String> tags,
        List<String> byline,
        Optional<LeadFigure> leadFigure,
        Optional<Source> source,
        CommentPolicy commentPolicy,
        ShareTexts shareTexts,
        boolean typography) {

    public ArticleDraft {
        tags = List.copyOf(tags);
        byline = List.copyOf(byline);
    }

    /** A draft that says the same everywhere. */
    public ArticleDraft(
            String headline,
            Optional<String> slug,
            String standfirst,
            String body,
            String language,
            SectionKey section,
            List<String> tags,
            List<String> byline,
            Optional<LeadFigure> leadFigure,
            Optional<Source> source,
            CommentPolicy commentPolicy) {
        this(
                headline,
                slug,
                standfirst,
                body,
                language,
                section,
                tags,
                byline,
                leadFigure,
                source,
                commentPolicy,
                ShareTexts.NONE,
                true);
    }

    /** As the gate judges it. */
    Proof asProof() {
        return new Proof(
                headline,
                standfirst,
                Markup.article(body),
                language,
                section.value(),
                leadFigure.map(
                        lead -> new Proof.Lead(lead.media(), lead.alternativeText(), lead.credit(), lead.licence())),
                source.map(from -> new Proof.Origin(from.name(), from.url())));
    }

    /** The same in a section and under tags. */
    public ArticleDraft filed(SectionKey elsewhere, List<String> labels) {
        return new ArticleDraft(
                headline,
                slug,
                standfirst,
                body,
                language,
                elsewhere,
                labels,
                byline,
                leadFigure,
                source,
                commentPolicy,
                shareTexts,
                typography);
    }

    /** The same under other names. */
    ArticleDraft signed(List<String> names) {
        return new ArticleDraft(
                headline,
                slug,
                standfirst,
                body,
                language,
                section,
                tags,
                names,
                leadFigure,
                source,
                commentPolicy,
                shareTexts,
                typography);
    }

    /** The same with another text. */
    ArticleDraft withBody(String html) {
        return new ArticleDraft(
                headline,
                slug,
                standfirst,
                html,
                language,
                section,
                tags,
                byline,
                leadFigure,
                source,
                commentPolicy,
                shareTexts,
                typography);
    }
}
