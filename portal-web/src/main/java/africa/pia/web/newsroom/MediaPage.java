package africa.pia.web.newsroom;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountProfile;
import africa.pia.media.DarkroomBusyException;
import africa.pia.media.MediaDesk;
import africa.pia.media.MediaId;
import africa.pia.media.MediaLibrary;
import africa.pia.media.Picture;
import africa.pia.media.PictureWords;
import africa.pia.media.RefusedPictureException;
import africa.pia.media.ShelvedPicture;
import africa.pia.media.StaleWordsException;
import africa.pia.paging.Slice;
import africa.pia.web.faces.Errors;
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
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * The library of pictures: the newest first, a form that takes in another one, and, for the picture that
 * {@code ?edit=} names, a form that mends its words in place of it.
 */
@Named
@RequestScoped
public class MediaPage {

    private static final String ADDRESS = "/newsroom/media";
    private static final int SHOWN = 24;
    private static final int MEBIBYTE = 1_048_576;
    private static final int KIBIBYTE = 1_024;
    private static final int CONFLICT = HttpServletResponse.SC_CONFLICT;
    private static final int TOO_MANY = 429;
    private static final int TOO_LARGE = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;

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

    private Inquiry inquiry;
    private Slice<ShelvedPicture> slice;
    private ShelvedPicture edited;

    private Part file;
    private String alternativeText = "";
    private String caption = "";
    private String credit = "";
    private String licence = "";
    private long version;

    @PostConstruct
    void open() {
        inquiry = new Inquiry();
        OptionalLong asked = inquiry.number("edit");
        if (asked.isPresent()) {
            edited = desk.open(new MediaId(asked.getAsLong()));
            load();
        }
    }

    /** Runs before the page is rendered for the first time, when messages can be given. */
    public void greet() {
        if (UploadLimit.refused(inquiry.request())) {
            errors.add("file", phrases.term("media.too-large", getMaxMebibytes()));
        }
    }

    /** Takes in the picture that was chosen. */
    public void upload() throws IOException {
        if (file == null || file.getSize() == 0) {
            errors.add("file", phrases.term("media.file-missing"));
            PageAnswer.status(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try (InputStream content = file.getInputStream()) {
            String name = file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
            Picture picture = desk.upload(content, name, words());
            PageAnswer.see(ADDRESS + "?new=" + picture.id());
        } catch (RefusedPictureException refused) {
            complaints.show(refused, UnaryOperator.identity());
            if (refused.code().equals("media.too-large")) {
                PageAnswer.status(TOO_LARGE);
            }
        } catch (DarkroomBusyException busy) {
            errors.add("file", busy);
            PageAnswer.status(TOO_MANY);
        }
    }

    /** Keeps the words of the picture that is edited. */
    public void revise() {
        try {
            desk.revise(edited.picture().id(), version, words());
            PageAnswer.see(ADDRESS + "?revised=" + edited.picture().id());
        } catch (RefusedPictureException refused) {
            complaints.show(refused, UnaryOperator.identity());
        } catch (StaleWordsException stale) {
            errors.add("", stale);
            PageAnswer.status(CONFLICT);
            // What was typed stays; sending it once more is a decision made knowingly.
            edited = desk.open(edited.picture().id());
            version = edited.version();
        }
    }

    private void load() {
        Picture picture = edited.picture();
        alternativeText = picture.alternativeText();
        caption = picture.caption();
        credit = picture.credit();
        licence = picture.licence();
        version = edited.version();
    }

    private PictureWords words() {
        return new PictureWords(alternativeText, caption, credit, licence);
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
            slice = desk.latest(inquiry.after(), SHOWN);
        }
        return slice;
    }

    /** The picture whose words are being mended; null when none is. */
    public ShelvedPicture getEdited() {
        return edited;
    }

    public boolean isEditing() {
        return edited != null;
    }

    /** Whether the picture at the head of the list was just taken in. */
    public boolean isJustUploaded() {
        return inquiry.number("new").isPresent();
    }

    public boolean isJustRevised() {
        return inquiry.number("revised").isPresent();
    }

    /** Who brought the edited picture in; empty when they have left. */
    public String getUploader() {
        return accounts.profile(edited.uploadedBy())
                .map(AccountProfile::displayName)
                .orElse("");
    }

    /** Size and weight of a picture, in words. */
    public String facts(ShelvedPicture shelved, String pattern) {
        return phrases.say(
                pattern,
                shelved.picture().width(),
                shelved.picture().height(),
                Math.max(1, shelved.bytes() / KIBIBYTE));
    }

    public long getMaxMebibytes() {
        return library.maxBytes() / MEBIBYTE;
    }

    /** The largest file in bytes, for the script that spares a vain upload. */
    public long getMaxBytes() {
        return library.maxBytes();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
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

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
