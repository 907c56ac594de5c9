package africa.pia.article;

import africa.pia.diff.LineChange;
import africa.pia.diff.Stretch;
import africa.pia.diff.TextDiff;
import africa.pia.diff.ThreeWayMerge;
import africa.pia.media.MediaId;
import africa.pia.section.SectionKey;
import africa.pia.text.Markup;
import africa.pia.text.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two drafts of one article, each made from the same text by somebody else, and what comes of both: the text block by
 * block, everything else field by field. Where both changed the same place differently, somebody has to choose.
 */
public final class DraftMerge {

    private static final String BODY = "body";
    private static final String TAGS = "tags";
    private static final String BYLINE = "byline";

    /** A picture with its words, when it is not the same picture everywhere: its words would not fit another. */
    private static final String FIGURE = "leadFigureMediaId";

    private static final List<String> FIGURE_WORDS =
            List.of("leadFigureAlt", "leadFigureCaption", "leadFigureCredit", "leadFigureLicence");

    /** Where words follow each other, so that two may stand where there was one. */
    private static final Set<String> JOINABLE = Set.of(BODY, BYLINE);

    private final ArticleDraft mine;
    private final boolean begun;
    private final Map<String, List<Stretch>> fields = new LinkedHashMap<>();

    private DraftMerge(Optional<ArticleDraft> base, ArticleDraft mine, ArticleDraft theirs) {
        this.mine = mine;
        this.begun = base.isPresent();
        boolean samePicture = Stream.concat(base.stream(), Stream.of(mine, theirs))
                        .map(draft -> draft.leadFigure().map(LeadFigure::media))
                        .distinct()
                        .count()
                == 1;
        Map<String, List<String>> here = values(mine, samePicture);
        Map<String, List<String>> there = values(theirs, samePicture);
        Map<String, List<String>> before =
                base.map(draft -> values(draft, samePicture)).orElse(Map.of());
        here.forEach((field, lines) -> {
            if (field.equals(TAGS)) {
                // Their order says nothing: what either added is there, what either took away is gone.
                List<String> labels = labels(before.getOrDefault(TAGS, List.of()), lines, there.get(TAGS));
                fields.put(TAGS, ThreeWayMerge.of(labels, labels, labels));
            } else {
                fields.put(
                        field,
                        begun
                                ? ThreeWayMerge.of(before.get(field), lines, there.get(field))
                                : ThreeWayMerge.of(lines, there.get(field)));
            }
        });
    }

    /**
     * What comes of two drafts.
     *
     * @param base the text that both began from; when nobody knows it, whatever differs is to be chosen
     * @param mine what was made of it here
     * @param theirs what was made of it there
     */
    public static DraftMerge of(Optional<ArticleDraft> base, ArticleDraft mine, ArticleDraft theirs) {
        return new DraftMerge(base, mine, theirs);
    }

    private static List<String> labels(List<String> before, List<String> mine, List<String> theirs) {
        Set<String> labels = new LinkedHashSet<>(theirs);
        labels.removeIf(label -> before.contains(label) && !mine.contains(label));
        mine.stream().filter(label -> !before.contains(label)).forEach(labels::add);
        return List.copyOf(labels);
    }

    /** The places where somebody has to choose, in the order of the editor page. */
    public List<Disagreement> disagreements() {
        List<Disagreement> found = new ArrayList<>();
        fields.forEach((field, stretches) -> {
            for (int place = 0; place < stretches.size(); place++) {
                if (stretches.get(place).isConflict()) {
                    found.add(disagreement(field, place, stretches.get(place)));
                }
            }
        });
        return found;
    }

    private Disagreement disagreement(String field, int place, Stretch stretch) {
        List<String> mine = words(field, stretch.mine());
        List<String> theirs = words(field, stretch.theirs());
        return new Disagreement(
                id(field, place, stretch),
                field,
                changed(words(field, stretch.base()), mine),
                changed(words(field, stretch.base()), theirs),
                JOINABLE.contains(field));
    }

    /** What is told of one side: what it changed, or, when nobody knows of what, only what it says. */
    private List<LineChange> changed(List<String> before, List<String> after) {
        return TextDiff.of(begun ? before : after, after);
    }

    /** Names the place and what the other text says there: what was chosen holds for nothing else. */
    private static String id(String field, int place, Stretch stretch) {
        return field + "-" + place + "-" + Integer.toHexString(stretch.theirs().hashCode());
    }

    /** What is read of a field. */
    private static List<String> words(String field, List<String> lines) {
        return field.equals(BODY)
                ? lines.stream()
                        .flatMap(block -> Markup.lines(Markup.article(block)).stream())
                        .toList()
                : lines.stream().flatMap(String::lines).toList();
    }

    /** What the other text brings into mine, wherever nobody has to choose. */
    public List<FieldChange> brought() {
        Map<String, MergeChoice> mineEverywhere = new LinkedHashMap<>();
        disagreements().forEach(each -> mineEverywhere.put(each.id(), MergeChoice.MINE));
        return DraftDiff.of(mine, resolved(mineEverywhere));
    }

