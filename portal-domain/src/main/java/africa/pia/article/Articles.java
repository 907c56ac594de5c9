package africa.pia.article;

import africa.pia.article.Newsroom.StaleArticleException;
import africa.pia.media.MediaId;
import africa.pia.media.PictureUsage;
import africa.pia.paging.Cursor;
import africa.pia.section.SectionKey;
import africa.pia.text.Markup;
import africa.pia.text.SafeHtml;
import africa.pia.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shelf itself: articles, their addresses and how often they were read, as they are stored. */
@ApplicationScoped
class Articles {

    /** Later than every article: where a list begins that continues no other. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private static final int MAX_NUMBERED = 1_000;

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    @Inject
    PictureUsage pictures;

    /** An article's place in a list of what is published. */
    record Listed(long id, Instant publishedAt) {

        Cursor cursor() {
            return Cursor.of(publishedAt, id);
        }
    }

    /** The stored part of a card. */
    record Card(
            long id,
            boolean published,
            String slug,
            String headline,
            String standfirst,
            String language,
            String section,
            List<Byline> byline,
            Instant publishedAt,
            int wordCount,
            Optional<LeadFigure> leadFigure) {}

    Optional<Article> byId(ArticleId id) {
        return Optional.ofNullable(em.find(Article.class, id.value()));
    }

    /** Shelves a new article under an address that is free, and begins to count its readings. */
    void add(Article article, Optional<String> wished) {
        em.persist(article);
        address(article, wished);
        em.flush();
        em.createNativeQuery("insert into article_views (article_id, views) values (?, 0)")
                .setParameter(1, article.id().value())
                .executeUpdate();
        article.tell(pictures);
    }

    /**
     * Gives an article its address: the wished one, else one made from its headline. An address that readers know stays
     * until another is wished for; one that only a draft had becomes free again.
     */
    void address(Article article, Optional<String> wished) {
        String before = article.slug();
        if (wished.isPresent()) {
            String slug = notANumber(Slug.of(wished.get()));
            if (!slug.equals(before) && !claim(slug, article.id())) {
                throw new SlugTakenException(slug);
            }
            article.moveTo(slug);
        } else if (!article.wasPublished()) {
            String made = Slug.of(article.headline());
            made = made.isEmpty() ? "article-" + article.id() : notANumber(made);
            article.moveTo(isOfFamily(before, made) ? before : claimed(made, article.id()));
        }
        if (!before.isEmpty() && !before.equals(article.slug()) && !article.wasPublished()) {
            em.createNativeQuery("delete from article_slug where slug = ?")
                    .setFlushMode(FlushModeType.COMMIT)
                    .setParameter(1, before)
                    .executeUpdate();
        }
    }

    /** The API reads a number as an id, so no address is one. */
    private static String notANumber(String slug) {
        return slug.matches("[0-9]+") ? "article-" + slug : slug;
    }

    private static boolean isOfFamily(String slug, String made) {
        return slug.equals(made)
                || slug.startsWith(made + "-") && slug.substring(made.length()).matches("-[0-9]+");
    }

    private String claimed(String made, ArticleId article) {
        String slug = made;
        for (int number = 2; !claim(slug, article); number++) {
            // A thousand articles of one headline are a machine's: their ids tell them apart.
            slug = number > MAX_NUMBERED ? made + "-a" + article : Slug.numbered(made, number);
        }
        return slug;
    }

    /** Takes an address if nobody has it or ever had it; two writers at once wait for each other here. */
    private boolean claim(String slug, ArticleId article) {
        Optional<ArticleId> holder = holder(slug);
        if (holder.isPresent()) {
            return holder.get().equals(article);
        }
        return em.createNativeQuery("insert into article_slug (slug, article_id) values (?, ?) on conflict do nothing")
                        .setFlushMode(FlushModeType.COMMIT)
                        .setParameter(1, slug)
                        .setParameter(2, article.value())
                        .executeUpdate()
                == 1;
    }

