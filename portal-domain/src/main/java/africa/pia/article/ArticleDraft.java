package africa.pia.article;

import africa.pia.section.SectionKey;
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
        CommentPolicy commentPolicy) {

    public ArticleDraft {
        tags = List.copyOf(tags);
        byline = List.copyOf(byline);
    }
}
