package africa.pia.web.api;

import africa.pia.article.ArticleSummary;
import africa.pia.article.Byline;
import africa.pia.article.EditableArticle;
import africa.pia.article.LeadFigure;
import africa.pia.article.Neighbours;
import africa.pia.article.PublishedArticle;
import africa.pia.article.PublishedCorrection;
import africa.pia.article.ShareTexts;
import africa.pia.article.Source;
import africa.pia.article.Tag;
import africa.pia.site.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes articles as JSON: what a program got it may send back, changed. */
@ApplicationScoped
class ArticleJson {

    @Inject
    SiteSettings site;

    /** What a list shows. */
    JsonObjectBuilder card(ArticleSummary card, int commentCount) {
        return Json.createObjectBuilder()
                .add("id", card.id().value())
                .add("headline", card.headline())
                .add("slug", card.slug())
                .add("standfirst", card.standfirst())
                .add("language", card.language())
                .add("section", card.section().key().value())
                .add("byline", names(card.byline()))
                .add("status", "PUBLISHED")
                .add("publishedAt", card.publishedAt().toString())
                .add("commentCount", commentCount)
                .add("url", url(card.slug()))
                .add("leadFigure", figure(card.leadFigure()));
    }

    /** An article as its readers have it. */
    JsonObjectBuilder published(PublishedArticle article, Neighbours neighbours, int commentCount) {
        ArticleSummary card = article.summary();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("headline", card.headline())
                .add("slug", card.slug())
                .add("standfirst", card.standfirst())
                .add("body", article.body().html())
                .add("language", card.language())
                .add("section", card.section().key().value())
                .add("tags", labels(article.tags()))
                .add("byline", names(card.byline()))
                .add("leadFigure", figure(article.leadFigure()))
                .add("source", source(article.source()))
                .add("commentPolicy", article.commentPolicy().name())
                .add("shareTexts", shareTexts(article.shareTexts()))
                .addNull("publishAt")
                .add("id", card.id().value())
                .add("status", "PUBLISHED")
                .add("version", article.version())
                .add("publishedAt", card.publishedAt().toString())
                .add("updatedAt", moment(article.updatedAt()))
                .add("views", article.views())
                .add("commentCount", commentCount)
                .add("url", url(card.slug()));
        return json.add("previous", neighbour(neighbours.previous()))
                .add("next", neighbour(neighbours.next()))
                .add("corrections", corrections(article.corrections()));
    }

    /** An article as the newsroom has it. */
    JsonObjectBuilder editable(
            EditableArticle article,
            long views,
            Neighbours neighbours,
            int commentCount,
            List<PublishedCorrection> corrections) {
        return Json.createObjectBuilder()
                .add("headline", article.headline())
                .add("slug", article.slug())
                .add("standfirst", article.standfirst())
                .add("body", article.body().html())
                .add("language", article.language())
                .add("section", article.section())
                .add("tags", labels(article.tags()))
                .add("byline", names(article.byline()))
                .add("leadFigure", figure(article.leadFigure()))
                .add("source", source(article.source()))
                .add("commentPolicy", article.commentPolicy().name())
                .add("shareTexts", shareTexts(article.shareTexts()))
                .add("typography", article.typography())
                .add("publishAt", moment(article.publishAt()))
                .add("id", article.id().value())
                .add("status", article.status().name())
                .add("version", article.version())
                .add("publishedAt", moment(article.publishedAt()))
                .add("updatedAt", article.updatedAt().toString())
                .add("views", views)
                .add("commentCount", commentCount)
                .add("url", url(article.slug()))
                .add("previous", neighbour(neighbours.previous()))
                .add("next", neighbour(neighbours.next()))
                .add("corrections", corrections(corrections));
    }

    /** What a step of the workflow answers. */
    static JsonObjectBuilder standing(EditableArticle article) {
        return Json.createObjectBuilder()
                .add("id", article.id().value())
                .add("slug", article.slug())
                .add("status", article.status().name())
                .add("version", article.version());
    }

    private static JsonArray corrections(List<PublishedCorrection> corrections) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        corrections.forEach(correction -> array.add(Json.createObjectBuilder()
                .add("id", correction.id().value())
                .add("note", correction.note())
                .add("publishedAt", correction.at().toString())));
        return array.build();
    }

    private String url(String slug) {
        return site.url() + "/articles/" + slug;
    }

    private JsonValue neighbour(Optional<ArticleSummary> card) {
        return card.<JsonValue>map(each -> Json.createObjectBuilder()
                        .add("id", each.id().value())
                        .add("headline", each.headline())
                        .add("slug", each.slug())
                        .add("url", url(each.slug()))
                        .build())
                .orElse(JsonValue.NULL);
    }

    private static JsonValue figure(Optional<LeadFigure> figure) {
        return figure.<JsonValue>map(each -> Json.createObjectBuilder()
                        .add("mediaId", each.media().value())
                        .add("alt", each.alternativeText())
                        .add("caption", each.caption())
                        .add("credit", each.credit())
                        .add("licence", each.licence())
                        .build())
                .orElse(JsonValue.NULL);
    }

    private static JsonValue source(Optional<Source> source) {
        return source.<JsonValue>map(each -> Json.createObjectBuilder()
                        .add("name", each.name())
                        .add("url", each.url())
                        .add("licence", each.licence())
                        .build())
                .orElse(JsonValue.NULL);
    }

    private static JsonObjectBuilder shareTexts(ShareTexts texts) {
        return Json.createObjectBuilder()
                .add("searchTitle", texts.searchTitle())
                .add("searchDescription", texts.searchDescription())
                .add("shareTitle", texts.shareTitle())
                .add("shareText", texts.shareText());
    }

    private static JsonArray labels(Collection<Tag> tags) {
        return strings(tags.stream().map(Tag::label).toList());
    }

    private static JsonArray names(Collection<Byline> byline) {
        return strings(byline.stream().map(Byline::name).toList());
    }

    private static JsonArray strings(List<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array.build();
    }

    static JsonValue moment(Optional<Instant> instant) {
        return instant.<JsonValue>map(each -> Json.createValue(each.toString())).orElse(JsonValue.NULL);
    }
}
