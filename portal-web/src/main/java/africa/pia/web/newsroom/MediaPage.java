package africa.pia.web.newsroom;

import africa.pia.FieldError;
import africa.pia.media.DarkroomBusyException;
import africa.pia.media.MediaDesk;
import africa.pia.media.MediaDesk.MediaQuery;
import africa.pia.media.MediaDesk.Narrowing;
import africa.pia.media.MediaId;
import africa.pia.media.MediaLibrary;
import africa.pia.media.Picture;
import africa.pia.media.PictureWords;
import africa.pia.media.RefusedPictureException;
import africa.pia.media.ShelvedPicture;
import africa.pia.paging.Slice;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import africa.pia.web.media.UploadLimit;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The library of pictures: what is looked for, and a form that takes in others, many at once, of which each answers for
 * itself.
 */
@Named
@RequestScoped
public class MediaPage {

    private static final String ADDRESS = "/newsroom/media";
    private static final int SHOWN = 24;
    private static final int MOST_AT_ONCE = 40;
    private static final int MEBIBYTE = 1_048_576;
    private static final int KIBIBYTE = 1_024;
    private static final int TOO_MANY = 429;
    private static final int TOO_LARGE = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;

    /**
     * What became of one file that was sent.
     *
     * @param picture null when it was refused
     * @param error why it was refused; empty when it was not
     */
    public record Outcome(String fileName, Picture picture, String error) {}

    @EJB
    MediaDesk desk;

    @EJB
    MediaLibrary library;

    @Inject
    Errors errors;

    @Inject
    Phrases phrases;

    @Inject
    Clock clock;

    private final List<Outcome> outcomes = new ArrayList<>();
    private Inquiry inquiry;
    private MediaQuery query;
    private Slice<ShelvedPicture> slice;
    private String credit = "";
    private String licence = "";

    @PostConstruct
    void open() {
        inquiry = new Inquiry();
        String show = inquiry.text("show").toUpperCase(Locale.ROOT);
        Narrowing narrowing = Stream.of(Narrowing.values())
                .filter(each -> each.name().equals(show))
                .findFirst()
                .orElse(Narrowing.ALL);
        query = new MediaQuery(narrowing, inquiry.text("q"));
    }

    /** Runs before the page is rendered for the first time, when messages can be given. */
    public void greet() {
        if (UploadLimit.refused(inquiry.request())) {
            errors.add("files", phrases.term("media.too-large", getMaxMebibytes()));
        }
    }

    /** Takes in the pictures that were chosen, those that can be. */
    public void upload() throws IOException, ServletException {
        List<Part> files = inquiry.request().getParts().stream()
                .filter(part -> part.getName().equals("files") && part.getSize() > 0)
                .limit(MOST_AT_ONCE)
                .toList();
        if (files.isEmpty()) {
            errors.add("files", phrases.term("media.file-missing"));
            PageAnswer.status(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        int status = HttpServletResponse.SC_OK;
        for (Part file : files) {
            String name = file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
            try (InputStream content = file.getInputStream()) {
                outcomes.add(
                        new Outcome(name, desk.bring(content, name, new PictureWords("", "", credit, licence)), ""));
            } catch (RefusedPictureException refused) {
                FieldError first = refused.errors().get(0);
                refuse(name, phrases.term(first.code(), first.arguments().toArray()));
                status = Math.max(
                        status,
                        refused.code().equals("media.too-large") ? TOO_LARGE : HttpServletResponse.SC_BAD_REQUEST);
            } catch (DarkroomBusyException busy) {
                refuse(name, phrases.term(busy.code()));
                status = TOO_MANY;
            }
        }
        if (status == HttpServletResponse.SC_OK) {
            PageAnswer.see(ADDRESS + "?new="
                    + outcomes.stream()
                            .map(outcome -> outcome.picture().id().toString())
                            .collect(Collectors.joining("-")));
        } else {
            PageAnswer.status(status);
        }
    }

    private void refuse(String name, String why) {
        outcomes.add(new Outcome(name, null, why));
        errors.add("files", phrases.say("{0} – {1}", name, why));
    }

    /** What became of each file, when some were refused. */
    public List<Outcome> getOutcomes() {
        return outcomes;
    }

    public List<ShelvedPicture> getPictures() {
        return slice().items();
    }

    public String getNext() {
        return inquiry.next(slice().next());
    }

    public String getFirst() {
        return inquiry.first();
    }

    private Slice<ShelvedPicture> slice() {
        if (slice == null) {
            slice = desk.search(query, inquiry.after(), SHOWN);
        }
        return slice;
    }

    /** The words that are looked for. */
    public String getWords() {
        return query.text();
    }

    /** Which pictures are listed, by name. */
    public Narrowing getShow() {
        return query.narrowing();
    }

    public List<Narrowing> getNarrowings() {
        return List.of(Narrowing.ALL, Narrowing.MINE, Narrowing.UNDESCRIBED, Narrowing.EXPIRING, Narrowing.EXPIRED);
    }

    /** The value of one choice, as it stands in addresses. */
    public String value(Narrowing narrowing) {
        return narrowing == Narrowing.ALL ? "" : narrowing.name().toLowerCase(Locale.ROOT);
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return query.narrowing() != Narrowing.ALL || !query.text().isEmpty();
    }

    /** The pictures that were just taken in, at the head of the list; 0 when none were. */
    public int getJustUploaded() {
        String taken = inquiry.text("new");
        return taken.matches("[0-9]{1,18}(?:-[0-9]{1,18}){0,39}") ? taken.split("-").length : 0;
    }

    /** The page of the one picture that was just taken in; null unless it is one. */
    public MediaId getOnlyUploaded() {
        return getJustUploaded() == 1 ? new MediaId(Long.parseLong(inquiry.text("new"))) : null;
    }

    public boolean isJustRemoved() {
        return !inquiry.text("removed").isEmpty();
    }

    /** Size and weight of a picture, in words. */
    public String facts(ShelvedPicture shelved, String pattern) {
        return phrases.say(
                pattern,
                shelved.picture().width(),
                shelved.picture().height(),
                Math.max(1, shelved.bytes() / KIBIBYTE));
    }

    public boolean isExpired(ShelvedPicture shelved) {
        return shelved.expiresAt().filter(at -> !at.isAfter(clock.instant())).isPresent();
    }

    public long getMaxMebibytes() {
        return library.maxBytes() / MEBIBYTE;
    }

    /** The largest file in bytes, for the script that spares a vain upload. */
    public long getMaxBytes() {
        return library.maxBytes();
    }

    public String getCredit() {
        return credit;
    }

    public void setCredit(String credit) {
        this.credit = credit;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }
}
