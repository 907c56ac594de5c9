package africa.pia.comment.thread;

import africa.pia.search.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * The words of comments, by which moderators find them. Written in the transaction that writes the comment, so what is
 * found is what stands.
 */
@ApplicationScoped
class CommentWords {

    private static final int ROWS_AT_ONCE = 100;

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    /** Takes in the words of a comment that has none yet. */
    void add(CommentId id, String text) {
        Iterator<String> words = Words.of(text).iterator();
        while (words.hasNext()) {
            StringBuilder sql = new StringBuilder("insert into comment_word (word, comment_id) values ");
            List<String> some = new ArrayList<>();
            while (words.hasNext() && some.size() < ROWS_AT_ONCE) {
                some.add(words.next());
                sql.append(some.size() == 1 ? "(?" : ", (?")
                        .append(some.size())
                        .append(", ")
                        .append(id.value())
                        .append(')');
            }
            Query insert = em.createNativeQuery(sql.toString());
            for (int i = 0; i < some.size(); i++) {
                insert.setParameter(i + 1, some.get(i));
            }
            insert.executeUpdate();
        }
    }

    /** Takes in the words of a comment in place of those it had. Asks for the comment to be locked. */
    void replace(CommentId id, String text) {
        em.createNativeQuery("delete from comment_word where comment_id = ?1")
                .setParameter(1, id.value())
                .executeUpdate();
        add(id, text);
    }

    /**
     * Takes in the words of some comments that were written before words were kept, or were taken apart otherwise. What
     * somebody holds locked is left for another time, so nobody is kept waiting.
     *
     * @return how many
     */
    int fill(int limit) {
        List<?> rows = em.createNativeQuery("select id, text from comment where words_edition < " + Words.EDITION
                        + " order by words_edition, id limit " + limit + " for update skip locked")
                .getResultList();
        for (Object row : rows) {
            long id = ((Number) ((Object[]) row)[0]).longValue();
            replace(new CommentId(id), (String) ((Object[]) row)[1]);
            em.createNativeQuery("update comment set words_edition = " + Words.EDITION + " where id = " + id)
                    .executeUpdate();
        }
        return rows.size();
    }

    /** What is looked for, as a condition on comments {@code c}; the words are its parameters from 1 on. */
    static String condition(int words) {
        StringBuilder sql = new StringBuilder("w1.word = ?1");
        for (int i = 2; i <= words; i++) {
            sql.append(" and exists (select 1 from comment_word w where w.comment_id = c.id and w.word = ?")
                    .append(i)
                    .append(')');
        }
        return sql.toString();
    }

    /** The longest first: it is likely to be the rarest, and leads. */
    static List<String> ordered(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
