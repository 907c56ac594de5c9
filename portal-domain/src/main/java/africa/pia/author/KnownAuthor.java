package africa.pia.author;

import africa.pia.account.AccountId;
import africa.pia.media.MediaId;
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
import java.util.Optional;

/**
 * Somebody who signs. What is said of them is apart, by language.
 */
@Entity
@Table(name = "author")
class KnownAuthor implements Registered {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "author_seq")
    @SequenceGenerator(name = "author_seq", sequenceName = "author_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "author_key", nullable = false)
    private String key;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "portrait_media_id")
    private Long portrait;

    @Column(name = "account_id")
    private Long account;

    /** Grows with every change, so that one of what is said apart is a change of the person too. */
    @Column(name = "changes", nullable = false)
    private long changes;

    /** Noted apart (by {@link Authors#settled}): that somebody signs is no change of who they are. */
    @Column(name = "used_at", nullable = false, updatable = false)
    private Instant usedAt;

    protected KnownAuthor() {}

    KnownAuthor(String key, String name, Instant now) {
        this.key = key;
        this.name = name;
        this.usedAt = now;
    }

    void rename(String newKey, String newName) {
        key = newKey;
        name = newName;
    }

    /** Counts a change, of whatever is said of them. */
    void count() {
        changes++;
    }

    void show(Optional<MediaId> picture) {
        portrait = picture.map(MediaId::value).orElse(null);
    }

    void link(Optional<AccountId> to) {
        account = to.map(AccountId::value).orElse(null);
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
        return name;
    }

    Optional<MediaId> portrait() {
        return Optional.ofNullable(portrait).map(MediaId::new);
    }

    Optional<AccountId> account() {
        return Optional.ofNullable(account).map(AccountId::new);
    }

    AuthorEntry asEntry() {
        return new AuthorEntry(id, version, key, name, portrait(), account());
    }
}
