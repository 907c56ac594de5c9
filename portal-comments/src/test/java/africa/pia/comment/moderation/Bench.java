package africa.pia.comment.moderation;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.thread.Talk;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.site.SiteSettings;
import africa.pia.testing.TestDatabase;
import jakarta.ejb.EJBException;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The moderators' desk on a real database, beside the talk that it judges; each act in its own transaction. */
public final class Bench {

    private static final ModerationSettings SETTINGS =
            new ModerationSettings(Duration.ofHours(24), Duration.ofMinutes(5));

    private final TestDatabase database;
    private final Talk talk;
    private final QueueTraits traits = new QueueTraits() {
        // Comments are told apart by whether their number ends in the value.
        @Override
        java.util.Set<africa.pia.comment.thread.CommentId> having(
                String name, Collection<africa.pia.comment.thread.CommentId> comments, String value) {
            return comments.stream()
                    .filter(comment -> comment.toString().endsWith(value))
                    .collect(Collectors.toSet());
        }
    };
    private final List<CommentDecided> decided = new CopyOnWriteArrayList<>();
    private final BiConsumer<EntityManager, CommentDecided> listener;

    private Bench(TestDatabase database, CommentPolicy policy, BiConsumer<EntityManager, CommentDecided> listener) {
        this.database = database;
        this.talk = Talk.on(database, policy);
        this.listener = listener;
    }

    public static Bench on(TestDatabase database, CommentPolicy policy) {
        return on(database, policy, (em, event) -> {});
    }

    /** With somebody who listens to decisions in their transaction. */
    public static Bench on(
            TestDatabase database, CommentPolicy policy, BiConsumer<EntityManager, CommentDecided> listener) {
        return new Bench(database, policy, listener);
    }

    public Talk talk() {
        return talk;
    }

    List<CommentDecided> decided() {
        return List.copyOf(decided);
    }

    /** Does something as a moderator. */
    public <T> T as(AccountId moderator, Function<ModerationQueue, T> act) {
        return database.call("comments", em -> act.apply(queue(em, moderator)));
    }

    /** Judges as a moderator. */
    public <T> T judging(AccountId moderator, Function<Judging, T> act) {
        return database.call("comments", em -> act.apply(judging(em, moderator)));
    }

    /** Looks at a person as a moderator. */
    public <T> T person(AccountId moderator, Function<PersonDesk, T> act) {
        return database.call("comments", em -> {
            PersonDesk desk = new PersonDesk();
            desk.docket = talk.docket(em);
            desk.judging = judging(em, moderator);
            desk.articles = articles();
            return act.apply(desk);
        });
    }

    /** Sees to a whole conversation as a moderator. */
    public <T> T conversing(AccountId moderator, Function<ConversationDesk, T> act) {
        return database.call("comments", em -> {
            ConversationDesk desk = new ConversationDesk();
            desk.gate = talk.conversations(em);
            desk.docket = talk.docket(em);
            desk.judging = judging(em, moderator);
            desk.decisions = decisions(em);
            desk.claims = claims(em, moderator);
            desk.watched = watched(em);
            desk.articles = articles();
            desk.acts = talk.acts();
            desk.caller = Talk.caller(Optional.of(moderator));
            desk.clock = talk.clock();
            return act.apply(desk);
        });
    }

    private ModerationQueue queue(EntityManager em, AccountId moderator) {
        ModerationQueue queue = new ModerationQueue();
        queue.docket = talk.docket(em);
        queue.conversations = talk.conversations(em);
        queue.judging = judging(em, moderator);
        queue.decisions = decisions(em);
        queue.claims = claims(em, moderator);
        queue.watched = watched(em);
        queue.traits = traits;
        queue.articles = articles();
        queue.accounts = Talk.accounts();
        queue.caller = Talk.caller(Optional.of(moderator));
        return queue;
    }

