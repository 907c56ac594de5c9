package africa.pia.comment.thread;

import africa.pia.article.ArticleEvent.ArticlePublished;
import africa.pia.article.ArticleEvent.ArticleRevised;
import africa.pia.article.ArticleEvent.ArticleWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Keeps a thread for every published article: in the transaction in which the article changes, so they never part. */
@ApplicationScoped
class ThreadKeeper {

    @Inject
    CommentThreads threads;

    @Inject
    DiscussionSettings settings;

    void on(@Observes ArticlePublished event) {
        threads.lock(event.article())
                .ifPresentOrElse(
                        thread -> thread.open(event.commentPolicy()),
                        () -> threads.add(new CommentThread(
                                event.article(),
                                event.commentPolicy(),
                                event.publishedAt(),
                                settings.closingOf(event.publishedAt()))));
    }

    void on(@Observes ArticleRevised event) {
        threads.lock(event.article()).ifPresent(thread -> thread.follow(event.commentPolicy()));
    }

    void on(@Observes ArticleWithdrawn event) {
        threads.lock(event.article()).ifPresent(CommentThread::withdraw);
    }
}
