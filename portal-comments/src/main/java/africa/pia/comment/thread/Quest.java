package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which comments a moderator looks through, and in which order.
 *
 * @param articles only under these; under any when there are none
 * @param author only of this person
 * @param words only those that have all of these, as {@link africa.pia.search.Words} takes them apart
 */
public record Quest(Pile pile, Order order, Set<ArticleId> articles, Optional<AccountId> author, List<String> words) {

    /** More words than this narrow nothing down any more. */
    private static final int WORDS = 8;

    public Quest {
        articles = Set.copyOf(articles);
        words = words.stream().limit(WORDS).toList();
    }

    /** All of a pile. */
    public static Quest of(Pile pile, Order order) {
        return new Quest(pile, order, Set.of(), Optional.empty(), List.of());
    }

    /** Where a comment stands. */
    public enum Pile {
        HELD("c.status = 'HELD' and c.decided_at is null"),
        /** Seen by readers, some of whom reported it. */
        FLAGGED("c.status = 'VISIBLE' and c.flags > 0"),
        UNMODERATED("c.status = 'VISIBLE' and c.decided_at is null"),
        APPROVED("c.status = 'VISIBLE' and c.decided_at is not null"),
        REMOVED("c.status = 'REMOVED' and c.decided_at is not null"),
        /** What somebody should decide on. */
        WAITING("c.status in ('HELD', 'VISIBLE') and (c.decided_at is null or c.flags > 0)"),
        /** Every comment, whatever became of it. */
        ALL("c.id > 0");

        private final String condition;

        Pile(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }

        boolean isDecided() {
            return this == APPROVED || this == REMOVED;
        }

        boolean isUndecided() {
            return this == HELD || this == UNMODERATED;
        }
    }

    /** The order of a list: by the last decision where all are decided on, else by the posting. */
    public enum Order {
        OLDEST,
        NEWEST,
        /** Of what readers reported only. */
        MOST_REPORTED
    }
}
