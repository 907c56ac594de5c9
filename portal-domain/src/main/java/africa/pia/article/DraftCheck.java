package africa.pia.article;

import africa.pia.FieldError;
import africa.pia.media.MediaLibrary;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.text.Markup;
import africa.pia.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads over what is handed in: tidies single lines and names every field that cannot be kept. */
@ApplicationScoped
class DraftCheck {

    static final int MAX_HEADLINE = 200;
    static final int MAX_STANDFIRST = 600;
    static final int MAX_BODY = 300_000;
    static final int MAX_TAGS = 20;
    static final int MAX_TAG = 60;
    static final int MAX_NAMES = 10;
    static final int MAX_NAME = 120;
    static final int MAX_ALTERNATIVE = 1_000;
    static final int MAX_CAPTION = 1_000;
    static final int MAX_CREDIT = 300;
    static final int MAX_LICENCE = 300;
    static final int MAX_SOURCE = 200;
    static final int MAX_ADDRESS = 1_000;
    static final int MAX_SEARCH_TITLE = 120;
    static final int MAX_DESCRIPTION = 320;

    /** Everything that was typed but the text. */
    private static final int MAX_TYPED = 40_000;

    private static final Duration LONGEST_EMBARGO = Duration.ofDays(366L * 2);

    private static final Set<String> LANGUAGES = Set.of("fr", "en", "pt", "ar");

    @Inject
    SectionDirectory sections;

    @Inject
    MediaLibrary media;

    /**
     * The draft with its lines tidied.
     *
     * @throws InvalidDraftException when a field cannot be kept
     */
    ArticleDraft accepted(ArticleDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        String headline = line(draft.headline());
        if (headline.isEmpty()) {
            errors.add(FieldError.of("headline", "article.headline-missing"));
        }
        limit(errors, "headline", headline, MAX_HEADLINE);
        Optional<String> slug = draft.slug().map(DraftCheck::line).filter(wish -> !wish.isEmpty());
        if (slug.isPresent() && Slug.of(slug.get()).isEmpty()) {
            errors.add(FieldError.of("slug", "article.slug-unreadable"));
        }
        String standfirst = line(draft.standfirst());
        limit(errors, "standfirst", standfirst, MAX_STANDFIRST);
        limit(errors, "body", draft.body(), MAX_BODY);
        if (!LANGUAGES.contains(draft.language())) {
            errors.add(FieldError.of("language", "article.language-unknown"));
        }
        // A text that names a section of before is filed in the one that it was merged into.
        Optional<SectionKey> section = sections.section(draft.section()).map(SectionItem::key);
        if (section.isEmpty()) {
            errors.add(
                    FieldError.of("section", "section.unknown", draft.section().value()));
        }
        List<String> tags = lines(errors, "tags", draft.tags(), MAX_TAGS, MAX_TAG);
        List<String> byline = lines(errors, "byline", draft.byline(), MAX_NAMES, MAX_NAME);
        Optional<LeadFigure> leadFigure = draft.leadFigure().map(figure -> figure(errors, figure));
        Optional<Source> source = draft.source().flatMap(given -> source(errors, given));
        ShareTexts share = new ShareTexts(
                line(draft.shareTexts().searchTitle()),
                line(draft.shareTexts().searchDescription()),
                line(draft.shareTexts().shareTitle()),
                line(draft.shareTexts().shareText()));
        limit(errors, "shareTexts.searchTitle", share.searchTitle(), MAX_SEARCH_TITLE);
        limit(errors, "shareTexts.searchDescription", share.searchDescription(), MAX_DESCRIPTION);
        limit(errors, "shareTexts.shareTitle", share.shareTitle(), MAX_HEADLINE);
        limit(errors, "shareTexts.shareText", share.shareText(), MAX_DESCRIPTION);
        if (!errors.isEmpty()) {
            throw new InvalidDraftException(errors);
        }
        return new ArticleDraft(
                headline,
                slug,
                standfirst,
                draft.body(),
                draft.language(),
                section.orElseThrow(),
                tags,
                byline,
                leadFigure,
                source,
                draft.commentPolicy(),
                share,
                draft.typography());
    }

    /**
     * What is typed, while it is being typed: a line may be too long and an address half written, the text is safe.
     *
     * @throws InvalidDraftException when it is longer than anything that is ever kept
     */
    static ArticleDraft kept(ArticleDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        limit(errors, "body", draft.body(), MAX_BODY);
        if (!errors.isEmpty()) {
            throw new InvalidDraftException(errors);
        }
        String body = Markup.editable(Markup.article(draft.body())).html();
        ArticleDraft kept = draft.withBody(body);
        if (DraftJson.write(kept).length() - body.length() > MAX_TYPED) {
            throw new InvalidDraftException(List.of(FieldError.of("", "article.too-long", MAX_TYPED)));
        }
        return kept;
    }

