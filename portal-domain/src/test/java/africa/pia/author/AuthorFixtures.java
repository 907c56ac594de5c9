package africa.pia.author;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.change.ChangeLog;
import africa.pia.media.MediaId;
import africa.pia.media.MediaLibrary;
import africa.pia.media.Picture;
import africa.pia.media.PictureUsage;
import africa.pia.site.SiteSettings;
import africa.pia.testing.RecordedActs;
import africa.pia.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The register for tests of the packages that ask it. The library holds the picture 5, the newsroom the accounts 7 and
 * 8; 9 is a reader's.
 */
public final class AuthorFixtures {

    static final MediaId PORTRAIT = new MediaId(5);
    static final AccountId AWA = new AccountId(7);
    static final AccountId MOUSSA = new AccountId(8);
    static final AccountId READER = new AccountId(9);

    private AuthorFixtures() {}

    public static AuthorRegister register(EntityManager em, Clock clock) {
        AuthorRegister register = new AuthorRegister();
        register.authors = authors(em);
        register.media = media();
        register.site = new SiteSettings(
                "PIA AFRICA", URI.create("http://localhost:9080"), Locale.FRENCH, ZoneId.of("Africa/Abidjan"));
        register.clock = clock;
        return register;
    }

    /** A desk whose events somebody hears. */
    public static AuthorDesk desk(EntityManager em, Clock clock, ChangeLog log, Consumer<AuthorEvent> listener) {
        AuthorDesk desk = new AuthorDesk();
        desk.authors = authors(em);
        desk.check = check(em);
        desk.editing = editing(em, log, listener, new PictureUsage() {
            @Override
            public void notePortrait(long author, String name, Optional<MediaId> portrait) {
                // Nobody asks.
            }
        });
        desk.pictures = desk.editing.pictures;
        desk.events = desk.editing.events;
        desk.acts = new RecordedActs();
        desk.log = log;
        desk.caller = caller(MOUSSA);
        desk.clock = clock;
        return desk;
    }

    static OwnAuthor own(EntityManager em, ChangeLog log, AccountId who) {
        OwnAuthor own = new OwnAuthor();
        own.authors = authors(em);
        own.check = check(em);
        own.editing = desk(em, Clock.systemUTC(), log, event -> {}).editing;
        own.caller = caller(who);
        return own;
    }

    static AuthorIntake intake(EntityManager em, Clock clock, ChangeLog log) {
        AuthorIntake intake = new AuthorIntake();
        intake.authors = authors(em);
        intake.check = check(em);
        intake.editing = desk(em, clock, log, event -> {}).editing;
        intake.clock = clock;
        return intake;
    }

    static Authors authors(EntityManager em) {
        Authors authors = new Authors();
        authors.em = em;
        return authors;
    }

    static AuthorCheck check(EntityManager em) {
        AuthorCheck check = new AuthorCheck();
        check.authors = authors(em);
        check.media = media();
        check.accounts = new AccountDirectory() {
            @Override
            public Optional<AccountProfile> profile(AccountId id) {
                return id.value() < AWA.value() || id.value() > READER.value()
                        ? Optional.empty()
                        : Optional.of(new AccountProfile(id, "Compte " + id.value(), !id.equals(READER), false));
            }
        };
        return check;
    }

    private static Editing editing(
            EntityManager em, ChangeLog log, Consumer<AuthorEvent> listener, PictureUsage pictures) {
        Editing editing = new Editing();
        editing.authors = authors(em);
        editing.pictures = pictures;
        editing.events = new RecordedEvents<>(listener);
        editing.log = log;
        return editing;
    }

    private static MediaLibrary media() {
        return new MediaLibrary() {
            @Override
            public Optional<Picture> kept(MediaId id) {
                return Optional.of(new Picture(id, "portrait.jpg", 600, 600, List.of(400, 600), "", "", "", ""))
                        .filter(picture -> id.equals(PORTRAIT));
            }

            @Override
            public Optional<Picture> picture(MediaId id) {
                return kept(id);
            }
        };
    }

    private static Caller caller(AccountId who) {
        return new Caller() {
            @Override
            public AccountId required() {
                return who;
            }
        };
    }
}
