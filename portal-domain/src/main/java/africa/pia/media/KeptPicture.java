package africa.pia.media;

import africa.pia.account.AccountId;
import africa.pia.media.Darkroom.Development;
import africa.pia.media.Darkroom.Rendition;
import africa.pia.media.Picture.Credentials;
import africa.pia.text.Slug;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A picture of the library. What stands at one of its addresses never changes; another file in its place, or another
 * focus, makes other addresses.
 */
@Entity
@Table(name = "media")
class KeptPicture {

    private static final int MAX_FOLDED = 4_000;
    private static final int MAX_STEM = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "media_seq")
    @SequenceGenerator(name = "media_seq", sequenceName = "media_seq", allocationSize = 50)
    private long id;

    @Column(name = "name", nullable = false)
    private String name;

    /** The part of its addresses that nobody can guess; empty for pictures that readers knew before there was one. */
    @Column(name = "secret", nullable = false)
    private String secret;

    @Column(name = "edition", nullable = false)
    private int edition;

    @Column(name = "content_type", nullable = false)
    private String contentType;

    @Column(name = "width", nullable = false)
    private int width;

    @Column(name = "height", nullable = false)
    private int height;

    /** Ascending, parted by commas: one column, so that a list of pictures is one query. */
    @Column(name = "widths", nullable = false)
    private String widths;

    @Column(name = "byte_count", nullable = false)
    private long byteCount;

    @Column(name = "preview", nullable = false)
    private String preview;

    @Column(name = "credentials", nullable = false)
    private boolean credentials;

    @Column(name = "original_type", nullable = false)
    private String originalType;

    @Column(name = "located", nullable = false)
    private boolean located;

    @Column(name = "alternative_text", nullable = false)
    private String alternativeText;

    @Column(name = "described", nullable = false)
    private int described;

    @Column(name = "caption", nullable = false)
    private String caption;

    @Column(name = "creator", nullable = false)
    private String creator;

    @Column(name = "credit", nullable = false)
    private String credit;

    @Column(name = "copyright", nullable = false)
    private String copyright;

    @Column(name = "licence", nullable = false)
    private String licence;

    @Column(name = "source_url", nullable = false)
    private String sourceUrl;

    @Column(name = "words_folded", nullable = false)
    private String wordsFolded;

    @Column(name = "focus_x", nullable = false)
    private int focusX = Focus.CENTRE.x();

    @Column(name = "focus_y", nullable = false)
    private int focusY = Focus.CENTRE.y();

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** Whether it was announced that it has expired: 1 or 0, for not every database compares truths alike. */
    @Column(name = "expiry_told", nullable = false)
    private int expiryTold;

    @Column(name = "uploaded_by", nullable = false, updatable = false)
    private long uploadedBy;

    @Column(name = "uploaded_at", nullable = false, updatable = false)
    private Instant uploadedAt;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    protected KeptPicture() {}

    KeptPicture(String name, String secret, Development development, PictureWords words, AccountId by, Instant now) {
        this.uploadedBy = by.value();
        this.uploadedAt = now;
        this.originalType = "";
        show(name, secret, development);
        say(words);
    }

    private void show(String fileName, String newSecret, Development development) {
        Rendition largest = development.largest();
        this.edition++;
        this.name = fileName;
        this.secret = newSecret;
        this.contentType = development.contentType();
        this.width = largest.width();
        this.height = largest.height();
        this.widths = development.renditions().stream()
                .map(rendition -> Integer.toString(rendition.width()))
                .collect(Collectors.joining(","));
        this.byteCount = largest.content().length;
        this.preview = development.preview();
    }

    /** Shows another file in the place of the one before, under addresses of its own. */
    void replace(String fileName, String newSecret, Development development) {
        show(fileName, newSecret, development);
        credentials = false;
        originalType = "";
        located = false;
        aim(Focus.CENTRE);
    }

    /**
     * Notes that the file came with content credentials and is kept for them.
     *
     * @param type of the file
     * @param tellsPlace whether it says where it was taken
     */
    void keepsOriginal(String type, boolean tellsPlace) {
        credentials = true;
        originalType = type;
        located = tellsPlace;
    }

    /** Says otherwise what is shown in it. */
    void say(PictureWords words) {
        this.alternativeText = words.alternativeText();
        this.described = alternativeText.isEmpty() ? 0 : 1;
        this.caption = words.caption();
        this.creator = words.creator();
        this.credit = words.credit();
        this.copyright = words.copyright();
        this.licence = words.licence();
        this.sourceUrl = words.sourceUrl();
        String folded = Slug.words(String.join(
                " ",
                name,
                words.caption(),
                words.creator(),
                words.credit(),
                words.alternativeText(),
                words.copyright()));
        this.wordsFolded = folded.substring(0, Math.min(folded.length(), MAX_FOLDED));
    }

    /** Says what every cut of it shows. */
    void aim(Focus focus) {
        focusX = focus.x();
        focusY = focus.y();
    }

    /** Says until when it may be shown; for ever when absent. */
    void expire(Optional<Instant> at, Instant now) {
        expiresAt = at.orElse(null);
        // Whoever changes it announces it; only what comes by itself is left to be told.
        expiryTold = isExpired(now) ? 1 : 0;
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    MediaId id() {
        return new MediaId(id);
    }

    long version() {
        return version;
    }

    int edition() {
        return edition;
    }

    String contentType() {
        return contentType;
    }

    String originalType() {
        return originalType;
    }

    AccountId uploadedBy() {
        return new AccountId(uploadedBy);
    }

    Focus focus() {
        return new Focus(focusX, focusY);
    }

    private List<Integer> widths() {
        return Stream.of(widths.split(",")).map(Integer::valueOf).toList();
    }

    private String servedName() {
        if (secret.isEmpty()) {
            return name;
        }
        int suffix = name.lastIndexOf('.');
        return name.substring(0, Math.min(suffix, MAX_STEM)) + "-" + secret + name.substring(suffix);
    }

    Picture asPicture() {
        return new Picture(
                id(),
                servedName(),
                width,
                height,
                widths(),
                alternativeText,
                caption,
                credit,
                licence,
                focus(),
                preview,
                !credentials ? Credentials.NONE : located ? Credentials.KEPT : Credentials.OPEN);
    }

    ShelvedPicture asShelved() {
        return new ShelvedPicture(
                asPicture(),
                name,
                new PictureWords(alternativeText, caption, creator, credit, copyright, licence, sourceUrl),
                expiresAt(),
                new AccountId(uploadedBy),
                uploadedAt,
                byteCount,
                version);
    }
}
