package africa.pia.comment.moderation;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.comment.moderation.ModerationQueue.Queue;
import africa.pia.comment.thread.Quest.Order;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody looks for in a queue.
 *
 * @param order else the queue's own
 * @param section key of where the article is filed, or of what that stands under
 * @param languages of the articles; any when there are none
 * @param ground of the last decision
 * @param traits what others know of comments, by the name of their {@link QueueTrait}
 * @param words in the text of the comment
 * @param others whether to show also what somebody else works on
 */
public record QueueFilter(
        Queue queue,
        Optional<Order> order,
        Optional<ArticleId> article,
        Optional<AccountId> author,
        Optional<String> section,
        Set<String> languages,
        Optional<Ground> ground,
        Map<String, String> traits,
        String words,
        boolean others) {

    public QueueFilter {
        languages = Set.copyOf(languages);
        traits = Map.copyOf(traits);
    }

    /** All of a queue. */
    public static QueueFilter of(Queue queue) {
        return new QueueFilter(
                queue,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Map.of(),
                "",
                true);
    }

    /** The same for whoever works on it: without what others do. */
    public QueueFilter withoutOthers() {
        return new QueueFilter(queue, order, article, author, section, languages, ground, traits, words, false);
    }

    /** Only of one article. */
    public QueueFilter under(ArticleId only) {
        return new QueueFilter(
                queue, order, Optional.of(only), author, section, languages, ground, traits, words, others);
    }

    /** Only what has a trait so; see {@link QueueTrait}. */
    public QueueFilter having(String trait, String value) {
        Map<String, String> more = new HashMap<>(traits);
        more.put(trait, value);
        return new QueueFilter(queue, order, article, author, section, languages, ground, more, words, others);
    }

    /** Only with these words. */
    public QueueFilter with(String wanted) {
        return new QueueFilter(queue, order, article, author, section, languages, ground, traits, wanted, others);
    }
}
