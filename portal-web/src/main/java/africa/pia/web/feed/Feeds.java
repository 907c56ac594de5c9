package africa.pia.web.feed;

import africa.pia.article.ArticleAnswer;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleQuery;
import africa.pia.article.ArticleSummary;
import africa.pia.article.Byline;
import africa.pia.article.LedgerEntry;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.Discussion;
import africa.pia.comment.thread.PostedComment;
import africa.pia.section.SectionKey;
import africa.pia.site.SiteSettings;
import africa.pia.web.faces.Language;
import africa.pia.web.faces.Phrases;
import africa.pia.web.faces.Shelves;
import africa.pia.web.url.PortalUrls;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The feeds that there are: of the whole paper, of a section, a tag, an author, and of the talk under an article. */
@RequestScoped
public class Feeds {

    private static final int ITEMS = 30;

    @EJB
    ArticleCatalogue catalogue;

    @Inject
    Shelves shelves;

    @EJB
    Discussion discussion;

    @Inject
    PortalUrls urls;

    @Inject
    Phrases phrases;

    @Inject
    Language language;

    @Inject
    SiteSettings site;

    /**
     * A feed by the path of its address, without the format.
     *
     * @param path such as {@code /latest} or {@code /sections/culture}
     * @param self the whole address
     */
    Optional<Feed> at(String path, String self) {
        if (path.equals("/latest")) {
            return Optional.of(articles(site.name(), "/", self, ArticleQuery.ALL));
        }
        if (path.equals("/corrections")) {
            return Optional.of(corrections(self));
        }
        String[] parts = path.split("/", -1);
        if (parts.length == 3) {
            return list(parts[1], parts[2], self);
        }
        boolean talk = parts.length == 4 && parts[1].equals("articles") && parts[3].equals("comments");
        return talk ? comments(parts[2], self) : Optional.empty();
    }

    private Optional<Feed> list(String kind, String key, String self) {
        return switch (kind) {
            case "sections" ->
                SectionKey.of(key)
                        .flatMap(shelves.getTree()::find)
                        .filter(section -> section.key().value().equals(key))
                        .map(section -> articles(
                                section.named(language.getTag()),
                                urls.section(key),
                                self,
                                ArticleQuery.in(section.key())));
            case "tags" ->
                catalogue
                        .tag(key)
                        .filter(tag -> tag.key().equals(key))
                        .map(tag -> articles(tag.label(), urls.tag(key), self, ArticleQuery.tagged(key)));
            case "authors" ->
                catalogue
                        .author(key)
                        .filter(author -> author.key().equals(key))
                        .map(author -> articles(author.name(), urls.author(key), self, ArticleQuery.by(key)));
            default -> Optional.empty();
        };
    }

    /**
     * Where the list has gone whose feed stood at a path; empty when none has.
     *
     * @param path such as {@code /sections/culture}
     */
    Optional<String> moved(String path) {
        String[] parts = path.split("/", -1);
        return parts.length == 3 ? moved(parts[1], parts[2]) : Optional.empty();
    }

    private Optional<String> moved(String kind, String key) {
        return switch (kind) {
            case "sections" ->
                SectionKey.of(key)
                        .flatMap(shelves.getTree()::find)
                        .map(section -> urls.section(section.key().value()))
                        .filter(address -> !address.equals(urls.section(key)));
            case "tags" ->
                catalogue.tag(key).map(tag -> urls.tag(tag.key())).filter(address -> !address.equals(urls.tag(key)));
            case "authors" ->
                catalogue
                        .author(key)
                        .map(author -> urls.author(author.key()))
                        .filter(address -> !address.equals(urls.author(key)));
            default -> Optional.empty();
        };
    }

    private Feed articles(String name, String home, String self, ArticleQuery query) {
        String title = name.equals(site.name()) ? name : site.name() + " – " + name;
        String description = name.equals(site.name())
                ? phrases.site("site.motto")
                : phrases.say(phrases.site("list.description"), name, site.name());
        List<Feed.Item> items = catalogue.latest(query, Optional.empty(), ITEMS).items().stream()
                .map(this::item)
                .toList();
        return new Feed(title, description, home, self, language.getTag(), items);
    }

    private Feed.Item item(ArticleSummary card) {
        return new Feed.Item(
                id("article", card.id().value()),
                urls.article(card.slug()),
                card.headline(),
                card.standfirst(),
                "",
                card.language(),
                card.section().named(language.getTag()),
                card.byline().stream().map(Byline::name).toList(),
                card.publishedAt(),
                card.picture());
    }

    private Optional<Feed> comments(String slug, String self) {
        if (!(catalogue.at(slug) instanceof ArticleAnswer.Found found)) {
            return Optional.empty();
        }
        String headline = found.article().summary().headline();
        List<Feed.Item> items =
                discussion.read(found.article().id(), Discussion.Order.NEWEST, Optional.empty(), ITEMS).items().stream()
                        .filter(comment -> comment.status() == CommentStatus.VISIBLE)
                        .map(comment -> item(comment, slug))
                        .toList();
        String title = phrases.say(phrases.site("comments.title"), headline);
        return Optional.of(new Feed(title, title, urls.article(slug), self, language.getTag(), items));
    }

    private Feed.Item item(PostedComment comment, String slug) {
        String name = comment.author().displayName().isEmpty()
                ? phrases.site("comment.departed")
                : comment.author().displayName();
        return new Feed.Item(
                id("comment", comment.id().value()),
                urls.comment(slug, comment.id()),
                name,
                "",
                comment.text().html(),
                "",
                "",
                List.of(name),
                comment.createdAt(),
                Optional.empty());
    }

    private Feed corrections(String self) {
        return new Feed(
                phrases.site("corrections.title") + " – " + site.name(),
                phrases.site("corrections.text"),
                "/corrections",
                self,
                language.getTag(),
                catalogue.corrections(Optional.empty(), ITEMS).items().stream()
                        .map(this::correction)
                        .toList());
    }

    private Feed.Item correction(LedgerEntry entry) {
        ArticleSummary article = entry.article();
        return new Feed.Item(
                id("correction", entry.correction().id().value()),
                urls.article(article.slug()) + "#correction-"
                        + entry.correction().id(),
                article.headline(),
                entry.correction().note(),
                "",
                article.language(),
                "",
                article.byline().stream().map(Byline::name).toList(),
                entry.correction().at(),
                Optional.empty());
    }

    // RFC 4151; the year is that in which the portal began to give such names.
    private String id(String kind, long id) {
        return "tag:" + site.url().getHost() + ",2026:" + kind + ":" + id;
    }
}
