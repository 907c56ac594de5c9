package africa.pia.comment.moderation;

import africa.pia.account.AccountId;
import africa.pia.testing.TestDatabase;
import java.util.List;

/** What rules decided, for tests of whoever leads to that. */
public final class RuledFixtures {

    private RuledFixtures() {}

    /** What a writer is told of each decision that a rule made. */
    public static List<String> explanations(TestDatabase database, AccountId writer) {
        return database.call("comments", em -> em.createQuery(
                        "select d.explanation from Decision d where d.authorId = :writer and d.automatedDecision = true",
                        String.class)
                .setParameter("writer", writer.value())
                .getResultList());
    }
}
