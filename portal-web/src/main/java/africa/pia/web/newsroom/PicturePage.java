package africa.pia.web.newsroom;

import africa.pia.PortalException;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountProfile;
import africa.pia.media.DarkroomBusyException;
import africa.pia.media.Focus;
import africa.pia.media.MediaDesk;
import africa.pia.media.MediaId;
import africa.pia.media.MediaLibrary;
import africa.pia.media.PictureInUseException;
import africa.pia.media.PictureWords;
import africa.pia.media.Portrayed;
import africa.pia.media.RefusedPictureException;
import africa.pia.media.ShelvedPicture;
import africa.pia.media.Showing;
import africa.pia.media.StaleWordsException;
import africa.pia.site.SiteSettings;
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
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One picture of the library: its words, its rights, what its cuts show, where it is shown; another file in its place;
 * and out with it where nobody shows it.
 */
@Named
@RequestScoped
public class PicturePage {

    private static final int KIBIBYTE = 1_024;
    private static final int MEBIBYTE = 1_048_576;
    private static final int BAD_REQUEST = HttpServletResponse.SC_BAD_REQUEST;
    private static final int CONFLICT = HttpServletResponse.SC_CONFLICT;
    private static final int FORBIDDEN = HttpServletResponse.SC_FORBIDDEN;
    private static final int TOO_MANY = 429;
    private static final int TOO_LARGE = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    private static final int LAST_YEAR = 9_999;

    @EJB
    MediaDesk desk;

    @EJB
    MediaLibrary library;

    @EJB
    AccountDirectory accounts;

    @Inject
    Errors errors;

    @Inject
    Complaints complaints;

    @Inject
    Phrases phrases;

    @Inject
    SiteSettings site;

    @Inject
    Clock clock;

    private Inquiry inquiry;
    private ShelvedPicture shelved;
    private List<Showing> showings;

    private String alternativeText;
    private String caption;
    private String creator;
    private String credit;
    private String copyright;
    private String licence;
    private String sourceUrl;
    private String lastDay;
    private String focusX;
    private String focusY;
    private long version;
    private Part file;

    @PostConstruct
    void open() {
        inquiry = new Inquiry();
        shelved = desk.open(new MediaId(inquiry.number("id").orElse(0)));
        PictureWords words = shelved.words();
        alternativeText = words.alternativeText();
        caption = words.caption();
        creator = words.creator();
        credit = words.credit();
        copyright = words.copyright();
        licence = words.licence();
        sourceUrl = words.sourceUrl();
        lastDay = shelved.expiresAt().map(this::lastDay).orElse("");
        focusX = Integer.toString(shelved.picture().focus().x());
        focusY = Integer.toString(shelved.picture().focus().y());
        version = shelved.version();
    }

    /** Runs before the page is rendered for the first time, when messages can be given. */
    public void greet() {
        if (UploadLimit.refused(inquiry.request())) {
            errors.add("file", phrases.term("media.too-large", getMaxMebibytes()));
        }
    }

    /** The last day on which a picture may be shown that expires at an instant. */
    private String lastDay(Instant expiresAt) {
        return LocalDate.ofInstant(expiresAt.minusNanos(1), site.zone()).toString();
    }

    /** Keeps the words, the date and the focus. */
    public void save() {
        Optional<Optional<Instant>> expiresAt = expiry();
        Optional<Focus> focus = focus();
        if (expiresAt.isEmpty() || focus.isEmpty()) {
            PageAnswer.status(BAD_REQUEST);
            return;
        }
        try {
            desk.revise(
                    id(),
                    version,
                    new PictureWords(alternativeText, caption, creator, credit, copyright, licence, sourceUrl),
                    expiresAt.get(),
                    focus.get());
            PageAnswer.see(getAddress() + "?saved=1");
        } catch (RefusedPictureException refused) {
            complaints.show(refused, UnaryOperator.identity());
        } catch (StaleWordsException stale) {
            stale(stale);
        } catch (PortalException refused) {
            refuse(refused, FORBIDDEN);
        }
    }

