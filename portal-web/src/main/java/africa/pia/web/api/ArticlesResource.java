package africa.pia.web.api;

import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleDraft;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleQuery;
import africa.pia.article.ArticleSearch;
import africa.pia.article.ArticleSummary;
import africa.pia.article.EditableArticle;
import africa.pia.article.Neighbours;
import africa.pia.article.Newsroom;
import africa.pia.article.PublishedArticle;
import africa.pia.article.SearchHit;
import africa.pia.comment.thread.Discussion;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.search.SearchQuery;
import africa.pia.section.SectionKey;
import africa.pia.site.SiteSettings;
import africa.pia.web.url.LanguageFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Articles: read by everybody under their slug, written by the newsroom under their id. */
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ArticlesResource {

    private static final String ID = "{id: [0-9]+}";
    private static final int LONGEST_ID = 18;

    @Inject
    ArticleCatalogue catalogue;

    @Inject
    ArticleSearch search;

    @Inject
    Newsroom newsroom;

    @Inject
    Discussion discussion;

    @Inject
    Caller caller;

    @Inject
    PublicArticles articles;

    @Inject
    ArticleJson json;

    @Inject
    SiteSettings site;

    @Inject
    HttpServletRequest request;

    @Context
    HttpHeaders headers;

    @GET
    public JsonObject list(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        ArticleQuery query = new ArticleQuery(
                section(parameters), parameters.text("tag"), parameters.text("author"), parameters.text("source"));
        Optional<String> words = parameters.text("q");
        if (words.isPresent()) {
            // The index knows sections, but neither keys of tags and authors nor sources.
            List.of("tag", "author", "source").stream()
                    .filter(name -> parameters.text(name).isPresent())
                    .forEach(name -> parameters.complain(name, "field.not-with", "q"));
        }
        Optional<Cursor> after = parameters.after();
        int limit = parameters.limit();
        parameters.end();
        Slice<ArticleSummary> slice = words.map(each -> found(each, query.section(), after, limit))
                .orElseGet(() -> catalogue.latest(query, after, limit));
        Map<ArticleId, Integer> counts =
                discussion.counts(slice.items().stream().map(ArticleSummary::id).toList());
        return Lists.of(slice, card -> json.card(card, counts.getOrDefault(card.id(), 0)));
    }

    private Slice<ArticleSummary> found(String words, Optional<SectionKey> section, Optional<Cursor> after, int limit) {
        SearchQuery query = new SearchQuery(
                words,
                section.map(key -> Set.of(key.value())).orElse(Set.of()),
                Optional.empty(),
                Optional.empty(),
                SearchQuery.Order.NEWEST);
        return search.find(query, after, limit).hits().map(SearchHit::article);
    }

    private static Optional<SectionKey> section(Parameters parameters) {
        return parameters.text("section").flatMap(key -> {
            try {
                return Optional.of(new SectionKey(key));
            } catch (SectionKey.UnknownSectionException unknown) {
                parameters.complain("section", unknown.code(), key);
                return Optional.empty();
            }
        });
    }

    @GET
    @Path("{slug}")
    public Response read(@PathParam("slug") String slug) {
        PublishedArticle article = articles.at(slug);
        return unlessKnown(article.version(), () -> json.published(
                        article, catalogue.neighbours(article.id()), commentCount(article.id()))
                .build());
    }

    /** By id, for the newsroom; for everybody else the digits may still be the slug of an article, say on "2026". */
    @GET
    @Path(ID)
    public Response open(@PathParam("id") String digits) {
        if (!caller.is(Role.CONTRIBUTOR) && !caller.is(Role.EDITOR)) {
            return readUnlessForStaff(digits);
        }
        if (digits.length() > LONGEST_ID) {
            throw new ProblemException(Problem.of(404, "article.unknown"));
        }
        EditableArticle article = newsroom.open(new ArticleId(Long.parseLong(digits)));
        return unlessKnown(article.version(), () -> whole(article));
    }

    private Response readUnlessForStaff(String slug) {
        try {
            return read(slug);
        } catch (ProblemException nothingForReaders) {
            throw new ProblemException(Problems.ofStatus(caller.account().isPresent() ? 403 : 401));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OnlyFor({Role.CONTRIBUTOR, Role.EDITOR})
    public Response draft(InputStream body) {
        EditableArticle article = newsroom.draft(read(body, Optional.empty()));
        return Response.created(URI.create("articles/" + article.id()))
                .tag(VersionTag.of(article.version()))
                .entity(ArticleJson.standing(article).build())
                .build();
    }

    @PUT
    @Path(ID)
    @Consumes(MediaType.APPLICATION_JSON)
    @OnlyFor({Role.CONTRIBUTOR, Role.EDITOR})
    public Response revise(@PathParam("id") long id, InputStream body) {
        long version = VersionTag.required(headers);
        Optional<Instant> scheduled = newsroom.open(new ArticleId(id)).publishAt();
        EditableArticle article = newsroom.revise(new ArticleId(id), version, read(body, scheduled));
        return Response.ok(whole(article)).tag(VersionTag.of(article.version())).build();
    }

    @POST
    @Path(ID + "/submit")
    @OnlyFor({Role.CONTRIBUTOR, Role.EDITOR})
    public Response submit(@PathParam("id") long id, InputStream body) {
        JsonFields.readIfAny(body).end();
        return standing(newsroom.submit(new ArticleId(id), VersionTag.required(headers)));
    }

    /** Gives a submitted or approved article back to its writer. */
    @POST
    @Path(ID + "/return")
    @OnlyFor(Role.EDITOR)
    public Response giveBack(@PathParam("id") long id, InputStream body) {
        JsonFields fields = JsonFields.readIfAny(body);
        String note = fields.optionalText("note").orElse("");
        fields.end();
        return standing(newsroom.giveBack(new ArticleId(id), VersionTag.required(headers), note));
    }

    @POST
    @Path(ID + "/approve")
    @OnlyFor(Role.EDITOR)
    public Response approve(@PathParam("id") long id, InputStream body) {
        JsonFields.readIfAny(body).end();
        return standing(newsroom.approve(new ArticleId(id), VersionTag.required(headers)));
    }

    @POST
    @Path(ID + "/schedule")
    @OnlyFor(Role.EDITOR)
    public Response schedule(@PathParam("id") long id, InputStream body) {
        JsonFields fields = JsonFields.readIfAny(body);
        Optional<Instant> at = fields.requiredMoment("publishAt");
        Optional<String> override = fields.optionalText("override");
        fields.end();
        return standing(newsroom.schedule(new ArticleId(id), VersionTag.required(headers), at.orElseThrow(), override));
    }

    @POST
    @Path(ID + "/publish")
    @OnlyFor(Role.EDITOR)
    public Response publish(@PathParam("id") long id, InputStream body) {
        JsonFields fields = JsonFields.readIfAny(body);
        Optional<String> override = fields.optionalText("override");
        fields.end();
        return standing(newsroom.publish(new ArticleId(id), VersionTag.required(headers), override));
    }

    /**
     * Puts a published text right and says so: the fields of the article, changed, with a {@code note} of what had been
     * wrong and what is right.
     */
    @POST
    @Path(ID + "/correct")
    @OnlyFor(Role.EDITOR)
    public Response correct(@PathParam("id") long id, InputStream body) {
        long version = VersionTag.required(headers);
        JsonFields fields = JsonFields.read(body);
        String note = fields.optionalText("note").orElse("");
        ArticleDraft draft = ArticleFields.draft(fields, site.locale().getLanguage(), Optional.empty());
        return standing(newsroom.correct(new ArticleId(id), version, draft, note));
    }

    @POST
    @Path(ID + "/withdraw")
    @OnlyFor(Role.EDITOR)
    public Response withdraw(@PathParam("id") long id, InputStream body) {
        JsonFields fields = JsonFields.readIfAny(body);
        Optional<String> reason = fields.optionalText("reason");
        String notice = fields.optionalText("notice").orElse("");
        fields.end();
        return standing(newsroom.withdraw(
                new ArticleId(id),
                VersionTag.required(headers),
                reason.orElseGet(() -> Wording.say(LanguageFilter.languageOf(request), "article.no-reason", List.of())),
                notice));
    }

    private ArticleDraft read(InputStream body, Optional<Instant> scheduled) {
        return ArticleFields.draft(JsonFields.read(body), site.locale().getLanguage(), scheduled);
    }

    private JsonObject whole(EditableArticle article) {
        Optional<PublishedArticle> published = catalogue.published(article.id());
        return json.editable(
                        article,
                        published.map(PublishedArticle::views).orElse(0L),
                        published
                                .map(each -> catalogue.neighbours(each.id()))
                                .orElse(new Neighbours(Optional.empty(), Optional.empty())),
                        commentCount(article.id()),
                        published.map(PublishedArticle::corrections).orElse(List.of()))
                .build();
    }

    private int commentCount(ArticleId article) {
        return discussion.counts(List.of(article)).getOrDefault(article, 0);
    }

    private static Response standing(EditableArticle article) {
        return Response.ok(ArticleJson.standing(article).build())
                .tag(VersionTag.of(article.version()))
                .build();
    }

    private Response unlessKnown(long version, Supplier<JsonObject> article) {
        Response.ResponseBuilder answer =
                VersionTag.isKnown(headers, version) ? Response.notModified() : Response.ok(article.get());
        return answer.tag(VersionTag.of(version)).build();
    }
}
