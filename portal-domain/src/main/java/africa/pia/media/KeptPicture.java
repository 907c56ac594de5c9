package africa.pia.media;

import africa.pia.account.AccountId;
import africa.pia.media.Darkroom.Development;
import africa.pia.media.Darkroom.Rendition;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A picture of the library. Its pixels never change; what is said of it may. */
@Entity
@Table(name = "media")
class KeptPicture {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "media_seq")
    @SequenceGenerator(name = "media_seq", sequenceName = "media_seq", allocationSize = 50)
    private long id;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "content_type", nullable = false, updatable = false)
    private String contentType;

    @Column(name = "width", nullable = false, updatable = false)
    private int width;

    @Column(name = "height", nullable = false, updatable = false)
    private int height;

    /** Ascending, parted by commas: one column, so that a list of pictures is one query. */
    @Column(name = "widths", nullable = false, updatable = false)
    private String widths;

    @Column(name = "byte_count", nullable = false, updatable = false)
    private long byteCount;

    @Column(name = "alternative_text", nullable = false)
    private String alternativeText;

    @Column(name = "caption", nullable = false)
    private String caption;

    @Column(name = "credit", nullable = false)
    private String credit;

    @Column(name = "licence", nullable = false)
    private String licence;

    @Column(name = "uploaded_by", nullable = false, updatable = false)
    private long uploadedBy;

    @Column(name = "uploaded_at", nullable = false, updatable = false)
    private Instant uploadedAt;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    protected KeptPicture() {}

    KeptPicture(String name, Development development, PictureWords words, AccountId by, Instant now) {
        Rendition largest = development.largest();
        this.name = name;
        this.contentType = development.contentType();
        this.width = largest.width();
        this.height = largest.height();
        this.widths = development.renditions().stream()
                .map(rendition -> Integer.toString(rendition.width()))
                .collect(Collectors.joining(","));
        this.byteCount = largest.content().length;
        this.uploadedBy = by.value();
        this.uploadedAt = now;
        say(words);
    }

    /** Says otherwise what is shown in it. */
    void say(PictureWords words) {
        this.alternativeText = words.alternativeText();
        this.caption = words.caption();
        this.credit = words.credit();
        this.licence = words.licence();
    }

    MediaId id() {
        return new MediaId(id);
    }

    long version() {
        return version;
    }

    String contentType() {
        return contentType;
    }

    boolean isServedAt(int asked) {
        return widths().contains(asked);
    }

    private List<Integer> widths() {
        return Stream.of(widths.split(",")).map(Integer::valueOf).toList();
    }

    String name() {
        return name;
    }

    Picture asPicture() {
        return new Picture(id(), name, width, height, widths(), alternativeText, caption, credit, licence);
    }

    ShelvedPicture asShelved() {
        return new ShelvedPicture(asPicture(), new AccountId(uploadedBy), uploadedAt, byteCount, version);
    }
}
