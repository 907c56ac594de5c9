package africa.pia.article;

import africa.pia.FieldError;
import africa.pia.account.AccountId;
import africa.pia.article.Newsroom.IllegalStepException;
import africa.pia.gate.Proof;
import africa.pia.media.MediaId;
import africa.pia.media.PictureUsage;
import africa.pia.section.SectionKey;
import africa.pia.text.Markup;
import africa.pia.text.SafeHtml;
import africa.pia.text.Slug;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One piece, from its first draft to the archive.
 *
 * <p>It keeps the date of its first publication for good. Once readers have seen it, a change of its text is dated too.
 * Its text is already sanitised when it arrives here, its fields already checked.
 */
@Entity
@Table(name = "article")
class Article {

    private static final int MAX_FOLDED = 400;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_seq")
    @SequenceGenerator(name = "article_seq", sequenceName = "article_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "slug", nullable = false)
    private String slug = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private ArticleStatus status = ArticleStatus.DRAFT;

    @Column(name = "headline", nullable = false)
    private String headline;

    /** The headline as it is looked for at the desk: accents, case and punctuation aside. */
    @Column(name = "headline_folded", nullable = false)
    private String headlineFolded;

    @Column(name = "standfirst", nullable = false)
    private String standfirst;

    @Column(name = "body", nullable = false)
    private String body;

    @Column(name = "word_count", nullable = false)
    private int wordCount;

    @Column(name = "language", nullable = false)
    private String language;

    @Column(name = "section_code", nullable = false)
    private String section;

    @Column(name = "lead_media_id")
    private Long leadMedia;

    @Column(name = "lead_alternative", nullable = false)
    private String leadAlternativeText;

    @Column(name = "lead_caption", nullable = false)
    private String leadCaption;

    @Column(name = "lead_credit", nullable = false)
    private String leadCredit;

    @Column(name = "lead_licence", nullable = false)
    private String leadLicence;

    @Column(name = "source_name", nullable = false)
    private String sourceName;

    @Column(name = "source_key", nullable = false)
    private String sourceKey;

    @Column(name = "source_url", nullable = false)
    private String sourceUrl;

    @Column(name = "source_licence", nullable = false)
    private String sourceLicence;

    @Enumerated(EnumType.STRING)
    @Column(name = "comment_policy", nullable = false)
    private CommentPolicy commentPolicy;

    @OneToMany(mappedBy = "article", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<ArticleTag> tags = new ArrayList<>();

    @OneToMany(mappedBy = "article", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<ArticleByline> byline = new ArrayList<>();

    @Column(name = "created_by", nullable = false)
    private long createdBy;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    @Column(name = "changed_by", nullable = false)
    private long changedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "revised_at")
    private Instant revisedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawal_reason", nullable = false)
    private String withdrawalReason = "";

    @Column(name = "publish_at")
    private Instant publishAt;

    @Column(name = "return_note", nullable = false)
    private String returnNote = "";

    /** Grows with each change of the text; steps leave it alone. */
    @Column(name = "text_version", nullable = false)
    private long textVersion;

    @Column(name = "search_title", nullable = false)
    private String searchTitle;

    @Column(name = "search_description", nullable = false)
    private String searchDescription;

    @Column(name = "share_title", nullable = false)
    private String shareTitle;

    @Column(name = "share_text", nullable = false)
    private String shareText;

    @Column(name = "typography", nullable = false)
    private boolean typography;

    @Column(name = "withdrawal_notice", nullable = false)
    private String withdrawalNotice = "";

    protected Article() {}

    Article(ArticleDraft draft, SafeHtml text, AccountId by, Instant now) {
        createdBy = by.value();
        changedBy = by.value();
        createdAt = now;
        write(draft, text, now);
    }

    /** Changes the text and everything that is said about it. Of a slip that was mended readers are told nothing. */
    void revise(ArticleDraft draft, SafeHtml text, ChangeKind kind, Instant now) {
        boolean seen = isPublished();
        write(draft, text, now);
        if (seen && kind != ChangeKind.TYPO) {
            revisedAt = now;
        }
    }

    private void write(ArticleDraft draft, SafeHtml text, Instant now) {
        headline = draft.headline();
        String folded = Slug.words(headline);
        headlineFolded = folded.substring(0, Math.min(folded.length(), MAX_FOLDED));
        standfirst = draft.standfirst();
        body = text.html();
        wordCount = Markup.wordCount(text);
        language = draft.language();
        section = draft.section().value();
        LeadFigure lead = draft.leadFigure().orElse(null);
        leadMedia = lead == null ? null : lead.media().value();
        leadAlternativeText = lead == null ? "" : lead.alternativeText();
        leadCaption = lead == null ? "" : lead.caption();
        leadCredit = lead == null ? "" : lead.credit();
        leadLicence = lead == null ? "" : lead.licence();
        Source source = draft.source().orElse(null);
        sourceName = source == null ? "" : source.name();
        sourceKey = Slug.of(sourceName);
        sourceUrl = source == null ? "" : source.url();
        sourceLicence = source == null ? "" : source.licence();
        commentPolicy = draft.commentPolicy();
        searchTitle = draft.shareTexts().searchTitle();
        searchDescription = draft.shareTexts().searchDescription();
        shareTitle = draft.shareTexts().shareTitle();
        shareText = draft.shareTexts().shareText();
        typography = draft.typography();
        textVersion++;
        updatedAt = now;
        tag(draft.tags());
        sign(draft.byline());
        showInLists();
    }

    /** Rows that stay are kept, so that a row is never written before the one that it replaces is gone. */
    private void tag(List<String> labels) {
        List<Tag> wanted = ArticleTag.of(labels);
        tags.removeIf(row ->
                wanted.stream().noneMatch(tag -> tag.key().equals(row.asTag().key())));
        for (int place = 0; place < wanted.size(); place++) {
            Tag tag = wanted.get(place);
            ArticleTag row = tags.stream()
                    .filter(each -> each.asTag().key().equals(tag.key()))
                    .findFirst()
                    .orElse(null);
            if (row == null) {
                tags.add(new ArticleTag(this, place, tag));
            } else {
                row.put(place, tag);
            }
        }
    }

    private void sign(List<String> names) {
        List<Byline> wanted = ArticleByline.of(names);
        byline.removeIf(row -> wanted.stream()
                .noneMatch(name -> name.key().equals(row.asByline().key())));
        for (int place = 0; place < wanted.size(); place++) {
            Byline name = wanted.get(place);
            ArticleByline row = byline.stream()
                    .filter(each -> each.asByline().key().equals(name.key()))
                    .findFirst()
                    .orElse(null);
            if (row == null) {
                byline.add(new ArticleByline(this, place, name));
            } else {
                row.put(place, name);
            }
        }
    }

    /** Notes who took the latest step or wrote the latest text. */
    void changedBy(AccountId account) {
        changedBy = account.value();
    }

    /** Gives it the address that was claimed for it. */
    void moveTo(String claimed) {
        slug = claimed;
    }

    void submit(Instant now) {
        step(ArticleStatus.SUBMITTED, now);
        returnNote = "";
    }

    void takeBack(Instant now) {
        step(ArticleStatus.DRAFT, now);
    }

    /** Gives it back to its writer, who is told why. */
    void giveBack(String note, Instant now) {
        step(ArticleStatus.DRAFT, now);
        returnNote = note;
    }

    /** Finds it fit for readers; also takes away the instant at which it would have appeared. */
    void approve(Instant now) {
        step(ArticleStatus.APPROVED, now);
        publishAt = null;
    }

    /** Has it appear at an instant to come. */
    void schedule(Instant at, Instant now) {
        step(ArticleStatus.SCHEDULED, now);
        publishAt = at;
    }

    /**
     * Shows it to readers; the date of the first publication stays.
     *
     * @param at when it appears in the lists, if it never did
     */
    void publish(Instant at, Instant now) {
        step(ArticleStatus.PUBLISHED, now);
        if (publishedAt == null) {
            publishedAt = at;
        } else {
            revisedAt = now;
        }
        publishAt = null;
        returnNote = "";
        withdrawnAt = null;
        withdrawalReason = "";
        withdrawalNotice = "";
        showInLists();
    }

    /**
     * Takes it from its readers.
     *
     * @param reason for the staff
     * @param notice what its address tells readers; empty to say only that it was withdrawn
     */
    void withdraw(String reason, String notice, Instant now) {
        step(ArticleStatus.WITHDRAWN, now);
        withdrawnAt = now;
        withdrawalReason = reason;
        withdrawalNotice = notice;
        showInLists();
    }

    private void step(ArticleStatus next, Instant now) {
        if (!status.successors().contains(next)) {
            throw new IllegalStepException(status, next);
        }
        status = next;
        updatedAt = now;
    }

    private void showInLists() {
        Instant shown = isPublished() ? publishedAt : null;
        tags.forEach(tag -> tag.showFrom(shown));
        byline.forEach(name -> name.showFrom(shown));
    }

    ArticleId id() {
        return new ArticleId(id);
    }

    long version() {
        return version;
    }

    String slug() {
        return slug;
    }

    String headline() {
        return headline;
    }

    ArticleStatus status() {
        return status;
    }

    CommentPolicy commentPolicy() {
        return commentPolicy;
    }

    boolean isScheduled() {
        return status == ArticleStatus.SCHEDULED;
    }

    /** Whether its embargo has lifted. */
    boolean isDue(Instant now) {
        return isScheduled() && !publishAt.isAfter(now);
    }

    /** When it is to appear; empty unless it is scheduled. */
    Optional<Instant> publishAt() {
        return Optional.ofNullable(publishAt);
    }

    boolean isPublished() {
        return status == ArticleStatus.PUBLISHED;
    }

    /** Whether readers have ever seen it, so that its address is known outside. */
    boolean wasPublished() {
        return publishedAt != null;
    }

    boolean isBy(AccountId account) {
        return createdBy == account.value();
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String withdrawalNotice() {
        return withdrawalNotice;
    }

    long textVersion() {
        return textVersion;
    }

    AccountId changedBy() {
        return new AccountId(changedBy);
    }

    /** Since when readers see the text of now. */
    Instant shownSince() {
        return revisedAt == null ? publishedAt : revisedAt;
    }

    /** The text and everything that is said about it, as somebody could hand it in. */
    ArticleDraft asDraft() {
        return new ArticleDraft(
                headline,
                Optional.of(slug),
                standfirst,
                Markup.editable(Markup.stored(body)).html(),
                language,
                new SectionKey(section),
                tagsInOrder().stream().map(Tag::label).toList(),
                bylineInOrder().stream().map(Byline::name).toList(),
                leadFigure(),
                source(),
                commentPolicy,
                shareTexts(),
                typography);
    }

    private ShareTexts shareTexts() {
        return new ShareTexts(searchTitle, searchDescription, shareTitle, shareText);
    }

    /** What readers would miss of a text that comes without a person to ask; a person's text goes through the gate. */
    List<FieldError> missing() {
        List<FieldError> missing = new ArrayList<>();
        if (standfirst.isEmpty()) {
            missing.add(FieldError.of("standfirst", "article.standfirst-missing"));
        }
        if (wordCount == 0) {
            missing.add(FieldError.of("body", "article.body-missing"));
        }
        if (leadMedia != null && leadAlternativeText.isEmpty()) {
            missing.add(FieldError.of("leadFigure.alt", "article.alternative-text-missing"));
        }
        if (sourceName.isEmpty() && !sourceUrl.isEmpty()) {
            missing.add(FieldError.of("source.name", "article.source-name-missing"));
        }
        if (sourceUrl.isEmpty() && !sourceName.isEmpty()) {
            missing.add(FieldError.of("source.url", "article.source-url-missing"));
        }
        return missing;
    }

    /** The text as it would be printed, for the publishing gate. */
    Proof asProof() {
        return new Proof(
                headline,
                standfirst,
                Markup.stored(body),
                language,
                section,
                leadFigure()
                        .map(lead ->
                                new Proof.Lead(lead.media(), lead.alternativeText(), lead.credit(), lead.licence())),
                source().map(source -> new Proof.Origin(source.name(), source.url())));
    }

    EditableArticle asEditable() {
        return new EditableArticle(
                new ArticleId(id),
                slug,
                status,
                headline,
                standfirst,
                Markup.editable(Markup.stored(body)),
                language,
                section,
                tagsInOrder(),
                bylineInOrder(),
                leadFigure(),
                source(),
                commentPolicy,
                shareTexts(),
                typography,
                new AccountId(createdBy),
                createdAt,
                new AccountId(changedBy),
                updatedAt,
                Optional.ofNullable(publishAt),
                returnNote,
                Optional.ofNullable(publishedAt),
                Optional.ofNullable(withdrawnAt),
                withdrawalReason,
                withdrawalNotice,
                version);
    }

    PublishedArticle asPublished(ArticleSummary summary, long views, List<PublishedCorrection> corrections) {
        return new PublishedArticle(
                summary,
                Markup.stored(body),
                tagsInOrder(),
                leadFigure(),
                source(),
                commentPolicy,
                Optional.ofNullable(revisedAt),
                wordCount,
                views,
                shareTexts(),
                corrections,
                version);
    }

    /** What the index keeps of it: plain words only. */
    String words() {
        return Markup.plainText(Markup.stored(body));
    }

    /** Tells the library which pictures it shows. */
    void tell(PictureUsage pictures) {
        pictures.note(
                id,
                headline,
                status.name(),
                new AccountId(createdBy),
                leadFigure().map(LeadFigure::media),
                List.of(body));
    }

    String standfirst() {
        return standfirst;
    }

    String language() {
        return language;
    }

    String section() {
        return section;
    }

    List<Tag> tagsInOrder() {
        return tags.stream()
                .sorted(Comparator.comparingInt(ArticleTag::place))
                .map(ArticleTag::asTag)
                .toList();
    }

    List<Byline> bylineInOrder() {
        return byline.stream()
                .sorted(Comparator.comparingInt(ArticleByline::place))
                .map(ArticleByline::asByline)
                .toList();
    }

    private Optional<LeadFigure> leadFigure() {
        return Optional.ofNullable(leadMedia)
                .map(media ->
                        new LeadFigure(new MediaId(media), leadAlternativeText, leadCaption, leadCredit, leadLicence));
    }

    private Optional<Source> source() {
        return sourceName.isEmpty() && sourceUrl.isEmpty()
                ? Optional.empty()
                : Optional.of(new Source(sourceName, sourceUrl, sourceLicence));
    }
}
