package africa.pia.media;

import africa.pia.FieldError;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.media.Reception.Developed;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The newsroom's side of the library: brings pictures in, finds them, mends their words, says until when they may be
 * shown and what every cut of them shows, puts another file in their place, takes them out.
 *
 * <p>Everybody of the newsroom mends words. What readers would see differently an editor changes, and whoever brought
 * the picture in, as long as no reader sees it ({@code media.editors-only}, REFUSED).
 */
@Stateless
@RolesAllowed({Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR})
public class MediaDesk {

    private static final int MAX_LIMIT = 100;
    private static final Duration SOON = Duration.ofDays(30);

    @Inject
    Caller caller;

    @Inject
    MediaIntake intake;

    @Inject
    Reception reception;

    @Inject
    KeptPictures pictures;

    @Inject
    PictureUsage usage;

    @Inject
    MediaStore store;

    @Inject
    MediaSettings settings;

    @Inject
    UploadRoom room;

    @Inject
    ChangeLog log;

    @Inject
    Event<Forsaken> forsaken;

    @Inject
    Clock clock;

    /** Which pictures are listed. */
    public enum Narrowing {
        /** All, newest first. */
        ALL,
        /** All that may be shown now, newest first. */
        SHOWABLE,
        /** The caller's, newest first. */
        MINE,
        /** Those that may be shown for thirty days at most, the next to expire first. */
        EXPIRING,
        /** Those that may not be shown any more, the last to expire first. */
        EXPIRED,
        /** Those that nobody has described, newest first. */
        UNDESCRIBED
    }

    /**
     * What is looked for.
     *
     * @param text words of the caption, names, credit, description or file name, accents aside; empty does not narrow
     */
    public record MediaQuery(Narrowing narrowing, String text) {}

    /**
     * Takes in a picture on behalf of the caller.
     *
     * @param content read to its end, or until it is longer than allowed; not closed
     * @param fileName as the person had it
     * @throws RefusedPictureException as {@link MediaIntake#admit} says
     * @throws DarkroomBusyException when too many come at once
     */
    public Picture upload(InputStream content, String fileName, PictureWords words) {
        return room.in(() -> intake.admit(read(content), fileName, words, caller.required()));
    }

    /**
     * Takes in a picture that may be described later.
     *
     * @param words where one is empty, that which the file brings along is taken
     * @throws RefusedPictureException as {@link MediaIntake#admitUndescribed} says
     * @throws DarkroomBusyException when too many come at once
     */
    public Picture bring(InputStream content, String fileName, PictureWords words) {
        return room.in(() -> intake.admitUndescribed(read(content), fileName, words, caller.required()));
    }

