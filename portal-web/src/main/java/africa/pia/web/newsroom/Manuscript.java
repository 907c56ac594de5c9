package africa.pia.web.newsroom;

import africa.pia.FieldError;
import africa.pia.article.ArticleDraft;
import africa.pia.article.CommentPolicy;
import africa.pia.article.LeadFigure;
import africa.pia.article.ShareTexts;
import africa.pia.article.Source;
import africa.pia.media.MediaId;
import africa.pia.media.MediaLibrary;
import africa.pia.media.Picture;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.text.Slug;
import africa.pia.web.faces.Inquiry;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** An article as it stands in the fields of the editor page: what was loaded, or what was typed over it. */
@Named
@RequestScoped
public class Manuscript {

    private static final String DEFAULT_LANGUAGE = "fr";

    @EJB
    SectionDirectory sections;

    @EJB
    MediaLibrary library;

    private Optional<LeadFigure> loadedFigure = Optional.empty();
    private String headline = "";
    private String slug = "";
    private String standfirst = "";
    private String body = "";
    private String language = DEFAULT_LANGUAGE;
    private String section = "";
    private String tags = "";
    private String moreTags = "";
    private String byline = "";
    private String moreNames = "";
    private String picture = "";
    private String figureAlt = "";
    private String figureCaption = "";
    private String figureCredit = "";
    private String figureLicence = "";
    private String sourceName = "";
    private String sourceUrl = "";
    private String sourceLicence = "";
    private String commentPolicy = CommentPolicy.OPEN.name();
    private String searchTitle = "";
    private String searchDescription = "";
    private String shareTitle = "";
    private String shareText = "";
    private boolean typography = true;

    /** The id on the page of a field that a service names; the pages' ids hold no full stop. */
    static String idOf(String field) {
        return switch (field) {
            case "leadFigure", "leadFigure.mediaId" -> "picture";
            case "leadFigure.alt" -> "figureAlt";
            case "leadFigure.caption" -> "figureCaption";
            case "leadFigure.credit" -> "figureCredit";
            case "leadFigure.licence" -> "figureLicence";
            case "source", "source.name" -> "sourceName";
            case "source.url" -> "sourceUrl";
            case "source.licence" -> "sourceLicence";
            case "shareTexts.searchTitle" -> "searchTitle";
            case "shareTexts.searchDescription" -> "searchDescription";
            case "shareTexts.shareTitle" -> "shareTitle";
            case "shareTexts.shareText" -> "shareText";
            default -> field;
        };
    }

    /** Begins an empty one, signed by whoever writes it. */
    void begin(String writer) {
        byline = writer;
    }

    /** Takes over what is stored or was kept while it was typed. */
    void load(ArticleDraft draft) {
        headline = draft.headline();
        // An address made from the headline goes on following it; only a wished one stands in its field.
        slug = draft.slug().filter(each -> !each.equals(Slug.of(headline))).orElse("");
        standfirst = draft.standfirst();
        body = draft.body();
        language = draft.language();
        section = sections.section(draft.section())
                .map(SectionItem::key)
                .orElse(draft.section())
                .value();
        tags = String.join(", ", draft.tags());
        byline = String.join(", ", draft.byline());
        loadedFigure = draft.leadFigure();
        loadedFigure.ifPresent(figure -> {
            picture = figure.media().toString();
            figureAlt = figure.alternativeText();
            figureCaption = figure.caption();
            figureCredit = figure.credit();
            figureLicence = figure.licence();
        });
        draft.source().ifPresent(source -> {
            sourceName = source.name();
            sourceUrl = source.url();
            sourceLicence = source.licence();
        });
        commentPolicy = draft.commentPolicy().name();
        searchTitle = draft.shareTexts().searchTitle();
        searchDescription = draft.shareTexts().searchDescription();
        shareTitle = draft.shareTexts().shareTitle();
        shareText = draft.shareTexts().shareText();
        typography = draft.typography();
    }

    /** Takes over which picture is chosen in a form that was sent; the choices are no components of the view. */
    void readPicture(Inquiry inquiry) {
        takePicture(inquiry::sent);
    }

    private void takePicture(Function<String, Optional<String>> sent) {
        sent.apply("picture").ifPresent(chosen -> picture = chosen.matches("[0-9]{1,18}") ? chosen : "");
    }

    /** Takes over every field of the editor's form that was sent to another page. */
    void readAll(Inquiry inquiry) {
        take(inquiry::sent);
        // A box that is not ticked is not sent.
        typography = inquiry.sent("typography").isPresent();
    }

