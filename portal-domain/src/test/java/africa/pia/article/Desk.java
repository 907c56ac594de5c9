package africa.pia.article;

import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.author.AuthorFixtures;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.correction.CorrectionFixtures;
import africa.pia.correction.CorrectionLedger;
import africa.pia.gate.GateFixtures;
import africa.pia.media.BodyPictures;
import africa.pia.media.MediaId;
import africa.pia.media.MediaLibrary;
import africa.pia.media.Picture;
import africa.pia.media.PictureUsage;
import africa.pia.preview.PreviewFixtures;
import africa.pia.revision.RevisionBook;
import africa.pia.revision.RevisionFixtures;
import africa.pia.search.SearchIndex;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.section.SectionTree;
import africa.pia.tag.TagFixtures;
import africa.pia.testing.RecordedEvents;
import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import africa.pia.text.Markup;
import africa.pia.text.SafeHtml;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The services of this package as the container would wire them, on a test database, with neighbours of our own. */
final class Desk {

    final TestClock clock = TestClock.atTheBeginning();
    final RecordedEvents<ArticleEvent> events = new RecordedEvents<>();
    final List<String> logged = new ArrayList<>();

    /** What articles told the library of their pictures: state, lead picture, body. */
    final Map<Long, String> shown = new HashMap<>();

    private static final Set<Long> PICTURES = Set.of(5L);

    private final TestDatabase database;
    private AccountId account = ArticleFixtures.EDITOR;
    private boolean editor = true;
    private boolean chief;

    Desk(TestDatabase database) {
        this.database = database;
        database.clear();
    }

    TestDatabase database() {
        return database;
    }

    Desk as(AccountId someone, boolean isEditor) {
        account = someone;
        editor = isEditor;
        chief = false;
        return this;
    }

    Desk asChief() {
        as(ArticleFixtures.EDITOR, true);
        chief = true;
        return this;
    }

    Desk asEditor() {
        return as(ArticleFixtures.EDITOR, true);
    }

    Desk asWriter() {
        return as(ArticleFixtures.WRITER, false);
    }

    <T> T newsroom(Function<Newsroom, T> work) {
        return database.call("domain", em -> work.apply(newsroom(em)));
    }

    <T> T catalogue(Function<ArticleCatalogue, T> work) {
        return database.call("domain", em -> work.apply(catalogue(em)));
    }

    <T> T intake(Function<ArticleIntake, T> work) {
        return database.call("domain", em -> work.apply(intake(em)));
    }

    <T> T articles(Function<Articles, T> work) {
        return database.call("domain", em -> work.apply(articles(em)));
    }

    <T> T embargo(Function<Embargo, T> work) {
        return database.call("domain", em -> work.apply(embargo(em)));
    }

    /** An embargo within a transaction of the test's own. */
    Embargo embargo(EntityManager em) {
        Embargo embargo = new Embargo();
        embargo.articles = articles(em);
        embargo.copies = copies(em);
        embargo.rewriting = rewriting(em);
        embargo.history = history(em);
        embargo.ledger = ledger(em);
        embargo.announcements = announcements();
        embargo.clock = clock;
        return embargo;
    }

    <T> T feed(Function<IndexFeed, T> work) {
        return database.call("domain", em -> {
            IndexFeed feed = new IndexFeed();
            feed.articles = articles(em);
            return work.apply(feed);
        });
    }

    <T> T search(SearchIndex index, Function<ArticleSearch, T> work) {
        return database.call("domain", em -> {
            ArticleSearch search = new ArticleSearch();
            search.index = index;
            search.cards = catalogue(em).cards;
            search.sections = sections();
            return work.apply(search);
        });
    }

    /** A newsroom within a transaction of the test's own. */
    Newsroom newsroom(EntityManager em) {
        Newsroom newsroom = new Newsroom();
        newsroom.articles = articles(em);
        newsroom.check = check();
        newsroom.registers = registers(em);
        newsroom.gate = GateFixtures.gate(em, clock, caller(), sections(), media());
        newsroom.announcements = announcements();
        newsroom.access = access(em);
        newsroom.rewriting = rewriting(em);
        newsroom.history = history(em);
        newsroom.ledger = ledger(em);
        newsroom.caller = caller();
        newsroom.clock = clock;
        return newsroom;
    }

    <T> T copyDesk(Function<CopyDesk, T> work) {
        return database.call("domain", em -> work.apply(copyDesk(em)));
    }

    private CopyDesk copyDesk(EntityManager em) {
        CopyDesk desk = new CopyDesk();
        desk.copies = copies(em);
        desk.access = access(em);
        desk.rewriting = rewriting(em);
        desk.history = history(em);
        desk.check = check();
        desk.gate = GateFixtures.gate(em, clock, caller(), sections(), media());
        desk.caller = caller();
        desk.clock = clock;
        return desk;
    }

    <T> T historyDesk(Function<HistoryDesk, T> work) {
        return database.call("domain", em -> {
            HistoryDesk desk = new HistoryDesk();
            desk.book = book(em);
            desk.access = access(em);
            desk.copyDesk = copyDesk(em);
            desk.history = history(em);
            desk.caller = caller();
            desk.clock = clock;
            return work.apply(desk);
        });
    }