    /**
     * The one text that comes of the two.
     *
     * @param choices what was chosen at each disagreement, by its id
     */
    public ArticleDraft resolved(Map<String, MergeChoice> choices) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach((field, stretches) -> {
            List<String> lines = new ArrayList<>();
            for (int place = 0; place < stretches.size(); place++) {
                Stretch stretch = stretches.get(place);
                lines.addAll(
                        stretch.isConflict()
                                ? chosen(stretch, field, choices.get(id(field, place, stretch)))
                                : stretch.merged());
            }
            values.put(field, lines);
        });
        return draft(values);
    }

    private static List<String> chosen(Stretch stretch, String field, MergeChoice choice) {
        if (choice == null) {
            throw new IllegalArgumentException("Nobody has chosen at " + field);
        }
        return switch (choice) {
            case MINE -> stretch.mine();
            case THEIRS -> stretch.theirs();
            case BOTH ->
                JOINABLE.contains(field)
                        ? Stream.concat(stretch.mine().stream(), stretch.theirs().stream())
                                .toList()
                        : stretch.mine();
        };
    }

    private static Map<String, List<String>> values(ArticleDraft draft, boolean samePicture) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        put(values, "headline", draft.headline());
        put(values, "standfirst", draft.standfirst());
        values.put(BODY, Markup.blocks(Markup.editable(Markup.article(draft.body()))));
        put(values, "section", draft.section().value());
        values.put(TAGS, draft.tags());
        values.put(BYLINE, draft.byline());
        put(values, "language", draft.language());
        // An address made from the headline follows it.
        put(
                values,
                "slug",
                draft.slug()
                        .filter(slug -> !slug.equals(Slug.of(draft.headline())))
                        .orElse(""));
        List<String> words = draft.leadFigure()
                .map(figure -> List.of(figure.alternativeText(), figure.caption(), figure.credit(), figure.licence()))
                .orElse(List.of("", "", "", ""));
        String picture =
                draft.leadFigure().map(figure -> figure.media().toString()).orElse("");
        if (samePicture) {
            put(values, FIGURE, picture);
            for (int i = 0; i < words.size(); i++) {
                put(values, FIGURE_WORDS.get(i), words.get(i));
            }
        } else {
            put(values, FIGURE, picture.isEmpty() ? "" : picture + "\n" + String.join("\n", flat(words)));
        }
        put(values, "sourceName", draft.source().map(Source::name).orElse(""));
        put(values, "sourceUrl", draft.source().map(Source::url).orElse(""));
        put(values, "sourceLicence", draft.source().map(Source::licence).orElse(""));
        put(values, "commentPolicy", draft.commentPolicy().name());
        put(values, "shareTextsSearchTitle", draft.shareTexts().searchTitle());
        put(values, "shareTextsSearchDescription", draft.shareTexts().searchDescription());
        put(values, "shareTextsShareTitle", draft.shareTexts().shareTitle());
        put(values, "shareTextsShareText", draft.shareTexts().shareText());
        put(values, "typography", Boolean.toString(draft.typography()));
        return values;
    }

    private static List<String> flat(List<String> words) {
        return words.stream().map(each -> each.replaceAll("\\R", " ")).toList();
    }

    private static void put(Map<String, List<String>> values, String field, String value) {
        values.put(field, value.isEmpty() ? List.of() : List.of(value));
    }

    private static ArticleDraft draft(Map<String, List<String>> values) {
        return new ArticleDraft(
                one(values, "headline"),
                Optional.of(one(values, "slug")).filter(slug -> !slug.isEmpty()),
                one(values, "standfirst"),
                String.join("\n", values.get(BODY)),
                one(values, "language"),
                new SectionKey(one(values, "section")),
                values.get(TAGS),
                values.get(BYLINE),
                figure(values),
                source(values),
                CommentPolicy.valueOf(one(values, "commentPolicy")),
                new ShareTexts(
                        one(values, "shareTextsSearchTitle"),
                        one(values, "shareTextsSearchDescription"),
                        one(values, "shareTextsShareTitle"),
                        one(values, "shareTextsShareText")),
                Boolean.parseBoolean(one(values, "typography")));
    }

    private static Optional<LeadFigure> figure(Map<String, List<String>> values) {
        List<String> parts = List.of(one(values, FIGURE).split("\n", -1));
        if (parts.get(0).isEmpty()) {
            return Optional.empty();
        }
        List<String> words = parts.size() > 1
                ? parts.subList(1, parts.size())
                : FIGURE_WORDS.stream().map(field -> one(values, field)).toList();
        return Optional.of(new LeadFigure(
                new MediaId(Long.parseLong(parts.get(0))), words.get(0), words.get(1), words.get(2), words.get(3)));
    }

    private static Optional<Source> source(Map<String, List<String>> values) {
        Source source = new Source(one(values, "sourceName"), one(values, "sourceUrl"), one(values, "sourceLicence"));
        boolean silent = source.name().isEmpty()
                && source.url().isEmpty()
                && source.licence().isEmpty();
        return silent ? Optional.empty() : Optional.of(source);
    }

    private static String one(Map<String, List<String>> values, String field) {
        return String.join("", values.getOrDefault(field, List.of()));
    }
}