    private void take(Function<String, Optional<String>> sent) {
        takePicture(sent);
        headline = sent.apply("headline").orElse(headline);
        slug = sent.apply("slug").orElse(slug);
        standfirst = sent.apply("standfirst").orElse(standfirst);
        setBody(sent.apply("body").orElse(body));
        language = sent.apply("language").orElse(language);
        section = sent.apply("section").orElse(section);
        tags = sent.apply("tags").orElse(tags);
        moreTags = sent.apply("moreTags").orElse(moreTags);
        byline = sent.apply("byline").orElse(byline);
        moreNames = sent.apply("moreNames").orElse(moreNames);
        figureAlt = sent.apply("figureAlt").orElse(figureAlt);
        figureCaption = sent.apply("figureCaption").orElse(figureCaption);
        figureCredit = sent.apply("figureCredit").orElse(figureCredit);
        figureLicence = sent.apply("figureLicence").orElse(figureLicence);
        sourceName = sent.apply("sourceName").orElse(sourceName);
        sourceUrl = sent.apply("sourceUrl").orElse(sourceUrl);
        sourceLicence = sent.apply("sourceLicence").orElse(sourceLicence);
        commentPolicy = sent.apply("commentPolicy").orElse(commentPolicy);
        searchTitle = sent.apply("searchTitle").orElse(searchTitle);
        searchDescription = sent.apply("searchDescription").orElse(searchDescription);
        shareTitle = sent.apply("shareTitle").orElse(shareTitle);
        shareText = sent.apply("shareText").orElse(shareText);
    }