    /** Until when it may be shown, for ever when the day is left empty; empty when that is no day. */
    private Optional<Optional<Instant>> expiry() {
        String day = lastDay == null ? "" : lastDay.strip();
        if (day.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        if (shelved.expiresAt().map(this::lastDay).filter(day::equals).isPresent()) {
            // Set to the minute by a program, perhaps: who leaves the day as it was leaves the minute too.
            return Optional.of(shelved.expiresAt());
        }
        try {
            LocalDate date = LocalDate.parse(day);
            if (date.getYear() > 0 && date.getYear() < LAST_YEAR) {
                return Optional.of(
                        Optional.of(date.plusDays(1).atStartOfDay(site.zone()).toInstant()));
            }
        } catch (DateTimeParseException noDay) {
            // told below
        }
        errors.add("lastDay", phrases.term("media.date-invalid"));
        return Optional.empty();
    }

    private Optional<Focus> focus() {
        int x = hundredths(focusX);
        int y = hundredths(focusY);
        if (Focus.isPossible(x, y)) {
            return Optional.of(new Focus(x, y));
        }
        errors.add(Focus.isPossible(x, 0) ? "focusY" : "focusX", phrases.term("media.focus-invalid"));
        return Optional.empty();
    }

    private static int hundredths(String typed) {
        return typed != null && typed.strip().matches("[0-9]{1,3}") ? Integer.parseInt(typed.strip()) : -1;
    }

    /** Puts another file in its place. */
    public void replace() throws IOException {
        if (file == null || file.getSize() == 0) {
            errors.add("file", phrases.term("media.file-missing"));
            PageAnswer.status(BAD_REQUEST);
            return;
        }
        try (InputStream content = file.getInputStream()) {
            String name = file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
            desk.replace(id(), version, content, name);
            PageAnswer.see(getAddress() + "?replaced=1");
        } catch (RefusedPictureException refused) {
            complaints.show(refused, UnaryOperator.identity());
            if (refused.code().equals("media.too-large")) {
                PageAnswer.status(TOO_LARGE);
            }
        } catch (DarkroomBusyException busy) {
            errors.add("file", busy);
            PageAnswer.status(TOO_MANY);
        } catch (StaleWordsException stale) {
            stale(stale);
        } catch (PortalException refused) {
            refuse(refused, FORBIDDEN);
        }
    }

    /** Takes it out of the library. */
    public void remove() {
        try {
            desk.remove(id(), version);
            PageAnswer.see("/newsroom/media?removed=1");
        } catch (StaleWordsException stale) {
            stale(stale);
        } catch (PictureInUseException shown) {
            refuse(shown, CONFLICT);
        } catch (PortalException refused) {
            refuse(refused, FORBIDDEN);
        }
    }

    private void refuse(PortalException refused, int status) {
        errors.add("", refused);
        PageAnswer.status(status);
    }

    private void stale(StaleWordsException stale) {
        refuse(stale, CONFLICT);
        // What was typed stays; sending it once more is a decision made knowingly.
        shelved = desk.open(id());
        version = shelved.version();
    }

    private MediaId id() {
        return shelved.picture().id();
    }

    public String getAddress() {
        return "/newsroom/media/" + id();
    }

    public ShelvedPicture getShelved() {
        return shelved;
    }

    /** Whose portrait it is. */
    public List<Portrayed> getPortrayed() {
        return desk.portrayedIn(id());
    }

    /** Whether it is shown nowhere. */
    public boolean isUnused() {
        return getShowings().isEmpty() && getPortrayed().isEmpty();
    }

    public List<Showing> getShowings() {
        if (showings == null) {
            showings = desk.shownIn(id());
        }
        return showings;
    }

    /** Whether the person may change what readers see of it. */
    public boolean isChangeable() {
        return desk.mayChange(id());
    }

    public boolean isExpired() {
        return shelved.expiresAt().filter(at -> !at.isAfter(clock.instant())).isPresent();
    }

    public boolean isJustSaved() {
        return !inquiry.text("saved").isEmpty();
    }

    public boolean isJustReplaced() {
        return !inquiry.text("replaced").isEmpty();
    }

    /** Who brought the picture in; empty when they have left. */
    public String getUploader() {
        return accounts.profile(shelved.uploadedBy())
                .map(AccountProfile::displayName)
                .orElse("");
    }

    /** Size and weight, in words. */
    public String facts(String pattern) {
        return phrases.say(
                pattern,
                shelved.picture().width(),
                shelved.picture().height(),
                Math.max(1, shelved.bytes() / KIBIBYTE));
    }

    public long getMaxMebibytes() {
        return library.maxBytes() / MEBIBYTE;
    }

    public String getAlternativeText() {
        return alternativeText;
    }

    public void setAlternativeText(String alternativeText) {
        this.alternativeText = alternativeText;
    }

    public String getCaption() {
        return caption;
    }

    public void setCaption(String caption) {
        this.caption = caption;
    }

    public String getCreator() {
        return creator;
    }

    public void setCreator(String creator) {
        this.creator = creator;
    }

    public String getCredit() {
        return credit;
    }

    public void setCredit(String credit) {
        this.credit = credit;
    }

    public String getCopyright() {
        return copyright;
    }

    public void setCopyright(String copyright) {
        this.copyright = copyright;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    public String getSourceUrl() {
        return sourceUrl;
    }

    public void setSourceUrl(String sourceUrl) {
        this.sourceUrl = sourceUrl;
    }

    public String getLastDay() {
        return lastDay;
    }

    public void setLastDay(String lastDay) {
        this.lastDay = lastDay;
    }

    public String getFocusX() {
        return focusX;
    }

    public void setFocusX(String focusX) {
        this.focusX = focusX;
    }

    public String getFocusY() {
        return focusY;
    }

    public void setFocusY(String focusY) {
        this.focusY = focusY;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
