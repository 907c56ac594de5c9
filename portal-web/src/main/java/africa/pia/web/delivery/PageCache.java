package africa.pia.web.delivery;

import africa.pia.article.ArticleId;
import africa.pia.change.Change;
import africa.pia.change.ChangeListener;
import africa.pia.change.ChangeLog;
import africa.pia.change.ChangeTail;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The pages of this node that are the same for everyone, for less than a minute.
 *
 * <p>Follows the change log: what was said under an article drops that article's pages, anything else that readers see
 * drops them all, for an article stands on the front page, in lists, and beside its neighbours. A page that was being
 * made while something was dropped is not kept: it may show what was before. What this node commits itself is dropped
 * before the writer hears of it, and once more when the log tells it.
 */
@ApplicationScoped
public class PageCache implements ChangeListener {

    private static final long BYTES_OF_A_MEGABYTE = 1024 * 1024;
    private static final long UNKNOWN = -1;

    @Inject
    DeliverySettings settings;

    @EJB
    ChangeLog log;

    @EJB
    ChangeTail tail;

    private Cache<PageKey, Page> pages;
    private final AtomicLong drops = new AtomicLong();
    private final AtomicLong position = new AtomicLong(UNKNOWN);

    @PostConstruct
    void open() {
        pages = Caffeine.newBuilder()
                .maximumWeight(settings.memoryMegabytes() * BYTES_OF_A_MEGABYTE)
                .weigher((PageKey key, Page page) -> page.weight())
                .expireAfterWrite(settings.keep())
                .build();
        tail.follow(this);
    }

    @PreDestroy
    void close() {
        tail.leave(this);
    }

    Optional<Page> find(PageKey key) {
        return Optional.ofNullable(pages.getIfPresent(key));
    }

    /** A mark to be taken before a page is made and handed back with it. */
    long mark() {
        return drops.get();
    }

    /** Keeps a page, unless something was dropped since the mark was taken. */
    void keep(PageKey key, Page page, long mark) {
        if (mark == drops.get()) {
            pages.put(key, page);
            if (mark != drops.get()) {
                pages.invalidate(key);
            }
        }
    }

    @Override
    public long position() {
        // An empty cache has nothing to catch up with.
        position.compareAndSet(UNKNOWN, log.head());
        return position.get();
    }

    @Override
    public void on(List<Change> changes) {
        Set<ArticleId> talkedAbout = new HashSet<>();
        boolean all = false;
        for (Change change : changes) {
            if (change.topic() == Change.Topic.CONVERSATION) {
                talkedAbout.add(new ArticleId(change.subject()));
            } else {
                all = true;
            }
        }
        if (all) {
            dropAll();
        } else {
            drop(talkedAbout);
        }
        position.set(changes.get(changes.size() - 1).position());
    }

    @Override
    public void announced(Change.Topic topic, long subject) {
        if (topic == Change.Topic.CONVERSATION) {
            drop(Set.of(new ArticleId(subject)));
        } else {
            dropAll();
        }
    }

    private void dropAll() {
        drops.incrementAndGet();
        pages.invalidateAll();
    }

    private void drop(Set<ArticleId> talkedAbout) {
        drops.incrementAndGet();
        pages.asMap()
                .values()
                .removeIf(page -> page.article().filter(talkedAbout::contains).isPresent());
    }
}
