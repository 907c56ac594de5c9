package africa.pia.tag;

import africa.pia.register.Registered;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One topic of the register; its name is the label under which texts are filed. */
@Entity
@Table(name = "tag")
class KnownTag implements Registered {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tag_seq")
    @SequenceGenerator(name = "tag_seq", sequenceName = "tag_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "tag_key", nullable = false)
    private String key;

    @Column(name = "label", nullable = false)
    private String label;

    /** Noted apart (by {@link Tags#settled}): that somebody files with it is no change of the topic. */
    @Column(name = "used_at", nullable = false, updatable = false)
    private Instant usedAt;

    protected KnownTag() {}

    KnownTag(String key, String label, Instant now) {
        this.key = key;
        this.label = label;
        this.usedAt = now;
    }

    void rename(String newKey, String newLabel) {
        key = newKey;
        label = newLabel;
    }

    @Override
    public long id() {
        return id;
    }

    long version() {
        return version;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String name() {
        return label;
    }

    TagEntry asEntry() {
        return new TagEntry(id, version, key, label);
    }
}
