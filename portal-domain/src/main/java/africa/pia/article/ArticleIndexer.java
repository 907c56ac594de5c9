package africa.pia.article;

import africa.pia.change.Change;
import africa.pia.change.ChangeListener;
import africa.pia.change.ChangeLog;
import africa.pia.search.IndexedText;
import africa.pia.search.SearchIndex;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Keeps this node's index at what the log says of articles. Where the index has no place in the log, or a place that
 * the log does not know any more, it is built from the tables first, beside the tail, which others follow too.
 */
@ApplicationScoped
class ArticleIndexer implements ChangeListener {

    private static final Logger LOG = Logger.getLogger(ArticleIndexer.class.getName());
    private static final int BATCH = 200;

    /** Past every place in the log: while the index is built, there is nothing to follow. */
    private static final long NOT_YET = Long.MAX_VALUE;

    private enum Course {
        UNDECIDED,
        BUILDING,
        FOLLOWING
    }

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    Executor executor;

    @Inject
    SearchIndex index;

    @Inject
    ChangeLog log;

    @Inject
    IndexFeed feed;

    private Course course = Course.UNDECIDED;

    @Override
    public long position() {
        if (decide()) {
            executor.execute(this::build);
        }
        synchronized (this) {
            return course == Course.FOLLOWING ? index.position().orElse(NOT_YET) : NOT_YET;
        }
    }

    /** Whether the index has to be built now. */
    private synchronized boolean decide() {
        OptionalLong reached = index.position();
        if (course == Course.BUILDING || course == Course.FOLLOWING && reached.isPresent()) {
            return false;
        }
        boolean known =
                reached.isPresent() && reached.getAsLong() <= log.head() && log.holdsAllAfter(reached.getAsLong());
        course = known ? Course.FOLLOWING : Course.BUILDING;
        return !known;
    }

    private void build() {
        try {
            // Whatever changes from here on is told again by the log.
            long head = log.head();
            LOG.info("The search index is being built from the tables");
            index.clear();
            int count = 0;
            List<IndexedText> texts = feed.after(0, BATCH);
            while (!texts.isEmpty()) {
                texts.forEach(index::put);
                count += texts.size();
                texts = feed.after(texts.get(texts.size() - 1).id(), BATCH);
            }
            index.commit(head);
            LOG.log(Level.INFO, "The search index was built of {0} articles", count);
            take(Course.FOLLOWING);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The search index could not be built; trying again", e);
            take(Course.UNDECIDED);
        }
    }

    private static Set<String> details(List<Change> changes, Change.Topic topic) {
        return changes.stream()
                .filter(change -> change.topic() == topic)
                .map(Change::detail)
                .filter(detail -> !detail.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whatever bears a tag or a name is found under what that is called now. */
    private void putAll(LongFunction<List<IndexedText>> behind) {
        List<IndexedText> texts = behind.apply(0);
        while (!texts.isEmpty()) {
            texts.forEach(index::put);
            texts = behind.apply(texts.get(texts.size() - 1).id());
        }
    }

    private synchronized void take(Course next) {
        course = next;
    }

    @Override
    public void on(List<Change> changes) {
        long reached = changes.get(changes.size() - 1).position();
        Set<ArticleId> changed = changes.stream()
                .filter(change -> change.topic() == Change.Topic.ARTICLE)
                .map(change -> new ArticleId(change.subject()))
                .collect(Collectors.toSet());
        Set<String> tags = details(changes, Change.Topic.TAG);
        Set<String> authors = details(changes, Change.Topic.AUTHOR);
        if (changed.isEmpty() && tags.isEmpty() && authors.isEmpty()) {
            index.advance(reached);
            return;
        }
        changed.forEach(article -> index.delete(article.value()));
        feed.of(changed).forEach(index::put);
        tags.forEach(tag -> putAll(id -> feed.tagged(tag, id, BATCH)));
        authors.forEach(author -> putAll(id -> feed.signed(author, id, BATCH)));
        index.commit(reached);
    }
}
