package africa.pia.article.desk;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleStatus;
import africa.pia.paging.Cursor;
import africa.pia.text.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the desk reads of the articles' table: rows and figures, never an article itself. */
@ApplicationScoped
class DeskRows {

    /** Later than every article: where a list begins that continues no other. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private static final int MAX_WORDS = 8;
    private static final int MAX_COUNT = 10_000;

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /** The newsroom's list, last changed first. */
    List<DeskItem> items(DeskFilter filter, Optional<AccountId> writer, Optional<Cursor> after, int limit) {
        StringBuilder jpql = new StringBuilder("select a.id, a.slug, a.headline, a.status, a.section, a.language,"
                + " a.createdBy, a.updatedAt, a.publishAt, a.publishedAt, a.version from Article a"
                + " where a.updatedAt <= :instant and (a.updatedAt < :instant or a.id < :id)");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("instant", after.map(Cursor::instant).orElse(END_OF_TIME));
        parameters.put("id", after.map(Cursor::id).orElse(Long.MAX_VALUE));
        filter.status().ifPresent(status -> {
            jpql.append(" and a.status = :status");
            parameters.put("status", status);
        });
        writer.ifPresent(account -> {
            jpql.append(" and a.createdBy = :writer");
            parameters.put("writer", account.value());
        });
        // Without words this looks for the empty one, which every headline holds.
        String[] words = Slug.words(filter.text()).split(" ");
        for (int i = 0; i < Math.min(words.length, MAX_WORDS); i++) {
            // Folded words are letters and digits, so they hold no wildcard.
            jpql.append(" and a.headlineFolded like :word" + i);
            parameters.put("word" + i, "%" + words[i] + "%");
        }
        jpql.append(" order by a.updatedAt desc, a.id desc");
        TypedQuery<Object[]> query =
                em.createQuery(jpql.toString(), Object[].class).setMaxResults(limit);
        parameters.forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new DeskItem(
                        new ArticleId((Long) row[0]),
                        (String) row[1],
                        (String) row[2],
                        (ArticleStatus) row[3],
                        (String) row[4],
                        (String) row[5],
                        new AccountId((Long) row[6]),
                        (Instant) row[7],
                        Optional.ofNullable((Instant) row[8]),
                        Optional.ofNullable((Instant) row[9]),
                        (Long) row[10]))
                .toList();
    }

    /** How many articles are in a state; counting stops at {@link #MAX_COUNT}, for nobody reads a longer list. */
    long count(ArticleStatus status, Optional<AccountId> writer) {
        Query query = em.createNativeQuery("select count(*) from (select 1 from article where status = ?"
                + (writer.isPresent() ? " and created_by = ?" : "") + " fetch first " + MAX_COUNT + " rows only) t");
        query.setParameter(1, status.name());
        writer.ifPresent(account -> query.setParameter(2, account.value()));
        return ((Number) query.getSingleResult()).longValue();
    }
}
