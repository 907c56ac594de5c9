package africa.pia.web.article;

import africa.pia.article.ArticleCatalogue;
import africa.pia.article.Neighbours;
import africa.pia.article.PublishedArticle;
import africa.pia.media.BodyPictures;
import africa.pia.media.BodyPictures.CredentialWords;
import africa.pia.media.Shape;
import africa.pia.site.SiteSettings;
import africa.pia.text.SafeHtml;
import africa.pia.web.faces.Language;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Shelves;
import africa.pia.web.url.Addresses;
import africa.pia.web.url.PortalUrls;
import africa.pia.web.url.Served;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * One article with its neighbours and the talk under it; also the further comments of a long talk, which stand at an
 * address of their own.
 */
@Named
@RequestScoped
public class ArticlePage {

    private static final int PREVIEW_WIDTH = 1_200;

    /** A service that takes an address to share. */
    public record Share(String name, String address) {}

    @EJB
    ArticleCatalogue catalogue;

    @Inject
    BodyPictures bodies;

    @Inject
    PortalUrls urls;

    @Inject
    SiteSettings site;

    @Inject
    Shelves shelves;

    @Inject
    Language language;

    @Inject
    AtAddress address;

    @Inject
    Talk talk;

    private String slug;
    private String comment;
    private PublishedArticle article;
    private Neighbours neighbours;

    /** Answers at {@code /articles/{slug}}. */
    public void open() {
        if (!find()) {
            return;
        }
        if (comment != null) {
            talk.permalink(article, Talk.idIn("comment", comment))
                    .ifPresentOrElse(PageAnswer::found, PageAnswer::notFound);
            return;
        }
        talk.openFirst(article);
    }

    /** Answers at {@code /articles/{slug}/comments}. */
    public void openComments() {
        if (find()) {
            talk.openFurther(article);
        }
    }

    private boolean find() {
        article = address.find(slug).orElse(null);
        if (article == null) {
            return false;
        }
        Served.article(
                (HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest(),
                article.id());
        return true;
    }

    public PublishedArticle getArticle() {
        return article;
    }

    /**
     * The text, as this page shows it.
     *
     * @param kept what is said of a picture that came with content credentials
     * @param original what leads to the file as it came
     */
    public SafeHtml body(String kept, String original) {
        return bodies.onPage(
                article.body(), new CredentialWords(language.getTag(), language.getDirection(), kept, original));
    }

    public Neighbours getNeighbours() {
        if (neighbours == null) {
            neighbours = catalogue.neighbours(article.id());
        }
        return neighbours;
    }

    /** The article's own address, with host. */
    public String getCanonical() {
        return urls.absolute(urls.article(article.summary().slug()));
    }

    /** What is said of it where nothing else is given: the standfirst, else the beginning of the text. */
    private String description() {
        return Descriptions.of(article);
    }

    /** What search engines call it: its own title for them, else the headline. */
    public String getSearchTitle() {
        return orElse(article.shareTexts().searchTitle(), article.summary().headline());
    }

    /** What search engines say of it. */
    public String getSearchDescription() {
        return orElse(article.shareTexts().searchDescription(), description());
    }

    /** What link previews call it. */
    public String getShareTitle() {
        return orElse(article.shareTexts().shareTitle(), article.summary().headline());
    }

    /** What link previews say of it. */
    public String getShareText() {
        return orElse(article.shareTexts().shareText(), description());
    }

    private static String orElse(String said, String otherwise) {
        return said.isBlank() ? otherwise : said;
    }

    public String getJsonLd() {
        return ArticleJsonLd.of(article, shelves.pathTo(article.summary().section()), language.getTag(), site, urls);
    }

    /** The address of the picture of link previews, in the shape and size that every service takes. */
    public String getPreviewPicture() {
        return urls.absolute(article.picture()
                .map(picture -> picture.wide().addressUpTo(PREVIEW_WIDTH))
                .orElse("/resources/icons/icon-512.png"));
    }

    /** The width of that picture; of an article that has one. */
    public int getPreviewWidth() {
        return article.picture().orElseThrow().wide().widthUpTo(PREVIEW_WIDTH);
    }

    /** The height of that picture; of an article that has one. */
    public int getPreviewHeight() {
        return Shape.WIDE.height(getPreviewWidth());
    }

    /** The territory that goes with the article's language in link previews: {@code fr_FR}. */
    public String getPreviewLocale() {
        return switch (article.summary().language()) {
            case "en" -> "en_GB";
            case "pt" -> "pt_PT";
            case "ar" -> "ar_AR";
            default -> "fr_FR";
        };
    }

    /** Where a licence is explained; empty for one that we do not know the address of. */
    public String licenceAddress(String licence) {
        return Licences.address(licence).orElse("");
    }

    public List<Share> getShares() {
        String address = Addresses.encode(getCanonical());
        String headline = Addresses.encode(article.summary().headline());
        return List.of(
                new Share("WhatsApp", "https://wa.me/?text=" + headline + "%20" + address),
                new Share("Telegram", "https://t.me/share/url?url=" + address + "&text=" + headline),
                new Share("X", "https://x.com/intent/post?url=" + address + "&text=" + headline),
                new Share("Facebook", "https://www.facebook.com/sharer/sharer.php?u=" + address));
    }

    public String getMailShare() {
        return "mailto:?subject=" + Addresses.encode(article.summary().headline()) + "&body="
                + Addresses.encode(getCanonical());
    }

    /** The address as people read it, for print. */
    public String getPrintAddress() {
        return getCanonical();
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