    /** The statements of reasons, as somebody reads them. */
    public Statements statements(EntityManager em, AccountId asking) {
        Statements statements = new Statements();
        statements.decisions = decisions(em);
        statements.docket = talk.docket(em);
        statements.gate = talk.gate(em);
        statements.articles = articles();
        statements.settings = new StatementSettings("", "redaction@pia.example");
        statements.caller = Talk.caller(Optional.of(asking));
        return statements;
    }

    StatementExport export(EntityManager em) {
        StatementExport export = new StatementExport();
        export.decisions = decisions(em);
        export.docket = talk.docket(em);
        export.articles = articles();
        export.site = new SiteSettings(
                "PIA AFRICA", URI.create("https://pia.example"), Locale.FRENCH, ZoneId.of("Africa/Dakar"));
        export.settings = new StatementSettings("FR,BE", "");
        return export;
    }

    public Judging judging(EntityManager em, AccountId moderator) {
        Judging judging = new Judging() {
            // The container would open a transaction of its own for each.
            @Override
            public ModerationQueue.Decided decideAlone(
                    africa.pia.comment.thread.CommentId comment, long version, Reasons reasons) {
                if (comment.value() < 0) {
                    throw new EJBException("The database is away");
                }
                return database.call("comments", own -> judging(own, moderator).decide(comment, version, reasons));
            }
        };
        judging.gate = talk.gate(em);
        judging.decisions = decisions(em);
        judging.claims = new Claims();
        judging.claims.em = em;
        judging.accounts = Talk.accounts();
        judging.caller = Talk.caller(Optional.of(moderator));
        judging.settings = SETTINGS;
        judging.announcement = announcement(em);
        judging.clock = talk.clock();
        judging.acts = talk.acts();
        return judging;
    }

    private ClaimDesk claims(EntityManager em, AccountId moderator) {
        ClaimDesk desk = new ClaimDesk();
        desk.claims = new Claims();
        desk.claims.em = em;
        desk.accounts = Talk.accounts();
        desk.caller = Talk.caller(Optional.of(moderator));
        desk.settings = SETTINGS;
        desk.clock = talk.clock();
        return desk;
    }

    /** Does something about claims as a moderator. */
    <T> T claiming(AccountId moderator, Function<ClaimDesk, T> act) {
        return database.call("comments", em -> act.apply(claims(em, moderator)));
    }

    private static WatchedArticles watched(EntityManager em) {
        WatchedArticles watched = new WatchedArticles();
        watched.em = em;
        return watched;
    }

    /** Keeps an eye on an article. */
    void watch(AccountId moderator, ArticleId article) {
        database.run("comments", em -> watched(em)
                .add(new WatchedArticle(article, moderator, talk.clock().instant())));
    }

    private static Decisions decisions(EntityManager em) {
        Decisions decisions = new Decisions();
        decisions.em = em;
        return decisions;
    }

    /** An article for whatever id is asked for. */
    public static ArticleCatalogue articles() {
        return new ArticleCatalogue() {
            @Override
            public Map<ArticleId, ArticleSummary> summaries(Collection<ArticleId> ids) {
                return ids.stream().collect(Collectors.toMap(Function.identity(), Bench::article));
            }
        };
    }

    private static ArticleSummary article(ArticleId id) {
        return new ArticleSummary(
                id,
                "article-" + id,
                "Un article",
                "",
                "fr",
                new SectionItem(new SectionKey("sciences"), "Sciences"),
                List.of(),
                java.time.Instant.parse("2025-02-12T09:30:00Z"),
                1,
                Optional.empty(),
                Optional.empty());
    }

    private Event<CommentDecided> announcement(EntityManager em) {
        return new Event<>() {
            @Override
            public void fire(CommentDecided event) {
                listener.accept(em, event);
                decided.add(event);
            }

            @Override
            public <U extends CommentDecided> CompletionStage<U> fireAsync(U event) {
                throw new UnsupportedOperationException();
            }

            @Override
            public <U extends CommentDecided> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Event<CommentDecided> select(Annotation... qualifiers) {
                return this;
            }

            @Override
            public <U extends CommentDecided> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
                throw new UnsupportedOperationException();
            }

            @Override
            public <U extends CommentDecided> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
