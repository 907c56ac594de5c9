package africa.pia.comment.thread;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.article.ArticleEvent.ArticlePublished;
import africa.pia.article.ArticleEvent.ArticleRevised;
import africa.pia.article.ArticleEvent.ArticleWithdrawn;
import africa.pia.article.ArticleId;
import africa.pia.article.CommentPolicy;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.comment.sanction.Standing;
import africa.pia.comment.sanction.Standings;
import africa.pia.limit.Limit;
import africa.pia.limit.RateLimits;
import africa.pia.paging.Cursor;
import africa.pia.testing.RecordedActs;
import africa.pia.testing.RecordedEvents;
import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Conversations on a real database: the services as the container would wire them, each act in its own transaction. */
public final class Talk {

    public static final ArticleId LIDAR = new ArticleId(7);
    public static final ArticleId MIDWIVES = new ArticleId(8);
    public static final AccountId AWA = new AccountId(101);
    public static final AccountId KARIM = new AccountId(102);
    public static final AccountId NADIA = new AccountId(201);
    public static final AccountId OUSMANE = new AccountId(202);

    private static final Map<AccountId, String> NAMES = Map.of(
            AWA,
            "Awa Ndiaye",
            KARIM,
            "Karim Ouédraogo",
            NADIA,
            "Nadia Ben Youssef",
            OUSMANE,
            "Ousmane Diop",
            new AccountId(301),
            "Marie Koné");

    /** Who is taken for one of the staff. */
    public static final AccountId MARIE = new AccountId(301);

    private static final Set<AccountId> STAFF = Set.of(MARIE);

    private final TestDatabase database;
    private final TestClock clock = TestClock.atTheBeginning();
    private final List<Long> changed = new CopyOnWriteArrayList<>();
    private final RecordedActs acts = new RecordedActs();
    private final RecordedEvents<CommentPosted> posted = new RecordedEvents<>();
    private final RecordedEvents<CommentPicked> picked = new RecordedEvents<>();
    private BiConsumer<EntityManager, CommentRetracted> onRetraction = (em, event) -> {};
    private BiConsumer<EntityManager, CommentShown> onShowing = (em, event) -> {};
    private BiConsumer<EntityManager, CommentPicked> onPick = (em, event) -> {};

    private final List<Function<EntityManager, CommentScreen>> screens = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final Map<AccountId, Standing> standings = new ConcurrentHashMap<>();
    private volatile int allowance = Integer.MAX_VALUE;

    private Talk(TestDatabase database) {
        this.database = database;
    }

    /** Begins with nothing but one article published with the given policy. */
    public static Talk on(TestDatabase database, CommentPolicy policy) {
        database.clear();
        Talk talk = new Talk(database);
        talk.publish(LIDAR, policy);
        return talk;
    }

    public TestClock clock() {
        return clock;
    }

    /** Lets somebody look at comments before they are written. */
    public void screen(CommentScreen screen) {
        screens.add(em -> screen);
    }

    /** Lets somebody look at comments before they are written, in the same transaction. */
    public void screenWith(Function<EntityManager, CommentScreen> screen) {
        screens.add(screen);
    }

    /** Ids of the articles whose conversation was said to have changed, since last asked. */
    public List<Long> changes() {
        List<Long> soFar = List.copyOf(changed);
        changed.clear();
        return soFar;
    }

    /** Somebody listens to what writers take back, in the same transaction. */
    public void whenRetracted(BiConsumer<EntityManager, CommentRetracted> listener) {
        onRetraction = listener;
    }

    /** Somebody listens to what readers see for the first time, in the same transaction. */
    public void whenShown(BiConsumer<EntityManager, CommentShown> listener) {
        onShowing = listener;
    }

    /** Somebody listens to what the staff pick, in the same transaction. */
    public void whenPicked(BiConsumer<EntityManager, CommentPicked> listener) {
        onPick = listener;
    }

    /** Looks to what somebody follows and whom they mute. */
    public void attend(AccountId account, Consumer<Attention> act) {
        database.run("comments", em -> {
            Attention attention = new Attention();
            attention.regards = regards(em);
            attention.threads = threads(em);
            attention.accounts = accounts();
            attention.caller = caller(Optional.of(account));
            attention.clock = clock;
            act.accept(attention);
        });
    }

    private static Regards regards(EntityManager em) {
        Regards regards = new Regards();
        regards.em = em;
        return regards;
    }

    public Audience audience(EntityManager em) {
        Audience audience = new Audience();
        audience.regards = regards(em);
        audience.comments = comments(em);
        audience.posted = rows(em);
        return audience;
    }

    public OpenFlags openFlags(EntityManager em) {
        OpenFlags flags = new OpenFlags();
        flags.comments = comments(em);
        return flags;
    }

    /** What was entered in the log of acts. */
    public RecordedActs acts() {
        return acts;
    }

    List<CommentPosted> posted() {
        return posted.fired();
    }

