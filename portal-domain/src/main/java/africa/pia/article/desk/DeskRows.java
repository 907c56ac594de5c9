package africa.pia.article.desk;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleStatus;
import africa.pia.article.desk.ArticleDesk.Narrowing;
import africa.pia.paging.Cursor;
import africa.pia.section.SectionKey;
import africa.pia.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the desk reads of the articles' table: rows and figures, never an article itself. */
@ApplicationScoped
class DeskRows {

    private static final String COLUMNS = "a.id, a.slug, a.headline, a.status, a.section, a.language,"
            + " a.createdBy, a.updatedAt, a.publishAt, a.publishedAt, a.version";

    private static final String ROW = "select " + COLUMNS + " from Article a where ";

    /** Only a published article's copy is on its way to readers; any other keeps what was typed last. */
    private static final String NEXT = " from WorkingCopy c, Article a where c.article = a.id"
            + " and a.status = africa.pia.article.ArticleStatus.PUBLISHED";

    /** What an unpublished article says, its accents taken off as {@link Slug#words} does. */
    private static final String SAID = "lower(concat(a.headline, ' ', a.standfirst, ' ', a.body))";

    private static final String SAID_PLAINLY = "function('translate', " + SAID
            + ", 'àâäáãåçèéêëìíîïñòóôöõùúûüýÿÀÂÄÁÃÅÇÈÉÊËÌÍÎÏÑÒÓÔÖÕÙÚÛÜÝ',"
            + " 'aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuy')";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final int MAX_WORDS = 8;
    private static final int MAX_COUNT = 10_000;

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /** The list, in the order of the filter's state. */
    List<DeskItem> items(Narrowing narrowing, Optional<Cursor> after, int limit) {
        DeskOrder order = DeskOrder.of(narrowing.filter().status());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("instant", after.map(Cursor::instant).orElse(order.beginning()));
        parameters.put("id", after.map(Cursor::id).orElse(order.firstId()));
        StringBuilder jpql = new StringBuilder(ROW).append(order.afterCursor());
        narrow(jpql, parameters, narrowing);
        return rows(jpql.append(order.clause()).toString(), parameters, limit);
    }