    /** The article that has or had an address. */
    Optional<ArticleId> holder(String slug) {
        // Asked while an article is still without its address: it must not be written yet.
        List<?> rows = em.createNativeQuery("select article_id from article_slug where slug = ?")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, slug)
                .getResultList();
        return rows.stream().findFirst().map(id -> new ArticleId(((Number) id).longValue()));
    }

    /** Writes a change and counts it as one even where only tags or names changed. */
    void save(Article article) {
        try {
            em.lock(article, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            em.flush();
        } catch (OptimisticLockException raced) {
            throw new StaleArticleException();
        }
        article.tell(pictures);
    }

    /**
     * Gives an article a text with pictures and a figure above it, as long as it still has the version that was read.
     * No revision: what it says and when it was written stay.
     */
    boolean illustrate(ArticleId id, long version, SafeHtml text, Optional<LeadFigure> lead) {
        return em.createQuery("update Article a set a.body = :body, a.wordCount = :words, a.leadMedia = :media,"
                                + " a.leadAlternativeText = :alternative, a.leadCaption = :caption,"
                                + " a.leadCredit = :credit, a.leadLicence = :licence, a.version = a.version + 1"
                                + " where a.id = :id and a.version = :version")
                        .setParameter("body", text.html())
                        .setParameter("words", Markup.wordCount(text))
                        .setParameter(
                                "media",
                                lead.map(figure -> figure.media().value()).orElse(null))
                        .setParameter(
                                "alternative",
                                lead.map(LeadFigure::alternativeText).orElse(""))
                        .setParameter("caption", lead.map(LeadFigure::caption).orElse(""))
                        .setParameter("credit", lead.map(LeadFigure::credit).orElse(""))
                        .setParameter("licence", lead.map(LeadFigure::licence).orElse(""))
                        .setParameter("id", id.value())
                        .setParameter("version", version)
                        .executeUpdate()
                == 1;
    }

    /**
     * Published articles, newest first: an index alone serves each list, however long the archive is. The lists of
     * several sections are walked side by side, each from the cursor on, and laid together.
     *
     * @param sections that may be filed in; any when empty
     */
    List<Listed> latest(ArticleQuery query, Set<SectionKey> sections, Optional<Cursor> after, int limit) {
        if (sections.size() < 2
                || query.tagKey().isPresent()
                || query.authorKey().isPresent()) {
            return list(query, sections, after, limit);
        }
        return sections.stream()
                .flatMap(section -> list(query, Set.of(section), after, limit).stream())
                .sorted(Comparator.comparing(Listed::publishedAt)
                        .thenComparing(Listed::id)
                        .reversed())
                .limit(limit)
                .toList();
    }

    private List<Listed> list(ArticleQuery query, Set<SectionKey> sections, Optional<Cursor> after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("instant", after.map(Cursor::instant).orElse(END_OF_TIME));
        parameters.put("id", after.map(Cursor::id).orElse(Long.MAX_VALUE));
        query.tagKey().ifPresent(key -> parameters.put("tag", key));
        query.authorKey().ifPresent(key -> parameters.put("author", key));
        if (!sections.isEmpty()) {
            parameters.put("sections", sections.stream().map(SectionKey::value).toList());
        }
        query.source().ifPresent(name -> parameters.put("source", Slug.of(name)));
        return listed(latestOf(query, !sections.isEmpty()), parameters, limit);
    }

    /** Walks the rows of a tag, or else of an author, or else the articles themselves; the rest are conditions. */
    private static String latestOf(ArticleQuery query, boolean inSections) {
        boolean ofTag = query.tagKey().isPresent();
        boolean ofAuthor = !ofTag && query.authorKey().isPresent();
        String id = ofTag || ofAuthor ? "r.article.id" : "r.id";
        String article = ofTag || ofAuthor ? "r.article" : "r";
        StringBuilder jpql = new StringBuilder("select " + id + ", r.publishedAt from ");
        if (ofTag) {
            jpql.append("ArticleTag r where r.key = :tag");
            if (query.authorKey().isPresent()) {
                jpql.append(" and exists (select b.id from ArticleByline b where b.article.id = " + id
                        + " and b.key = :author)");
            }
        } else if (ofAuthor) {
            jpql.append("ArticleByline r where r.key = :author");
        } else {
            jpql.append("Article r where r.status = africa.pia.article.ArticleStatus.PUBLISHED");
        }
        if (inSections) {
            jpql.append(" and " + article + ".section in :sections");
        }
        query.source().ifPresent(any -> jpql.append(" and " + article + ".sourceKey = :source"));
        // The first half of the condition lets the index begin at the cursor instead of at the newest.
        jpql.append(" and r.publishedAt <= :instant and (r.publishedAt < :instant or " + id + " < :id)");
        return jpql.append(" order by r.publishedAt desc, " + id + " desc").toString();
    }

    /** The published article just after this place in time. */
    Optional<Listed> following(Instant publishedAt, ArticleId id) {
        return listed(
                        "select a.id, a.publishedAt from Article a"
                                + " where a.status = africa.pia.article.ArticleStatus.PUBLISHED"
                                + " and a.publishedAt >= :instant and (a.publishedAt > :instant or a.id > :id)"
                                + " order by a.publishedAt, a.id",
                        Map.of("instant", publishedAt, "id", id.value()),
                        1)
                .stream()
                .findFirst();
    }

    /** The next published articles in the order of their ids. */
    List<Article> publishedAfter(long id, int limit) {
        return em.createQuery(
                        "select a from Article a where a.id > :id"
                                + " and a.status = africa.pia.article.ArticleStatus.PUBLISHED order by a.id",
                        Article.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "a.tags")
                .setHint("eclipselink.batch", "a.byline")
                .getResultList();
    }

    /** The next published articles with a tag, in the order of their ids. */
    List<Article> tagged(String key, long id, int limit) {
        return bearing("ArticleTag", key, id, limit);
    }

    /** The next published articles that somebody has signed, in the order of their ids. */
    List<Article> signed(String key, long id, int limit) {
        return bearing("ArticleByline", key, id, limit);
    }

    private List<Article> bearing(String entity, String key, long id, int limit) {
        return em.createQuery(
                        "select a from Article a where a.id > :id"
                                + " and a.status = africa.pia.article.ArticleStatus.PUBLISHED"
                                + " and exists (select t.id from " + entity
                                + " t where t.article.id = a.id and t.key = :key) order by a.id",
                        Article.class)
                .setParameter("id", id)
                .setParameter("key", key)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Scheduled articles whose instant has come, the earliest first. */
    List<ArticleId> due(Instant now, int limit) {
        return em.createQuery(
                        "select a.id from Article a where a.publishAt <= :now"
                                + " and a.status = africa.pia.article.ArticleStatus.SCHEDULED"
                                + " order by a.publishAt, a.id",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultStream()
                .map(ArticleId::new)
                .toList();
    }

    Optional<Instant> publishedBefore(Instant instant) {
        return em.createQuery(
                        "select a.publishedAt from Article a"
                                + " where a.status = africa.pia.article.ArticleStatus.PUBLISHED and a.publishedAt < :instant"
                                + " order by a.publishedAt desc, a.id desc",
                        Instant.class)
                .setParameter("instant", instant)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<ArchivedAddress> addresses(Instant from, Instant to, int limit) {
        return em.createQuery(
                        "select a.slug, a.publishedAt, a.revisedAt from Article a"
                                + " where a.status = africa.pia.article.ArticleStatus.PUBLISHED"
                                + " and a.publishedAt >= :from and a.publishedAt < :to"
                                + " order by a.publishedAt desc, a.id desc",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new ArchivedAddress((String) row[0], (Instant) (row[2] == null ? row[1] : row[2])))
                .toList();
    }

    /** What a card shows, without the text; of whichever of these articles readers see or once saw. */
    List<Card> cards(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Byline>> names = new HashMap<>();
        em.createQuery(
                        "select b.article.id, b.name, b.key from ArticleByline b where b.article.id in :ids"
                                + " order by b.article.id, b.place",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> names.computeIfAbsent((Long) row[0], any -> new ArrayList<>())
                        .add(new Byline((String) row[1], (String) row[2])));
        return em.createQuery(
                        "select a.id, a.slug, a.headline, a.standfirst, a.language, a.section, a.publishedAt,"
                                + " a.wordCount, a.status, a.leadMedia, a.leadAlternativeText, a.leadCaption,"
                                + " a.leadCredit, a.leadLicence from Article a"
                                + " where a.id in :ids and a.publishedAt is not null",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new Card(
                        (Long) row[0],
                        row[8] == ArticleStatus.PUBLISHED,
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        names.getOrDefault((Long) row[0], List.of()),
                        (Instant) row[6],
                        (Integer) row[7],
                        Optional.ofNullable((Long) row[9])
                                .map(media -> new LeadFigure(
                                        new MediaId(media),
                                        (String) row[10],
                                        (String) row[11],
                                        (String) row[12],
                                        (String) row[13]))))
                .toList();
    }

    /** Whether a published article has a tag. */
    boolean isShown(Tag tag) {
        return isShown("ArticleTag", tag.key());
    }

    /** Whether a published article is signed by somebody. */
    boolean isShown(Byline author) {
        return isShown("ArticleByline", author.key());
    }

    private boolean isShown(String entity, String key) {
        return !em.createQuery(
                        "select t.id from " + entity + " t where t.key = :key and t.publishedAt <= :instant",
                        Long.class)
                .setParameter("key", key)
                .setParameter("instant", END_OF_TIME)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** How often an article was read, but for the last seconds. */
    long views(ArticleId article) {
        List<?> rows = em.createNativeQuery("select views from article_views where article_id = ?")
                .setParameter(1, article.value())
                .getResultList();
        return rows.isEmpty() ? 0 : ((Number) rows.get(0)).longValue();
    }

    /** Adds readings; several nodes may do so at once. What is no article is passed over. */
    void addViews(ArticleId article, LocalDate day, long readings) {
        boolean known = em.createNativeQuery("update article_views set views = views + ? where article_id = ?")
                        .setParameter(1, readings)
                        .setParameter(2, article.value())
                        .executeUpdate()
                == 1;
        if (!known) {
            return;
        }
        em.createNativeQuery(
                        "insert into article_view_of_day (article_id, on_day, views) values (?, ?, 0) on conflict do nothing")
                .setParameter(1, article.value())
                .setParameter(2, Date.valueOf(day))
                .executeUpdate();
        em.createNativeQuery("update article_view_of_day set views = views + ? where article_id = ? and on_day = ?")
                .setParameter(1, readings)
                .setParameter(2, article.value())
                .setParameter(3, Date.valueOf(day))
                .executeUpdate();
    }

    /** Adds readings of earlier days, which no list by days shows. */
    void addEarlierViews(ArticleId article, long readings) {
        em.createNativeQuery("update article_views set views = views + ? where article_id = ?")
                .setParameter(1, readings)
                .setParameter(2, article.value())
                .executeUpdate();
    }

    boolean isEmpty() {
        return em.createQuery("select a.id from Article a", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Forgets by-day figures from before a day; the totals stay. */
    void forgetViewsBefore(LocalDate day) {
        em.createNativeQuery("delete from article_view_of_day where on_day < ?")
                .setParameter(1, Date.valueOf(day))
                .executeUpdate();
    }

    /** Published articles by their readings from a day on, most read first. */
    List<Long> mostReadSince(LocalDate day, int limit) {
        return ids(em.createNativeQuery("select v.article_id from article_view_of_day v"
                        + " join article a on a.id = v.article_id and a.status = 'PUBLISHED'"
                        + " where v.on_day >= ? group by v.article_id"
                        + " order by sum(v.views) desc, v.article_id desc")
                .setParameter(1, Date.valueOf(day))
                .setMaxResults(limit));
    }

    /** Of the newest articles, those read most in all their time. */
    List<Long> mostReadOfNewest(int newest, int limit) {
        return ids(em.createNativeQuery("select n.id from (select id from article where status = 'PUBLISHED'"
                        + " order by published_at desc, id desc fetch first " + newest + " rows only) n"
                        + " join article_views v on v.article_id = n.id"
                        + " order by v.views desc, n.id desc")
                .setMaxResults(limit));
    }

    private static List<Long> ids(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private List<Listed> listed(String jpql, Map<String, Object> parameters, int limit) {
        TypedQuery<Object[]> query = em.createQuery(jpql, Object[].class).setMaxResults(limit);
        parameters.forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new Listed((Long) row[0], (Instant) row[1]))
                .toList();
    }
}