    <T> T previewDesk(Function<PreviewDesk, T> work) {
        return database.call("domain", em -> {
            PreviewDesk desk = new PreviewDesk();
            desk.articles = articles(em);
            desk.copies = copies(em);
            desk.links = PreviewFixtures.links(em);
            desk.access = access(em);
            desk.caller = caller();
            desk.clock = clock;
            return work.apply(desk);
        });
    }

    private WorkingCopies copies(EntityManager em) {
        WorkingCopies copies = new WorkingCopies();
        copies.em = em;
        copies.pictures = usage();
        return copies;
    }

    /** A library that only remembers what it was told. */
    private PictureUsage usage() {
        return new PictureUsage() {
            @Override
            public void note(
                    long article,
                    String headline,
                    String state,
                    AccountId writer,
                    Optional<MediaId> lead,
                    Collection<String> texts) {
                shown.put(
                        article, state + " " + lead.map(MediaId::toString).orElse("-") + " " + String.join("", texts));
            }

            @Override
            public void noteNext(
                    long article, String headline, AccountId writer, Collection<MediaId> pictures, String text) {
                // Nothing to keep.
            }
        };
    }

    private DeskAccess access(EntityManager em) {
        DeskAccess access = new DeskAccess();
        access.articles = articles(em);
        access.caller = caller();
        return access;
    }

    private Rewriting rewriting(EntityManager em) {
        Rewriting rewriting = new Rewriting();
        rewriting.articles = articles(em);
        rewriting.check = check();
        rewriting.registers = registers(em);
        rewriting.gate = GateFixtures.gate(em, clock, caller(), sections(), media());
        rewriting.history = history(em);
        rewriting.ledger = ledger(em);
        rewriting.announcements = announcements();
        return rewriting;
    }

    private static History history(EntityManager em) {
        History history = new History();
        history.book = book(em);
        return history;
    }

    private static RevisionBook book(EntityManager em) {
        return RevisionFixtures.book(em);
    }

    private static CorrectionLedger ledger(EntityManager em) {
        return CorrectionFixtures.ledger(em);
    }

    private ArticleCatalogue catalogue(EntityManager em) {
        ArticleCatalogue catalogue = new ArticleCatalogue();
        catalogue.articles = articles(em);
        catalogue.sections = sections();
        catalogue.tags = TagFixtures.register(em, clock);
        catalogue.authors = AuthorFixtures.register(em, clock);
        catalogue.cards = new Cards();
        catalogue.cards.articles = catalogue.articles;
        catalogue.cards.sections = sections();
        catalogue.cards.media = media();
        catalogue.corrections = new Corrections();
        catalogue.corrections.ledger = ledger(em);
        catalogue.corrections.book = book(em);
        catalogue.corrections.cards = catalogue.cards;
        catalogue.bodies = new BodyPictures() {
            @Override
            public SafeHtml current(SafeHtml body) {
                return Markup.stored(body.html().replace("/640/ancien.jpg", "/640/nouveau.jpg"));
            }
        };
        catalogue.clock = clock;
        return catalogue;
    }

    private ArticleIntake intake(EntityManager em) {
        ArticleIntake intake = new ArticleIntake();
        intake.articles = articles(em);
        intake.check = check();
        intake.registers = registers(em);
        intake.announcements = announcements();
        return intake;
    }

    Articles articles(EntityManager em) {
        Articles articles = new Articles();
        articles.em = em;
        articles.pictures = usage();
        return articles;
    }

    private Registers registers(EntityManager em) {
        Registers registers = new Registers();
        registers.tags = TagFixtures.register(em, clock);
        registers.authors = AuthorFixtures.register(em, clock);
        return registers;
    }

    static DraftCheck check() {
        DraftCheck check = new DraftCheck();
        check.sections = sections();
        check.media = media();
        return check;
    }

    private Announcements announcements() {
        Announcements announcements = new Announcements();
        announcements.events = events;
        announcements.log = new ChangeLog() {
            @Override
            public void append(Change.Topic topic, long subject, String detail) {
                logged.add(topic + " " + detail);
            }
        };
        return announcements;
    }

    private Caller caller() {
        return new Caller() {
            @Override
            public AccountId required() {
                return account;
            }

            @Override
            public boolean is(Role role) {
                return switch (role) {
                    case EDITOR -> editor;
                    case EDITOR_IN_CHIEF -> chief;
                    default -> role == Role.CONTRIBUTOR;
                };
            }
        };
    }

    private static SectionDirectory sections() {
        return new SectionDirectory() {
            @Override
            public SectionTree tree() {
                return SectionTree.of(List.of(
                        new SectionItem(new SectionKey("sciences"), "Sciences"),
                        new SectionItem(new SectionKey("culture"), "Culture")));
            }
        };
    }

    private static MediaLibrary media() {
        return new MediaLibrary() {
            @Override
            public Optional<Picture> kept(MediaId id) {
                return Optional.ofNullable(pictures(List.of(id)).get(id));
            }

            @Override
            public Map<MediaId, Picture> pictures(Collection<MediaId> ids) {
                Map<MediaId, Picture> found = new HashMap<>();
                for (MediaId id : ids) {
                    if (PICTURES.contains(id.value())) {
                        found.put(id, new Picture(id, "lidar.jpg", 800, 450, List.of(400, 800), "", "", "", ""));
                    }
                }
                return found;
            }
        };
    }
}