    public void publish(ArticleId article, CommentPolicy policy) {
        keeper(keeper -> keeper.on(new ArticlePublished(article, policy, clock.instant())));
    }

    public void follow(ArticleId article, CommentPolicy policy) {
        keeper(keeper -> keeper.on(new ArticleRevised(article, policy)));
    }

    public void withdraw(ArticleId article) {
        keeper(keeper -> keeper.on(new ArticleWithdrawn(article)));
    }

    private void keeper(Consumer<ThreadKeeper> act) {
        database.run("comments", em -> act.accept(keeper(em)));
    }

    ThreadKeeper keeper(EntityManager em) {
        ThreadKeeper keeper = new ThreadKeeper();
        keeper.threads = threads(em);
        keeper.settings = settings();
        return keeper;
    }

    /** Does something as somebody who has signed in. */
    public <T> T as(AccountId account, Function<Discussion, T> act) {
        return database.call("comments", em -> act.apply(discussion(em, Optional.of(account))));
    }

    /** Reads as somebody who has not. */
    public <T> T asAnybody(Function<Discussion, T> act) {
        return database.call("comments", em -> act.apply(discussion(em, Optional.empty())));
    }

    public PostedComment post(AccountId author, String text) {
        return as(author, discussion -> discussion.post(LIDAR, Optional.empty(), text));
    }

    public PostedComment reply(AccountId author, PostedComment parent, String text) {
        return as(author, discussion -> discussion.post(parent.article(), Optional.of(parent.id()), text));
    }

    public void retract(PostedComment comment) {
        as(comment.author().id(), discussion -> {
            discussion.retract(comment.id(), comment.version());
            return true;
        });
    }

    /** What anybody sees of the article, all pages together. */
    public List<PostedComment> shown() {
        return asAnybody(discussion -> discussion
                .read(LIDAR, Discussion.Order.OLDEST, Optional.empty(), 10_000)
                .items());
    }

    public Conversation conversation(ArticleId article) {
        return asAnybody(discussion -> discussion.conversation(article));
    }

    public int count() {
        return conversation(LIDAR).visibleCount();
    }

    public PostedComment seenBy(AccountId account, PostedComment comment) {
        return as(account, discussion -> discussion.comment(comment.id()));
    }

    public List<PostedComment> heldOf(AccountId account) {
        return as(account, discussion -> discussion.heldOfCaller(LIDAR));
    }

    Optional<Cursor> pageOf(PostedComment comment) {
        return asAnybody(discussion -> discussion.pageOf(comment.id()));
    }

    /** The services of a conversation in somebody else's transaction. */
    public Discussion discussionOf(EntityManager em, Optional<AccountId> asking) {
        return discussion(em, asking);
    }

    Discussion discussion(EntityManager em, Optional<AccountId> asking) {
        Discussion discussion = new Discussion();
        discussion.threads = threads(em);
        discussion.comments = comments(em);
        discussion.writers = writers(em);
        discussion.posted = rows(em);
        discussion.settings = settings();
        discussion.locks = locks(em);
        discussion.accounts = accounts();
        discussion.standings = standings();
        discussion.limits = limits();
        discussion.caller = caller(asking);
        discussion.appearances = appearances(em);
        discussion.screens = new Screens() {
            @Override
            Iterable<CommentScreen> all() {
                return screens.stream().map(each -> each.apply(em)).toList();
            }
        };
        discussion.announcement = posted;
        discussion.retraction = new RecordedEvents<>(event -> onRetraction.accept(em, event));
        discussion.clock = clock;
        discussion.acts = acts;
        return discussion;
    }

    /** Reacts as somebody who has signed in. */
    public Reactions react(AccountId account, PostedComment comment, Optional<Reaction> wished) {
        return database.call("comments", em -> reacting(em, account).react(comment.id(), wished));
    }

    /** Raises a comment, or no more, as somebody of the staff. */
    public void highlight(AccountId account, Consumer<Highlights> act) {
        database.run("comments", em -> {
            Highlights highlights = new Highlights();
            highlights.comments = comments(em);
            highlights.appearances = appearances(em);
            highlights.acts = acts;
            highlights.caller = caller(Optional.of(account));
            highlights.announcement = new RecordedEvents<>(event -> {
                picked.fire(event);
                onPick.accept(em, event);
            });
            highlights.clock = clock;
            act.accept(highlights);
        });
    }

    List<CommentPicked> picked() {
        return picked.fired();
    }

    Notepad notepad(EntityManager em) {
        Notepad notepad = new Notepad();
        notepad.texts = new KeptTexts();
        notepad.texts.em = em;
        notepad.settings = settings();
        notepad.limits = limits();
        notepad.clock = clock;
        return notepad;
    }

