package africa.pia.web.article;

import africa.pia.article.ArticleSummary;
import africa.pia.article.PublishedArticle;
import africa.pia.article.Tag;
import africa.pia.media.Cut;
import africa.pia.media.Shape;
import africa.pia.section.SectionItem;
import africa.pia.site.SiteSettings;
import africa.pia.web.faces.DataBlock;
import africa.pia.web.url.PortalUrls;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** An article in the words of schema.org, as search engines read them. */
final class ArticleJsonLd {

    private static final int LARGE = 1_600;

    private ArticleJsonLd() {}

    /**
     * The block of an article's page.
     *
     * @param path the way from the navigation to the article's section
     * @param language of the page
     */
    static String of(
            PublishedArticle article, List<SectionItem> path, String language, SiteSettings site, PortalUrls urls) {
        ArticleSummary card = article.summary();
        return DataBlock.of(
                article(article, site, urls),
                DataBlock.trail(path, language, card.headline(), urls.article(card.slug()), urls));
    }

    private static JsonObject article(PublishedArticle article, SiteSettings site, PortalUrls urls) {
        ArticleSummary card = article.summary();
        String address = urls.absolute(urls.article(card.slug()));
        JsonObjectBuilder out = Json.createObjectBuilder()
                .add("@type", "NewsArticle")
                .add("@id", address + "#article")
                .add("mainEntityOfPage", address)
                .add("url", address)
                .add("headline", card.headline())
                .add("description", Descriptions.of(article))
                .add("inLanguage", card.language())
                .add("articleSection", card.section().named(card.language()))
                .add("datePublished", moment(card.publishedAt(), site))
                .add("dateModified", moment(article.updatedAt().orElse(card.publishedAt()), site))
                .add("wordCount", article.wordCount())
                .add("timeRequired", "PT" + card.readingMinutes() + "M")
                .add("isAccessibleForFree", true)
                .add("author", authors(card, site, urls))
                .add("publisher", publisher(site, urls));
        if (!article.corrections().isEmpty()) {
            JsonArrayBuilder corrections = Json.createArrayBuilder();
            article.corrections()
                    .forEach(correction -> corrections.add(Json.createObjectBuilder()
                            .add("@type", "CorrectionComment")
                            .add("text", correction.note())
                            .add("datePublished", moment(correction.at(), site))
                            .add("url", address + "#correction-" + correction.id())));
            out.add("correction", corrections);
        }
        if (!article.tags().isEmpty()) {
            JsonArrayBuilder keywords = Json.createArrayBuilder();
            article.tags().stream().map(Tag::label).forEach(keywords::add);
            out.add("keywords", keywords);
        }
        article.picture().ifPresent(picture -> {
            JsonArrayBuilder images = Json.createArrayBuilder();
            // Search engines choose the shape that fits their place.
            for (Shape shape : Shape.values()) {
                images.add(image(picture.cut(shape), shape, article, urls));
            }
            out.add("image", images);
        });
        article.source().ifPresent(source -> {
            out.add("isBasedOn", source.url());
            out.add(
                    "sourceOrganization",
                    Json.createObjectBuilder().add("@type", "Organization").add("name", source.name()));
            Licences.address(source.licence()).ifPresent(licence -> out.add("license", licence));
        });
        return out.build();
    }

    private static JsonObjectBuilder image(Cut cut, Shape shape, PublishedArticle article, PortalUrls urls) {
        int width = cut.widthUpTo(LARGE);
        String address = urls.absolute(cut.address(width));
        JsonObjectBuilder image = Json.createObjectBuilder()
                .add("@type", "ImageObject")
                .add("url", address)
                .add("contentUrl", address)
                .add("width", width)
                .add("height", shape.height(width));
        article.leadFigure().ifPresent(figure -> {
            addUnlessEmpty(image, "caption", figure.caption());
            addUnlessEmpty(image, "creditText", figure.credit());
            Licences.address(figure.licence()).ifPresent(licence -> image.add("license", licence));
        });
        return image;
    }

    private static JsonArrayBuilder authors(ArticleSummary card, SiteSettings site, PortalUrls urls) {
        JsonArrayBuilder authors = Json.createArrayBuilder();
        if (card.byline().isEmpty()) {
            authors.add(Json.createObjectBuilder()
                    .add("@type", "Organization")
                    .add("name", site.name())
                    .add("url", urls.absolute("/")));
        }
        card.byline()
                .forEach(author -> authors.add(Json.createObjectBuilder()
                        .add("@type", "Person")
                        .add("name", author.name())
                        .add("url", urls.absolute(urls.author(author.key())))));
        return authors;
    }

    private static JsonObjectBuilder publisher(SiteSettings site, PortalUrls urls) {
        return Json.createObjectBuilder()
                .add("@type", "NewsMediaOrganization")
                .add("name", site.name())
                .add("url", urls.absolute("/"))
                .add(
                        "logo",
                        Json.createObjectBuilder()
                                .add("@type", "ImageObject")
                                .add("url", urls.absolute("/resources/icons/icon-512.png"))
                                .add("width", 512)
                                .add("height", 512));
    }

    private static void addUnlessEmpty(JsonObjectBuilder out, String name, String value) {
        if (!value.isBlank()) {
            out.add(name, value);
        }
    }

    private static String moment(Instant instant, SiteSettings site) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(site.zone()));
    }
}
