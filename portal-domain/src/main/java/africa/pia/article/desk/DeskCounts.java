package africa.pia.article.desk;

import africa.pia.article.ArticleStatus;
import java.util.Map;

/**
 * How many articles a list would show.
 *
 * @param byStatus in each state, none left out
 * @param own of the caller's own, in whatever state
 */
public record DeskCounts(Map<ArticleStatus, Long> byStatus, long own) {

    public DeskCounts {
        byStatus = Map.copyOf(byStatus);
    }

    /** In whatever state. */
    public long all() {
        return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }
}