    Reacting reacting(EntityManager em, AccountId asking) {
        Reacting reacting = new Reacting();
        reacting.comments = comments(em);
        reacting.reactions = new CommentReactions();
        reacting.reactions.em = em;
        reacting.threads = threads(em);
        reacting.appearances = appearances(em);
        reacting.standings = standings();
        reacting.limits = limits();
        reacting.caller = caller(Optional.of(asking));
        reacting.clock = clock;
        return reacting;
    }

    CommentIntake intake(EntityManager em) {
        CommentIntake intake = new CommentIntake();
        intake.threads = threads(em);
        intake.comments = comments(em);
        intake.writers = writers(em);
        intake.appearances = appearances(em);
        intake.settings = settings();
        return intake;
    }

    /** Takes in the words of so many older comments. */
    public int fillWords(int limit) {
        return database.call("comments", em -> {
            CommentWords words = new CommentWords();
            words.em = em;
            return words.fill(limit);
        });
    }

    public CommentGate gate(EntityManager em) {
        CommentGate gate = new CommentGate();
        gate.comments = comments(em);
        gate.writers = writers(em);
        gate.appearances = appearances(em);
        return gate;
    }

    public Docket docket(EntityManager em) {
        Docket docket = new Docket();
        docket.comments = comments(em);
        docket.writers = writers(em);
        docket.posted = rows(em);
        return docket;
    }

    /** Gives somebody a standing; everybody begins with a good one. */
    public void stand(AccountId person, Standing standing) {
        standings.put(person, standing);
    }

    public Standings standings() {
        return new Standings() {
            @Override
            public Standing of(AccountId person) {
                return standings.getOrDefault(person, Standing.GOOD);
            }
        };
    }

    /** Lets everybody do so much and no more; without a limit unless a test sets one. */
    public RateLimits limits() {
        return new RateLimits() {
            @Override
            public void take(Limit limit, String key) {
                if (taken.merge(limit + " " + key, 1, Integer::sum) > allowance) {
                    throw new TooManyException();
                }
            }
        };
    }

    public void allow(int posts) {
        taken.clear();
        allowance = posts;
    }

    static final class TooManyException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Whoever is asking. */
    public static Caller caller(Optional<AccountId> asking) {
        return new Caller() {
            @Override
            public Optional<AccountId> account() {
                return asking;
            }
        };
    }

    /** Everybody named above; whoever else asks for a profile has left. */
    public static AccountDirectory accounts() {
        return new AccountDirectory() {
            @Override
            public Map<AccountId, AccountProfile> profiles(Collection<AccountId> ids) {
                Map<AccountId, AccountProfile> profiles = new HashMap<>();
                ids.forEach(id -> profiles.put(
                        id,
                        new AccountProfile(
                                id, NAMES.getOrDefault(id, ""), STAFF.contains(id), !NAMES.containsKey(id))));
                return profiles;
            }

            @Override
            public Map<AccountId, Instant> joined(Collection<AccountId> ids) {
                return ids.stream()
                        .filter(NAMES::containsKey)
                        .collect(Collectors.toMap(Function.identity(), id -> Instant.parse("2024-01-01T00:00:00Z")));
            }
        };
    }

    private static DiscussionSettings settings() {
        return new DiscussionSettings(Duration.ofMinutes(15), 4_000, 30);
    }

    private static LockedBranches locks(EntityManager em) {
        LockedBranches locks = new LockedBranches();
        locks.em = em;
        return locks;
    }

    /** How whole conversations are read and laid down, in somebody's transaction. */
    public ConversationGate conversations(EntityManager em) {
        ConversationGate gate = new ConversationGate();
        gate.threads = threads(em);
        gate.comments = comments(em);
        gate.posted = rows(em);
        gate.locks = locks(em);
        gate.changes = changeLog();
        gate.clock = clock;
        return gate;
    }

    private ChangeLog changeLog() {
        return new ChangeLog() {
            @Override
            public void append(Change.Topic topic, long subject, String detail) {
                changed.add(subject);
            }
        };
    }

    private static CommentThreads threads(EntityManager em) {
        CommentThreads threads = new CommentThreads();
        threads.em = em;
        return threads;
    }

    private static Comments comments(EntityManager em) {
        Comments comments = new Comments();
        comments.em = em;
        comments.threads = threads(em);
        comments.words = new CommentWords();
        comments.words.em = em;
        return comments;
    }

    private static CommentWriters writers(EntityManager em) {
        CommentWriters writers = new CommentWriters();
        writers.em = em;
        return writers;
    }

    private static PostedComments rows(EntityManager em) {
        PostedComments rows = new PostedComments();
        rows.comments = comments(em);
        rows.locks = locks(em);
        rows.accounts = accounts();
        rows.settings = settings();
        return rows;
    }

    private Appearances appearances(EntityManager em) {
        Appearances appearances = new Appearances();
        appearances.threads = threads(em);
        appearances.comments = comments(em);
        appearances.changes = changeLog();
        appearances.announcement = new RecordedEvents<>(event -> onShowing.accept(em, event));
        return appearances;
    }
}
