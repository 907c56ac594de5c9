package africa.pia.media;

import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.media.BodyPictures.CredentialWords;
import africa.pia.testing.RecordedEvents;
import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import africa.pia.text.Markup;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The services of this package as the container would wire them, on a test database. */
final class Studio {

    static final AccountId AWA = new AccountId(7);
    static final AccountId MOUSSA = new AccountId(8);

    final TestClock clock = TestClock.atTheBeginning();
    final List<String> logged = new ArrayList<>();
    final RecordedEvents<Forsaken> forsaken = new RecordedEvents<>();

    private final TestDatabase database;
    private final Optional<Path> folder;
    private AccountId account = AWA;
    private boolean editor = true;

    /** @param folder where the bytes are kept; the database when absent */
    Studio(TestDatabase database, Optional<Path> folder) {
        this.database = database;
        this.folder = folder;
        database.clear();
    }

    Studio as(AccountId someone, boolean isEditor) {
        account = someone;
        editor = isEditor;
        return this;
    }

    Picture admit(byte[] content, String name) {
        return in(em -> intake(em).admit(content, name, PictureFixtures.SOME_WORDS, account));
    }

    Picture bring(byte[] content, String name) {
        return desk(desk -> desk.bring(new ByteArrayInputStream(content), name, new PictureWords("", "", "", "")));
    }

    <T> T desk(Function<MediaDesk, T> work) {
        return in(em -> work.apply(desk(em)));
    }

    <T> T library(Function<MediaLibrary, T> work) {
        return in(em -> work.apply(library(em)));
    }

    Optional<Picture> shown(MediaId id) {
        return library(library -> library.picture(id));
    }

    Optional<Picture> kept(MediaId id) {
        return library(library -> library.kept(id));
    }

    List<Showing> shownIn(MediaId id) {
        return desk(desk -> desk.shownIn(id));
    }

    List<MediaId> due() {
        return in(em -> expiry(em).due(10));
    }

    boolean tell(MediaId id) {
        return in(em -> expiry(em).tell(id));
    }

    /** What the store holds of the first file. */
    Optional<byte[]> whole(MediaId id, int width) {
        return in(em -> store(em).content(PrintKey.whole(id, 1, width)));
    }

    /** What follows a commit. */
    void sweep() {
        forsaken.fired()
                .forEach(each -> in(em -> {
                    store(em).sweep(each.media(), each.kept());
                    return true;
                }));
    }

    /** What is served at an address; empty when nothing is. */
    Optional<byte[]> served(String address, boolean webp) {
        String[] parts = address.split("/");
        return library(
                library -> library.at(new MediaId(Long.parseLong(parts[2])), Integer.parseInt(parts[3]), parts[4], webp)
                        .flatMap(library::content));
    }

    /** What an article tells of itself at a save. */
    void show(long article, String state, AccountId writer, Optional<MediaId> lead, String body) {
        in(em -> {
            usage(em).note(article, "Un titre", state, writer, lead, List.of(body));
            return true;
        });
    }

    /** What the register of those who sign tells at a change. */
    void portray(long author, String name, Optional<MediaId> portrait) {
        in(em -> {
            usage(em).notePortrait(author, name, portrait);
            return true;
        });
    }

    String current(String body) {
        return in(em -> bodies(em).current(Markup.article(body)).html());
    }

    /** A text on an article's page. */
    String onPage(String body) {
        return in(em -> {
            BodyPictures bodies = bodies(em);
            CredentialWords words = new CredentialWords("fr", "ltr", "Attesté & gardé.", "Original");
            return bodies.onPage(bodies.current(Markup.article(body)), words).html();
        });
    }

    private BodyPictures bodies(EntityManager em) {
        BodyPictures bodies = new BodyPictures();
        bodies.library = library(em);
        return bodies;
    }

    <T> T in(Function<EntityManager, T> work) {
        return database.call("domain", work);
    }

    Expiry expiry(EntityManager em) {
        Expiry expiry = new Expiry();
        expiry.pictures = pictures(em);
        expiry.log = log();
        expiry.clock = clock;
        return expiry;
    }

    private MediaIntake intake(EntityManager em) {
        MediaIntake intake = new MediaIntake();
        intake.reception = reception(em);
        intake.pictures = pictures(em);
        intake.clock = clock;
        return intake;
    }

    private Reception reception(EntityManager em) {
        Reception reception = new Reception();
        reception.settings = settings();
        reception.darkroom = DarkroomTest.darkroom();
        reception.store = store(em);
        return reception;
    }

    private MediaLibrary library(EntityManager em) {
        MediaLibrary library = new MediaLibrary();
        library.pictures = pictures(em);
        library.store = store(em);
        library.darkroom = DarkroomTest.darkroom();
        library.settings = settings();
        library.clock = clock;
        return library;
    }

    private MediaDesk desk(EntityManager em) {
        MediaDesk desk = new MediaDesk();
        desk.caller = new Caller() {
            @Override
            public AccountId required() {
                return account;
            }

            @Override
            public boolean is(Role role) {
                return role == Role.EDITOR ? editor : role == Role.CONTRIBUTOR;
            }
        };
        desk.intake = intake(em);
        desk.reception = reception(em);
        desk.pictures = pictures(em);
        desk.usage = usage(em);
        desk.store = store(em);
        desk.settings = settings();
        desk.room = new UploadRoom();
        desk.log = log();
        desk.forsaken = forsaken;
        desk.clock = clock;
        return desk;
    }

    private ChangeLog log() {
        return new ChangeLog() {
            @Override
            public void append(Change.Topic topic, long subject, String detail) {
                logged.add(topic + " " + subject);
            }
        };
    }

    private static MediaSettings settings() {
        return new MediaSettings(1_000_000, 5_000_000, 20_000, 75_000_000, Optional.empty());
    }

    private static PictureUsage usage(EntityManager em) {
        PictureUsage usage = new PictureUsage();
        usage.em = em;
        return usage;
    }

    private static KeptPictures pictures(EntityManager em) {
        KeptPictures pictures = new KeptPictures();
        pictures.em = em;
        return pictures;
    }

    MediaStore store(EntityManager em) {
        if (folder.isPresent()) {
            return new FolderMediaStore(folder.get());
        }
        DatabaseMediaStore store = new DatabaseMediaStore();
        store.em = em;
        return store;
    }
}