    private byte[] read(InputStream content) {
        try {
            // One byte more than allowed is enough to know; the rest of an endless stream is never read.
            return content.readNBytes((int) settings.maxBytes() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture stopped on its way here", e);
        }
    }

    /**
     * The pictures that may be shown, newest first.
     *
     * @param limit 1 to 100
     */
    public Slice<ShelvedPicture> latest(Optional<Cursor> after, int limit) {
        return search(new MediaQuery(Narrowing.SHOWABLE, ""), after, limit);
    }

    /**
     * The pictures that are looked for.
     *
     * @param limit 1 to 100
     */
    public Slice<ShelvedPicture> search(MediaQuery query, Optional<Cursor> after, int limit) {
        int shown = Math.max(1, Math.min(limit, MAX_LIMIT));
        Instant now = clock.instant();
        List<ShelvedPicture> rows =
                pictures.search(query, caller.required(), now, now.plus(SOON), after, shown + 1).stream()
                        .map(KeptPicture::asShelved)
                        .toList();
        boolean byDate = query.narrowing() == Narrowing.EXPIRING || query.narrowing() == Narrowing.EXPIRED;
        return Slice.of(
                rows,
                shown,
                row -> Cursor.of(
                        byDate ? row.expiresAt().orElseThrow() : row.uploadedAt(),
                        row.picture().id().value()));
    }

    /** One picture, for its page at the desk. */
    public ShelvedPicture open(MediaId id) {
        return found(id).asShelved();
    }

    /** Where a picture is shown, as far as the caller may know: articles of others are told to editors, or when published. */
    public List<Showing> shownIn(MediaId id) {
        return usage.of(id).stream()
                .map(showing -> showing.published()
                                || caller.is(Role.EDITOR)
                                || showing.writer().equals(caller.required())
                        ? showing
                        : showing.unnamed())
                .toList();
    }

    /** Whose portrait a picture is. */
    public List<Portrayed> portrayedIn(MediaId id) {
        return usage.portrayedIn(id);
    }

    /** Whether the caller may change what readers see of a picture. */
    public boolean mayChange(MediaId id) {
        return mayChange(found(id));
    }

    private boolean mayChange(KeptPicture picture) {
        return caller.is(Role.EDITOR)
                || picture.uploadedBy().equals(caller.required())
                        && usage.of(picture.id()).stream().noneMatch(Showing::published)
                        && usage.portrayedIn(picture.id()).isEmpty();
    }

    /**
     * Says otherwise what is shown in a picture, until when it may be shown, and what every cut shows; articles that
     * have their own words keep them.
     *
     * @param version that the caller saw
     * @param expiresAt for ever when empty
     * @throws StaleWordsException when somebody else was faster
     * @throws RefusedPictureException when the words are not acceptable
     */
    public ShelvedPicture revise(
            MediaId id, long version, PictureWords words, Optional<Instant> expiresAt, Focus focus) {
        KeptPicture picture = found(id);
        List<FieldError> errors = words.errors();
        if (!errors.isEmpty()) {
            throw new RefusedPictureException(errors);
        }
        if (!expiresAt.equals(picture.expiresAt()) || !focus.equals(picture.focus())) {
            changeable(picture);
        }
        seen(picture, version);
        picture.say(words);
        picture.expire(expiresAt, clock.instant());
        picture.aim(focus);
        pictures.flush();
        announce(id);
        return picture.asShelved();
    }

    /**
     * Puts another file in the place of a picture: everything that shows the one shows the other from now on, and the
     * one is gone with all its addresses. The words stay.
     *
     * @param version that the caller saw
     * @throws RefusedPictureException when the file is not taken in
     * @throws StaleWordsException when somebody else was faster
     */
    public ShelvedPicture replace(MediaId id, long version, InputStream content, String fileName) {
        KeptPicture picture = found(id);
        changeable(picture);
        seen(picture, version);
        Developed file = room.in(() -> reception.developed(read(content)));
        picture.replace(FileName.tidy(fileName, file.development().suffix()), Reception.secret(), file.development());
        Reception.keepOriginal(picture, file);
        pictures.flush();
        reception.keepPrints(picture, file);
        store.forget(id, picture.edition());
        forsaken.fire(new Forsaken(id, picture.edition()));
        announce(id);
        return picture.asShelved();
    }

    /**
     * Takes a picture out of the library.
     *
     * @param version that the caller saw
     * @throws PictureInUseException when an article shows it, in whatever state, or it is a portrait
     * @throws StaleWordsException when somebody else was faster
     */
    public void remove(MediaId id, long version) {
        KeptPicture picture = found(id);
        changeable(picture);
        seen(picture, version);
        if (!usage.of(id).isEmpty() || !usage.portrayedIn(id).isEmpty()) {
            throw new PictureInUseException();
        }
        store.forget(id, 0);
        pictures.remove(picture);
        forsaken.fire(new Forsaken(id, 0));
        announce(id);
    }

    private KeptPicture found(MediaId id) {
        return pictures.find(id).orElseThrow(UnknownPictureException::new);
    }

    private void changeable(KeptPicture picture) {
        if (!mayChange(picture)) {
            throw new PictureForEditorsException();
        }
    }

    private static void seen(KeptPicture picture, long version) {
        if (picture.version() != version) {
            throw new StaleWordsException();
        }
    }

    private void announce(MediaId id) {
        log.append(Change.Topic.PICTURE, id.value(), "");
    }
}