    /** As it stands in the fields, for the page to hand back what it began from: a JSON object of texts by field. */
    String snapshot() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        fields().forEach(json::add);
        return json.build().toString();
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("headline", headline);
        fields.put("standfirst", standfirst);
        fields.put("body", body);
        fields.put("section", section);
        fields.put("tags", tags);
        fields.put("moreTags", moreTags);
        fields.put("byline", byline);
        fields.put("moreNames", moreNames);
        fields.put("language", language);
        fields.put("commentPolicy", commentPolicy);
        fields.put("picture", picture);
        fields.put("figureAlt", figureAlt);
        fields.put("figureCaption", figureCaption);
        fields.put("figureCredit", figureCredit);
        fields.put("figureLicence", figureLicence);
        fields.put("slug", slug);
        fields.put("sourceName", sourceName);
        fields.put("sourceUrl", sourceUrl);
        fields.put("sourceLicence", sourceLicence);
        fields.put("searchTitle", searchTitle);
        fields.put("searchDescription", searchDescription);
        fields.put("shareTitle", shareTitle);
        fields.put("shareText", shareText);
        fields.put("typography", Boolean.toString(typography));
        return fields;
    }

    /**
     * What a page began from, as it said in {@link #snapshot}.
     *
     * @param otherwise the section it stands in when it names none
     * @return empty when what was handed back cannot be read
     */
    Optional<ArticleDraft> draftOf(String snapshot, SectionKey otherwise) {
        try (JsonReader reader = Json.createReader(new StringReader(snapshot))) {
            JsonObject json = reader.readObject();
            Manuscript began = new Manuscript();
            began.sections = sections;
            began.library = library;
            began.take(name -> text(json, name));
            began.typography = !text(json, "typography").equals(Optional.of("false"));
            return Optional.of(began.asTyped(otherwise));
        } catch (JsonException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonObject json, String name) {
        return json.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    /** What keeps it from even being handed in, told at once; the services name everything else. */
    List<FieldError> unreadable() {
        List<FieldError> errors = new ArrayList<>();
        if (headline.isBlank()) {
            errors.add(FieldError.of("headline", "article.headline-missing"));
        }
        if (filedUnder().isEmpty()) {
            errors.add(FieldError.of("section", "article.section-missing"));
        }
        return errors;
    }

    /** The section it is filed under; empty while none is chosen. */
    Optional<SectionItem> filedUnder() {
        return SectionKey.of(section).flatMap(sections::section);
    }

    /** As it is handed in. */
    ArticleDraft asDraft() {
        return draftIn(filedUnder().orElseThrow().key());
    }

    /**
     * As it is kept while it is typed.
     *
     * @param otherwise the section it stays in while none is chosen
     */
    ArticleDraft asTyped(SectionKey otherwise) {
        return draftIn(filedUnder().map(SectionItem::key).orElse(otherwise));
    }

    private ArticleDraft draftIn(SectionKey key) {
        return new ArticleDraft(
                headline,
                Optional.of(slug.strip()).filter(wish -> !wish.isEmpty()),
                standfirst,
                body,
                language,
                key,
                labels(),
                names(),
                figure(),
                source(),
                policy(),
                new ShareTexts(searchTitle, searchDescription, shareTitle, shareText),
                typography);
    }

    /** The chosen picture with its words. */
    Optional<LeadFigure> figure() {
        return chosen().map(id -> {
            LeadFigure typed = new LeadFigure(id, figureAlt, figureCaption, figureCredit, figureLicence);
            boolean silent = Stream.of(figureAlt, figureCaption, figureCredit, figureLicence)
                    .allMatch(String::isBlank);
            // Another picture under the words of the one before: without script nothing has changed them.
            boolean left = loadedFigure
                    .filter(loaded -> !loaded.media().equals(id) && sameWords(loaded, typed))
                    .isPresent();
            return silent || left
                    ? library.kept(id).map(Manuscript::inItsOwnWords).orElse(typed)
                    : typed;
        });
    }

    private static boolean sameWords(LeadFigure one, LeadFigure other) {
        return new LeadFigure(other.media(), one.alternativeText(), one.caption(), one.credit(), one.licence())
                .equals(other);
    }

    private static LeadFigure inItsOwnWords(Picture picture) {
        return new LeadFigure(
                picture.id(), picture.alternativeText(), picture.caption(), picture.credit(), picture.licence());
    }

    Optional<MediaId> chosen() {
        return picture.isEmpty() ? Optional.empty() : Optional.of(new MediaId(Long.parseLong(picture)));
    }

    Optional<Source> source() {
        boolean none = sourceName.isBlank() && sourceUrl.isBlank();
        return none ? Optional.empty() : Optional.of(new Source(sourceName, sourceUrl, sourceLicence));
    }

    CommentPolicy policy() {
        return Arrays.stream(CommentPolicy.values())
                .filter(each -> each.name().equals(commentPolicy))
                .findFirst()
                .orElse(CommentPolicy.OPEN);
    }

    /** The parts of a line that commas, also Arabic ones, or line breaks part. */
    static List<String> parts(String line) {
        return Stream.of(line.split("[,،;\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    List<String> names() {
        return Stream.concat(parts(byline).stream(), parts(moreNames).stream()).toList();
    }

    List<String> labels() {
        return Stream.concat(parts(tags).stream(), parts(moreTags).stream()).toList();
    }

    public String getHeadline() {
        return headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getStandfirst() {
        return standfirst;
    }

    public void setStandfirst(String standfirst) {
        this.standfirst = standfirst;
    }

    public String getBody() {
        return body;
    }

    /** A browser ends the lines of what it sends in a way of its own. */
    public void setBody(String body) {
        this.body = body.replace("\r\n", "\n");
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    /** Names that were chosen apart and follow the others. */
    public String getMoreNames() {
        return moreNames;
    }

    public void setMoreNames(String moreNames) {
        this.moreNames = moreNames;
    }

    /** Tags that were chosen apart and follow the others. */
    public String getMoreTags() {
        return moreTags;
    }

    public void setMoreTags(String moreTags) {
        this.moreTags = moreTags;
    }

    public String getByline() {
        return byline;
    }

    public void setByline(String byline) {
        this.byline = byline;
    }

    /** The id of the chosen picture; empty when none is. */
    public String getPicture() {
        return picture;
    }

    public String getFigureAlt() {
        return figureAlt;
    }

    public void setFigureAlt(String figureAlt) {
        this.figureAlt = figureAlt;
    }

    public String getFigureCaption() {
        return figureCaption;
    }

    public void setFigureCaption(String figureCaption) {
        this.figureCaption = figureCaption;
    }

    public String getFigureCredit() {
        return figureCredit;
    }

    public void setFigureCredit(String figureCredit) {
        this.figureCredit = figureCredit;
    }

    public String getFigureLicence() {
        return figureLicence;
    }

    public void setFigureLicence(String figureLicence) {
        this.figureLicence = figureLicence;
    }

    public String getSourceName() {
        return sourceName;
    }

    public void setSourceName(String sourceName) {
        this.sourceName = sourceName;
    }

    public String getSourceUrl() {
        return sourceUrl;
    }

    public void setSourceUrl(String sourceUrl) {
        this.sourceUrl = sourceUrl;
    }

    public String getSourceLicence() {
        return sourceLicence;
    }

    public void setSourceLicence(String sourceLicence) {
        this.sourceLicence = sourceLicence;
    }

    public String getCommentPolicy() {
        return commentPolicy;
    }

    public void setCommentPolicy(String commentPolicy) {
        this.commentPolicy = commentPolicy;
    }

    public String getSearchTitle() {
        return searchTitle;
    }

    public void setSearchTitle(String searchTitle) {
        this.searchTitle = searchTitle;
    }

    public String getSearchDescription() {
        return searchDescription;
    }

    public void setSearchDescription(String searchDescription) {
        this.searchDescription = searchDescription;
    }

    public String getShareTitle() {
        return shareTitle;
    }

    public void setShareTitle(String shareTitle) {
        this.shareTitle = shareTitle;
    }

    public String getShareText() {
        return shareText;
    }

    public void setShareText(String shareText) {
        this.shareText = shareText;
    }

    public boolean isTypography() {
        return typography;
    }

    public void setTypography(boolean typography) {
        this.typography = typography;
    }
}
