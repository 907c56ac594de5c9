package africa.pia.web.api;

import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSearch;
import africa.pia.article.SearchHit;
import africa.pia.comment.thread.Discussion;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.search.SearchQuery;
import africa.pia.site.SiteSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Published articles by their words. */
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SearchResource {

    @Inject
    ArticleSearch search;

    @Inject
    Discussion discussion;

    @Inject
    ArticleJson json;

    @Inject
    SiteSettings site;

    @GET
    public JsonObject find(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        SearchQuery query = new SearchQuery(
                parameters.text("q").orElse(""),
                parameters.text("section").map(Set::of).orElse(Set.of()),
                parameters.from("from", site.zone()),
                parameters.to("to", site.zone()),
                parameters.choice("sort", SearchQuery.Order.class).orElse(SearchQuery.Order.BEST));
        Optional<Cursor> after = parameters.after();
        int limit = parameters.limit();
        parameters.end();
        Slice<SearchHit> hits = search.find(query, after, limit).hits();
        Map<ArticleId, Integer> counts = discussion.counts(
                hits.items().stream().map(hit -> hit.article().id()).toList());
        return Lists.of(hits, hit -> json.card(
                        hit.article(), counts.getOrDefault(hit.article().id(), 0))
                .add(
                        "highlights",
                        Json.createObjectBuilder()
                                .add("headline", hit.headline().html())
                                .add("excerpt", hit.excerpt().html())));
    }
}
