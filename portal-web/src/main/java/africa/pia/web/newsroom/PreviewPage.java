package africa.pia.web.newsroom;

import africa.pia.article.ArticleId;
import africa.pia.article.Byline;
import africa.pia.article.CopyDesk;
import africa.pia.article.EditableArticle;
import africa.pia.article.EditableCopy;
import africa.pia.article.LeadFigure;
import africa.pia.article.Newsroom;
import africa.pia.article.Source;
import africa.pia.article.Tag;
import africa.pia.media.MediaLibrary;
import africa.pia.media.Picture;
import africa.pia.section.SectionItem;
import africa.pia.text.Markup;
import africa.pia.text.SafeHtml;
import africa.pia.text.Slug;
import africa.pia.web.faces.Inquiry;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article as readers will see it: as it is stored, or, when the editor page's form is sent here, as it stands in the
 * form. Nothing is kept, so looking costs nothing.
 */
@Named
@RequestScoped
public class PreviewPage {

    private static final int WORDS_A_MINUTE = 220;

    @EJB
    Newsroom newsroom;

    @EJB
    CopyDesk copyDesk;

    @EJB
    MediaLibrary library;

    @Inject
    Manuscript manuscript;

    @Inject
    Clock clock;

    private Optional<EditableArticle> stored = Optional.empty();
    private SafeHtml body;
    private boolean typed;

    @PostConstruct
    void open() {
        Inquiry inquiry = new Inquiry();
        stored = inquiry.number("id").stream()
                .mapToObj(ArticleId::new)
                .map(newsroom::open)
                .findFirst();
        stored.ifPresent(article -> manuscript.load(
                copyDesk.copy(article.id()).map(EditableCopy::draft).orElseGet(article::asDraft)));
        typed = inquiry.request().getMethod().equals("POST");
        if (typed) {
            manuscript.readAll(inquiry);
        }
        body = Markup.article(manuscript.getBody());
    }

    /** Shows what another page has put into the manuscript. */
    void showLoaded() {
        body = Markup.article(manuscript.getBody());
    }

    /** Whether this shows what stands in the editor's form, rather than what is stored. */
    public boolean isTyped() {
        return typed;
    }

    /** Where the text can be changed. */
    public String getEditorAddress() {
        return "/newsroom/articles/"
                + stored.map(article -> article.id().toString()).orElse("new");
    }

    public SafeHtml getBody() {
        return body;
    }

    public String getLanguage() {
        return manuscript.getLanguage();
    }

    /** The section; null while none is chosen. */
    public SectionItem getSection() {
        return manuscript.filedUnder().orElse(null);
    }

    /** Of the article, for the cloth that stands in for a picture; 0 before it is stored. */
    public long getMotif() {
        return stored.map(article -> article.id().value()).orElse(0L);
    }

    public List<Byline> getByline() {
        return manuscript.names().stream()
                .map(name -> new Byline(name, Slug.of(name)))
                .toList();
    }

    public List<Tag> getTags() {
        return manuscript.labels().stream()
                .map(label -> new Tag(Slug.of(label), label))
                .toList();
    }

    /** The lead figure; null when there is none. */
    public LeadFigure getFigure() {
        return manuscript.figure().orElse(null);
    }

    /** The picture of the lead figure; null when there is none. */
    public Picture getPicture() {
        return manuscript.chosen().flatMap(library::picture).orElse(null);
    }

    /** Where it comes from; null for own work, and while the address is none that a link may have. */
    public Source getSource() {
        return manuscript
                .source()
                .filter(source -> source.url().strip().matches("(?i)https?://\\S+"))
                .orElse(null);
    }

    /** When readers saw it first, or now. */
    public Instant getPublishedAt() {
        return stored.flatMap(EditableArticle::publishedAt).orElseGet(clock::instant);
    }

    public int getReadingMinutes() {
        return Math.max(1, Math.round((float) Markup.wordCount(body) / WORDS_A_MINUTE));
    }
}