    /**
     * What is said of a change, tidied.
     *
     * @throws InvalidDraftException when a correction has no note, or a note is too long
     */
    static TextChange change(TextChange given, int maximum) {
        String note = given.isCorrection()
                ? words("changeNote", "article.correction-note-missing", given.note(), maximum)
                : line(given.note());
        List<FieldError> errors = new ArrayList<>();
        limit(errors, "changeNote", note, maximum);
        if (!errors.isEmpty()) {
            throw new InvalidDraftException(errors);
        }
        return new TextChange(given.kind(), note, given.reports());
    }

    /**
     * What readers are told where an article stood, tidied; may be empty.
     *
     * @throws InvalidDraftException when it is too long
     */
    static String notice(String given, int maximum) {
        List<FieldError> errors = new ArrayList<>();
        String notice = line(given);
        limit(errors, "notice", notice, maximum);
        if (!errors.isEmpty()) {
            throw new InvalidDraftException(errors);
        }
        return notice;
    }

    /**
     * Why an article is taken down, tidied.
     *
     * @throws InvalidDraftException when it is missing or too long
     */
    static String reason(String given, int maximum) {
        return words("reason", "article.reason-missing", given, maximum);
    }

    /**
     * What its writer is told when an article is given back, tidied.
     *
     * @throws InvalidDraftException when it is missing or too long
     */
    static String note(String given, int maximum) {
        return words("note", "article.note-missing", given, maximum);
    }

    private static String words(String field, String missing, String given, int maximum) {
        String words = line(given);
        List<FieldError> errors = new ArrayList<>();
        if (words.isEmpty()) {
            errors.add(FieldError.of(field, missing));
        }
        limit(errors, field, words, maximum);
        if (!errors.isEmpty()) {
            throw new InvalidDraftException(errors);
        }
        return words;
    }

    /**
     * An instant at which an article may appear.
     *
     * @throws InvalidDraftException when it is not to come, or too far off to be meant
     */
    static Instant embargo(Instant wished, Instant now) {
        if (!wished.isAfter(now)) {
            throw new InvalidDraftException(List.of(FieldError.of("publishAt", "article.publish-at-past")));
        }
        if (wished.isAfter(now.plus(LONGEST_EMBARGO))) {
            throw new InvalidDraftException(List.of(FieldError.of("publishAt", "article.publish-at-far")));
        }
        return wished.truncatedTo(ChronoUnit.MICROS);
    }

    private LeadFigure figure(List<FieldError> errors, LeadFigure given) {
        if (media.kept(given.media()).isEmpty()) {
            errors.add(FieldError.of("leadFigure.mediaId", "article.picture-unknown"));
        }
        LeadFigure figure = new LeadFigure(
                given.media(),
                line(given.alternativeText()),
                line(given.caption()),
                line(given.credit()),
                line(given.licence()));
        limit(errors, "leadFigure.alt", figure.alternativeText(), MAX_ALTERNATIVE);
        limit(errors, "leadFigure.caption", figure.caption(), MAX_CAPTION);
        limit(errors, "leadFigure.credit", figure.credit(), MAX_CREDIT);
        limit(errors, "leadFigure.licence", figure.licence(), MAX_LICENCE);
        return figure;
    }

    /** A source of which nothing is said is none; of one with a licence somebody has forgotten the name. */
    private static Optional<Source> source(List<FieldError> errors, Source given) {
        Source source = new Source(line(given.name()), line(given.url()), line(given.licence()));
        if (source.name().isEmpty() && source.url().isEmpty()) {
            if (!source.licence().isEmpty()) {
                errors.add(FieldError.of("source.name", "article.source-name-missing"));
            }
            return Optional.empty();
        }
        limit(errors, "source.name", source.name(), MAX_SOURCE);
        limit(errors, "source.url", source.url(), MAX_ADDRESS);
        limit(errors, "source.licence", source.licence(), MAX_LICENCE);
        if (!source.url().isEmpty() && !isWebAddress(source.url())) {
            errors.add(FieldError.of("source.url", "article.source-url-invalid"));
        }
        return Optional.of(source);
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null
                    && uri.getScheme() != null
                    && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static List<String> lines(
            List<FieldError> errors, String field, List<String> given, int maximum, int maxLength) {
        List<String> lines = given.stream()
                .map(DraftCheck::line)
                .filter(each -> !each.isEmpty())
                .toList();
        if (lines.size() > maximum) {
            errors.add(FieldError.of(field, "article.too-many", maximum));
        }
        lines.forEach(line -> limit(errors, field, line, maxLength));
        return lines;
    }

    private static void limit(List<FieldError> errors, String field, String text, int maximum) {
        if (text.length() > maximum) {
            errors.add(FieldError.of(field, "article.too-long", maximum));
        }
    }

    /** One line as it is kept: no line breaks, no doubled spaces, nothing at its ends; no-break spaces stay inside. */
    static String line(String typed) {
        String line = Markup.clean(typed).replaceAll("[ \\t\\n\\f]+", " ");
        return line.replaceAll("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$", "");
    }
}
