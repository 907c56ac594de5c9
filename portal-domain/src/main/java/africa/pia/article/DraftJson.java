package africa.pia.article;

import africa.pia.media.MediaId;
import africa.pia.section.SectionKey;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/**
 * A text with everything that is said about it, as it is kept in the history and in working copies. The same draft is
 * always written the same way, so that equal texts are recognised. What a later version of the portal adds is absent
 * from what an earlier one kept and is read as if it had not been said.
 */
final class DraftJson {

    private DraftJson() {}

    static String write(ArticleDraft draft) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("headline", draft.headline())
                .add("slug", draft.slug().orElse(""))
                .add("standfirst", draft.standfirst())
                .add("body", draft.body())
                .add("language", draft.language())
                .add("section", draft.section().value())
                .add("tags", strings(draft.tags()))
                .add("byline", strings(draft.byline()))
                .add("commentPolicy", draft.commentPolicy().name())
                .add("typography", draft.typography());
        draft.leadFigure()
                .ifPresent(figure -> json.add(
                        "leadFigure",
                        Json.createObjectBuilder()
                                .add("media", figure.media().value())
                                .add("alt", figure.alternativeText())
                                .add("caption", figure.caption())
                                .add("credit", figure.credit())
                                .add("licence", figure.licence())));
        draft.source()
                .ifPresent(source -> json.add(
                        "source",
                        Json.createObjectBuilder()
                                .add("name", source.name())
                                .add("url", source.url())
                                .add("licence", source.licence())));
        ShareTexts share = draft.shareTexts();
        if (!share.equals(ShareTexts.NONE)) {
            json.add(
                    "share",
                    Json.createObjectBuilder()
                            .add("searchTitle", share.searchTitle())
                            .add("searchDescription", share.searchDescription())
                            .add("shareTitle", share.shareTitle())
                            .add("shareText", share.shareText()));
        }
        return json.build().toString();
    }

    static ArticleDraft read(String written) {
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            JsonObject json = reader.readObject();
            return new ArticleDraft(
                    json.getString("headline"),
                    Optional.of(json.getString("slug")).filter(slug -> !slug.isEmpty()),
                    json.getString("standfirst"),
                    json.getString("body"),
                    json.getString("language"),
                    new SectionKey(json.getString("section")),
                    texts(json.getJsonArray("tags")),
                    texts(json.getJsonArray("byline")),
                    Optional.ofNullable(json.getJsonObject("leadFigure"))
                            .map(figure -> new LeadFigure(
                                    new MediaId(figure.getJsonNumber("media").longValueExact()),
                                    figure.getString("alt"),
                                    figure.getString("caption"),
                                    figure.getString("credit"),
                                    figure.getString("licence"))),
                    Optional.ofNullable(json.getJsonObject("source"))
                            .map(source -> new Source(
                                    source.getString("name"), source.getString("url"), source.getString("licence"))),
                    CommentPolicy.valueOf(json.getString("commentPolicy")),
                    Optional.ofNullable(json.getJsonObject("share"))
                            .map(share -> new ShareTexts(
                                    share.getString("searchTitle"),
                                    share.getString("searchDescription"),
                                    share.getString("shareTitle"),
                                    share.getString("shareText")))
                            .orElse(ShareTexts.NONE),
                    json.getBoolean("typography", true));
        }
    }

    private static JsonArrayBuilder strings(List<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }
}
