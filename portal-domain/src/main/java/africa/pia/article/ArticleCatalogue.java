package africa.pia.article;

import africa.pia.article.ArticleAnswer.Found;
import africa.pia.article.ArticleAnswer.Moved;
import africa.pia.article.ArticleAnswer.Unknown;
import africa.pia.article.ArticleAnswer.Withdrawn;
import africa.pia.article.Articles.Listed;
import africa.pia.author.AuthorEntry;
import africa.pia.author.AuthorRegister;
import africa.pia.media.BodyPictures;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionKey;
import africa.pia.tag.TagEntry;
import africa.pia.tag.TagRegister;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The reading side: what is published, by address, section, tag, author and time. Open to everyone. */
@Stateless
@PermitAll
public class ArticleCatalogue {

    private static final int MAX_LIMIT = 100;
    private static final int MAX_ADDRESS = 100;
    private static final int DAYS_OF_MOST_READ = 3;
    private static final int NEWEST = 100;

    @Inject
    Articles articles;

    @Inject
    Cards cards;

    @Inject
    SectionDirectory sections;

    @Inject
    TagRegister tags;

    @Inject
    AuthorRegister authors;

    @Inject
    Corrections corrections;

    @Inject
    BodyPictures bodies;

    @Inject
    Clock clock;

    /** What stands at {@code /articles/{slug}}. */
    public ArticleAnswer at(String slug) {
        if (slug.length() > MAX_ADDRESS) {
            return new Unknown();
        }
        return articles.holder(slug)
                .flatMap(articles::byId)
                .map(article -> answer(article, slug))
                .orElseGet(Unknown::new);
    }

    private ArticleAnswer answer(Article article, String slug) {
        return switch (article.status()) {
            case DRAFT, SUBMITTED, APPROVED, SCHEDULED -> new Unknown();
            case WITHDRAWN -> new Withdrawn(article.headline(), article.withdrawnAt(), article.withdrawalNotice());
            case PUBLISHED -> article.slug().equals(slug) ? new Found(published(article)) : new Moved(article.slug());
        };
    }

    /** The published article with this id. */
    public Optional<PublishedArticle> published(ArticleId id) {
        return articles.byId(id).filter(Article::isPublished).map(this::published);
    }

    private PublishedArticle published(Article article) {
        long id = article.id().value();
        PublishedArticle stored = article.asPublished(
                cards.of(List.of(id)).get(id), articles.views(article.id()), corrections.of(article.id()));
        return stored.showing(bodies.current(stored.body()));
    }

    /**
     * Published articles, newest first; of a section also those of the sections below it.
     *
     * @param after continues an earlier slice
     * @param limit 1 to 100
     */
    public Slice<ArticleSummary> latest(ArticleQuery query, Optional<Cursor> after, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A slice has 1 to 100 articles, not " + limit);
        }
        ArticleQuery asked = query.under(
                key -> tags.find(key).map(TagEntry::key).orElse(key),
                key -> authors.find(key).map(AuthorEntry::key).orElse(key));
        Slice<Listed> slice = Slice.of(articles.latest(asked, keys(asked), after, limit + 1), limit, Listed::cursor);
        return new Slice<>(cards.inOrder(slice.items().stream().map(Listed::id).toList()), slice.next());
    }

    /** The keys of a section under which its articles are filed; none when nothing is asked of a section. */
    private Set<SectionKey> keys(ArticleQuery query) {
        return query.section().map(key -> sections.tree().within(key)).orElse(Set.of());
    }

    /**
     * The public ledger: what had been wrong in what readers see, newest first.
     *
     * @param after continues an earlier slice
     * @param limit 1 to 100
     */
    public Slice<LedgerEntry> corrections(Optional<Cursor> after, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A slice has 1 to 100 corrections, not " + limit);
        }
        return corrections.latest(after, limit);
    }

    /**
     * The tag with a key, or the one that an earlier key leads to; empty when no published article has it.
     *
     * @param key that a tag has or had; the answer's is the one it has
     */
    public Optional<Tag> tag(String key) {
        return tags.find(key).map(entry -> new Tag(entry.key(), entry.label())).filter(tag -> articles.isShown(tag));
    }

    /**
     * The author with a key, or the one whom an earlier key leads to; empty when no published article is signed so.
     *
     * @param key that an author has or had; the answer's is the one they have
     */
    public Optional<Byline> author(String key) {
        return authors.find(key)
                .map(entry -> new Byline(entry.name(), entry.key()))
                .filter(author -> articles.isShown(author));
    }

    /**
     * The most viewed articles of the last three days, most viewed first. Where these are too few, the most viewed of
     * the newest hundred follow.
     */
    public List<ArticleSummary> mostRead(int limit) {
        LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_OF_MOST_READ - 1L);
        List<Long> ids = new ArrayList<>(articles.mostReadSince(first, limit));
        if (ids.size() < limit) {
            articles.mostReadOfNewest(NEWEST, 2 * limit).stream()
                    .filter(id -> !ids.contains(id))
                    .limit(limit - ids.size())
                    .toList()
                    .forEach(ids::add);
        }
        return cards.inOrder(ids);
    }

    /** The articles published just before and after; none of an article that readers do not see. */
    public Neighbours neighbours(ArticleId id) {
        Optional<Article> here = articles.byId(id).filter(Article::isPublished);
        if (here.isEmpty()) {
            return new Neighbours(Optional.empty(), Optional.empty());
        }
        Cursor place = Cursor.of(here.get().publishedAt(), id.value());
        Optional<Long> before = articles.latest(ArticleQuery.ALL, Set.of(), Optional.of(place), 1).stream()
                .findFirst()
                .map(Listed::id);
        Optional<Long> after = articles.following(here.get().publishedAt(), id).map(Listed::id);
        List<Long> ids = new ArrayList<>();
        before.ifPresent(ids::add);
        after.ifPresent(ids::add);
        Map<Long, ArticleSummary> summaries = cards.of(ids);
        return new Neighbours(before.map(summaries::get), after.map(summaries::get));
    }

    /** Cards of many articles at once, published or withdrawn; for lists of comments and notices. */
    public Map<ArticleId, ArticleSummary> summaries(Collection<ArticleId> ids) {
        return cards.of(ids.stream().map(ArticleId::value).distinct().toList()).values().stream()
                .collect(Collectors.toMap(ArticleSummary::id, summary -> summary));
    }

    /** Cards of those of some articles that readers see now. */
    public Map<ArticleId, ArticleSummary> published(Collection<ArticleId> ids) {
        return cards.ofPublished(ids.stream().map(ArticleId::value).distinct().toList()).values().stream()
                .collect(Collectors.toMap(ArticleSummary::id, summary -> summary));
    }
}
