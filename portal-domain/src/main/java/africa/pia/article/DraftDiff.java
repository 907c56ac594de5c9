package africa.pia.article;

import africa.pia.diff.LineChange;
import africa.pia.diff.TextDiff;
import africa.pia.text.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares two texts field by field, by their words. */
public final class DraftDiff {

    private DraftDiff() {}

    /**
     * Every field in which the two differ, in the order of the editor page; the body in full, its unchanged lines
     * included, so that a change is read in its place.
     *
     * @return empty when nothing that is read differs: at most markup or the address of a link
     */
    public static List<FieldChange> of(ArticleDraft before, ArticleDraft after) {
        List<FieldChange> changes = new ArrayList<>();
        add(changes, "headline", before, after, ArticleDraft::headline);
        add(changes, "standfirst", before, after, ArticleDraft::standfirst);
        addLines(changes, "body", bodyLines(before), bodyLines(after));
        add(changes, "section", before, after, draft -> draft.section().value());
        addLines(changes, "tags", before.tags(), after.tags());
        addLines(changes, "byline", before.byline(), after.byline());
        add(changes, "language", before, after, ArticleDraft::language);
        // Without a wish for another address the article keeps the one it has.
        if (after.slug().isPresent()) {
            add(changes, "slug", before, after, draft -> draft.slug().orElse(""));
        }
        add(changes, "leadFigureMediaId", before, after, ofFigure(figure -> figure.media()
                .toString()));
        add(changes, "leadFigureAlt", before, after, ofFigure(LeadFigure::alternativeText));
        add(changes, "leadFigureCaption", before, after, ofFigure(LeadFigure::caption));
        add(changes, "leadFigureCredit", before, after, ofFigure(LeadFigure::credit));
        add(changes, "leadFigureLicence", before, after, ofFigure(LeadFigure::licence));
        add(changes, "sourceName", before, after, ofSource(Source::name));
        add(changes, "sourceUrl", before, after, ofSource(Source::url));
        add(changes, "sourceLicence", before, after, ofSource(Source::licence));
        add(changes, "commentPolicy", before, after, draft -> draft.commentPolicy()
                .name());
        add(changes, "shareTextsSearchTitle", before, after, draft -> draft.shareTexts()
                .searchTitle());
        add(changes, "shareTextsSearchDescription", before, after, draft -> draft.shareTexts()
                .searchDescription());
        add(changes, "shareTextsShareTitle", before, after, draft -> draft.shareTexts()
                .shareTitle());
        add(changes, "shareTextsShareText", before, after, draft -> draft.shareTexts()
                .shareText());
        add(changes, "typography", before, after, draft -> Boolean.toString(draft.typography()));
        return changes;
    }

    /** What readers read of a change: the lines of headline, standfirst, text and caption that became others. */
    static List<LineChange> forReaders(ArticleDraft before, ArticleDraft after) {
        return TextDiff.of(readLines(before), readLines(after)).stream()
                .filter(line -> !line.isSame())
                .toList();
    }

    private static List<String> readLines(ArticleDraft draft) {
        return Stream.of(
                        Stream.of(draft.headline(), draft.standfirst()),
                        bodyLines(draft).stream(),
                        draft.leadFigure().stream().flatMap(figure -> Stream.of(figure.caption(), figure.credit())))
                .flatMap(Function.identity())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> bodyLines(ArticleDraft draft) {
        return Markup.lines(Markup.article(draft.body()));
    }

    private static Function<ArticleDraft, String> ofFigure(Function<LeadFigure, String> words) {
        return draft -> draft.leadFigure().map(words).orElse("");
    }

    private static Function<ArticleDraft, String> ofSource(Function<Source, String> words) {
        return draft -> draft.source().map(words).orElse("");
    }

    private static void add(
            List<FieldChange> changes,
            String field,
            ArticleDraft before,
            ArticleDraft after,
            Function<ArticleDraft, String> words) {
        addLines(changes, field, line(words.apply(before)), line(words.apply(after)));
    }

    private static List<String> line(String words) {
        return Optional.of(words).filter(each -> !each.isEmpty()).stream().toList();
    }

    private static void addLines(List<FieldChange> changes, String field, List<String> before, List<String> after) {
        FieldChange change = new FieldChange(field, TextDiff.of(before, after));
        if (!change.isSame()) {
            changes.add(change);
        }
    }
}
