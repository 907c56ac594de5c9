package africa.pia.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts readings: added up in memory, written in batches, additive across nodes. Who counts as a reader is decided by
 * the caller; a page never waits for a row.
 *
 * <p>A node that is killed loses the readings of its last seconds and nothing else.
 */
@ApplicationScoped
public class Readership {

    private final ConcurrentHashMap<Long, Long> readings = new ConcurrentHashMap<>();

    /** Notes one reading. Costs no more than an increment in memory. */
    public void read(ArticleId article) {
        readings.merge(article.value(), 1L, Long::sum);
    }

    /** Takes out what was counted since the last time, by article id in ascending order. */
    Map<Long, Long> take() {
        Map<Long, Long> taken = new TreeMap<>();
        for (Long article : readings.keySet()) {
            Long count = readings.remove(article);
            if (count != null) {
                taken.put(article, count);
            }
        }
        return taken;
    }

    /** Puts back what could not be written. */
    void giveBack(Map<Long, Long> taken) {
        taken.forEach((article, count) -> readings.merge(article, count, Long::sum));
    }
}