    /** The rows of some articles. */
    List<DeskItem> items(Collection<ArticleId> ids, Optional<AccountId> owner) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("ids", ids.stream().map(ArticleId::value).toList());
        StringBuilder jpql = new StringBuilder(ROW).append("a.id in :ids");
        own(jpql, parameters, owner);
        return rows(jpql.append(" order by a.id").toString(), parameters, ids.size());
    }

    /** What appeared in a stretch of time, the earliest first. */
    List<DeskItem> published(Instant from, Instant to, Set<SectionKey> sections, Optional<AccountId> owner, int limit) {
        return stretch(ArticleStatus.PUBLISHED, from, to, sections, owner, limit);
    }

    /** What is to appear in a stretch of time, the earliest first. */
    List<DeskItem> scheduled(Instant from, Instant to, Set<SectionKey> sections, Optional<AccountId> owner, int limit) {
        return stretch(ArticleStatus.SCHEDULED, from, to, sections, owner, limit);
    }

    private List<DeskItem> stretch(
            ArticleStatus status,
            Instant from,
            Instant to,
            Set<SectionKey> sections,
            Optional<AccountId> owner,
            int limit) {
        String column = DeskOrder.of(Optional.of(status)).column();
        Map<String, Object> parameters = new HashMap<>(Map.of("status", status, "from", from, "to", to));
        StringBuilder jpql = new StringBuilder(ROW)
                .append("a.status = :status and " + column + " >= :from and " + column + " < :to");
        file(jpql, parameters, sections);
        own(jpql, parameters, owner);
        return rows(jpql.append(" order by " + column + ", a.id").toString(), parameters, limit);
    }

    /** The next texts in a state, the latest change first; scheduled ones in the order in which they appear. */
    List<NextText> nextTexts(Narrowing narrowing, ArticleStatus status, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("next", status));
        StringBuilder jpql = new StringBuilder("select c.status, c.changedBy, c.updatedAt, c.publishAt, ")
                .append(COLUMNS + NEXT)
                .append(" and c.status = :next");
        narrow(jpql, parameters, narrowing);
        jpql.append(status == ArticleStatus.SCHEDULED ? " order by c.publishAt, a.id" : " order by c.updatedAt desc");
        return nextTexts(jpql.toString(), parameters, limit);
    }

    /** The next texts that are to appear in a stretch of time, the earliest first. */
    List<NextText> replacing(Instant from, Instant to, Set<SectionKey> sections, Optional<AccountId> owner, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("next", ArticleStatus.SCHEDULED, "from", from, "to", to));
        StringBuilder jpql = new StringBuilder("select c.status, c.changedBy, c.updatedAt, c.publishAt, ")
                .append(COLUMNS + NEXT)
                .append(" and c.status = :next and c.publishAt >= :from and c.publishAt < :to");
        file(jpql, parameters, sections);
        own(jpql, parameters, owner);
        return nextTexts(jpql.append(" order by c.publishAt, a.id").toString(), parameters, limit);
    }

    /** How far the next texts of some articles have come; what has none is absent. */
    Map<ArticleId, ArticleStatus> nextStates(Collection<ArticleId> ids, Optional<AccountId> owner) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("ids", ids.stream().map(ArticleId::value).toList());
        StringBuilder jpql = new StringBuilder("select a.id, c.status" + NEXT + " and a.id in :ids");
        own(jpql, parameters, owner);
        TypedQuery<Object[]> query = em.createQuery(jpql.toString(), Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultStream()
                .collect(Collectors.toMap(row -> new ArticleId((Long) row[0]), row -> (ArticleStatus) row[1]));
    }

    /** How many next texts of each state a filter leaves; a state of which there is none is absent. */
    Map<ArticleStatus, Long> nextCounts(Narrowing narrowing) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder jpql = new StringBuilder("select c.status, count(c)" + NEXT);
        narrow(jpql, parameters, narrowing);
        return byStatus(jpql.append(" group by c.status").toString(), parameters);
    }

    private List<NextText> nextTexts(String jpql, Map<String, Object> parameters, int limit) {
        TypedQuery<Object[]> query = em.createQuery(jpql, Object[].class).setMaxResults(limit);
        parameters.forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new NextText(
                        item(row, 4),
                        (ArticleStatus) row[0],
                        new AccountId((Long) row[1]),
                        (Instant) row[2],
                        Optional.ofNullable((Instant) row[3])))
                .toList();
    }

    /** How many articles of each state a filter leaves; a state of which there is none is absent. */
    Map<ArticleStatus, Long> counts(Narrowing narrowing) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder jpql = new StringBuilder("select a.status, count(a) from Article a where a.id > 0");
        narrow(jpql, parameters, narrowing);
        return byStatus(jpql.append(" group by a.status").toString(), parameters);
    }

    private Map<ArticleStatus, Long> byStatus(String jpql, Map<String, Object> parameters) {
        TypedQuery<Object[]> query = em.createQuery(jpql, Object[].class);
        parameters.forEach(query::setParameter);
        Map<ArticleStatus, Long> counts = new EnumMap<>(ArticleStatus.class);
        query.getResultStream().forEach(row -> counts.put((ArticleStatus) row[0], (Long) row[1]));
        return counts;
    }

    private static void narrow(StringBuilder jpql, Map<String, Object> parameters, Narrowing narrowing) {
        DeskFilter filter = narrowing.filter();
        String column = DeskOrder.of(filter.status()).column();
        filter.status().ifPresent(status -> add(jpql, parameters, "a.status = :status", "status", status));
        own(jpql, parameters, narrowing.owner());
        file(jpql, parameters, narrowing.sections());
        filter.language().ifPresent(tag -> add(jpql, parameters, "a.language = :language", "language", tag));
        filter.writer().ifPresent(account -> add(jpql, parameters, "a.createdBy = :writer", "writer", account.value()));
        filter.tag()
                .ifPresent(key -> add(
                        jpql,
                        parameters,
                        "exists (select t.id from ArticleTag t where t.article.id = a.id and t.key = :tag)",
                        "tag",
                        key));
        narrowing.from().ifPresent(from -> add(jpql, parameters, column + " >= :from", "from", from));
        narrowing.to().ifPresent(to -> add(jpql, parameters, column + " < :to", "to", to));
        say(jpql, parameters, narrowing);
    }

    private static void file(StringBuilder jpql, Map<String, Object> parameters, Set<SectionKey> sections) {
        if (!sections.isEmpty()) {
            List<String> keys = sections.stream().map(SectionKey::value).toList();
            add(jpql, parameters, "a.section in :sections", "sections", keys);
        }
    }

    private static void own(StringBuilder jpql, Map<String, Object> parameters, Optional<AccountId> owner) {
        owner.ifPresent(account -> add(jpql, parameters, "a.createdBy = :owner", "owner", account.value()));
    }

    private static void add(
            StringBuilder jpql, Map<String, Object> parameters, String condition, String name, Object value) {
        jpql.append(" and ").append(condition);
        parameters.put(name, value);
    }

    /** Asks for words: in the headline, in the text of what the index does not have, or as the index found them. */
    private static void say(StringBuilder jpql, Map<String, Object> parameters, Narrowing narrowing) {
        String[] typed = BLANKS.split(narrowing.filter().words().strip());
        StringBuilder headline = new StringBuilder();
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (int i = 0; i < typed.length && count < MAX_WORDS; i++) {
            String raw = typed[i].toLowerCase(Locale.ROOT);
            // Folding writes other scripts in Latin letters, which stand in the folded headline but not in the text.
            boolean latin = raw.chars()
                    .allMatch(letter -> !Character.isLetter(letter)
                            || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
            for (String word : Slug.words(raw).split(" ")) {
                if (word.isEmpty()) {
                    continue;
                }
                String name = "word" + count++;
                headline.append(" and a.headlineFolded like :").append(name);
                parameters.put(name, "%" + word + "%");
                if (latin) {
                    text.append(" and " + SAID_PLAINLY + " like :").append(name);
                }
            }
            if (!latin) {
                String name = "raw" + i;
                text.append(" and " + SAID + " like :").append(name).append(" escape '!'");
                parameters.put(name, "%" + raw.replaceAll("([!%_])", "!$1") + "%");
            }
        }
        if (headline.length() == 0) {
            return;
        }
        jpql.append(" and ((1 = 1").append(headline).append(")");
        jpql.append(" or (a.status <> africa.pia.article.ArticleStatus.PUBLISHED")
                .append(text)
                .append(")");
        if (!narrowing.found().isEmpty()) {
            jpql.append(" or a.id in :found");
            parameters.put("found", narrowing.found());
        }
        jpql.append(")");
    }

    private List<DeskItem> rows(String jpql, Map<String, Object> parameters, int limit) {
        TypedQuery<Object[]> query = em.createQuery(jpql, Object[].class).setMaxResults(limit);
        parameters.forEach(query::setParameter);
        return query.getResultStream().map(row -> item(row, 0)).toList();
    }

    /** The columns of an article, from a place on. */
    private static DeskItem item(Object[] row, int from) {
        return new DeskItem(
                new ArticleId((Long) row[from]),
                (String) row[from + 1],
                (String) row[from + 2],
                (ArticleStatus) row[from + 3],
                (String) row[from + 4],
                (String) row[from + 5],
                new AccountId((Long) row[from + 6]),
                (Instant) row[from + 7],
                Optional.ofNullable((Instant) row[from + 8]),
                Optional.ofNullable((Instant) row[from + 9]),
                (Long) row[from + 10]);
    }

    /** How many articles are in a state; counting stops at {@link #MAX_COUNT}, for nobody reads a longer list. */
    long count(ArticleStatus status, Optional<AccountId> owner) {
        Query query = em.createNativeQuery("select count(*) from (select 1 from article where status = ?"
                + (owner.isPresent() ? " and created_by = ?" : "") + " fetch first " + MAX_COUNT + " rows only) t");
        query.setParameter(1, status.name());
        owner.ifPresent(account -> query.setParameter(2, account.value()));
        return ((Number) query.getSingleResult()).longValue();
    }
}
