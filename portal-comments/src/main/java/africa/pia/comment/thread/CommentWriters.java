package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who has ever posted, and how that went. */
@ApplicationScoped
class CommentWriters {

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    /** Counts one more comment of a writer; from here to its end no other transaction counts one of the same writer. */
    void countPosted(AccountId writer) {
        if (add("posted", 1, writer) == 0) {
            // Two first comments at once: the second one waits here for the first and then finds the row.
            em.createNativeQuery("insert into comment_writer (account_id, posted, removed) values (?1, 0, 0)"
                            + " on conflict do nothing")
                    .setParameter(1, writer.value())
                    .executeUpdate();
            add("posted", 1, writer);
        }
    }

    void countRemoved(AccountId writer, int difference) {
        add("removed", difference, writer);
    }

    private int add(String column, int difference, AccountId writer) {
        Query update = em.createQuery("update CommentWriter w set w." + column + " = w." + column
                + " + :difference where w.accountId = :writer");
        return update.setParameter("difference", difference)
                .setParameter("writer", writer.value())
                .executeUpdate();
    }

    Map<AccountId, Docket.Tally> tallies(Collection<AccountId> writers) {
        if (writers.isEmpty()) {
            return Map.of();
        }
        List<CommentWriter> rows = em.createQuery(
                        "select w from CommentWriter w where w.accountId in :writers", CommentWriter.class)
                .setParameter(
                        "writers",
                        writers.stream().map(AccountId::value).distinct().toList())
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> new AccountId(row.accountId()), CommentWriter::asTally));
    }
}
