package africa.pia.article.desk;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleStatus;
import africa.pia.section.SectionKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A view of the list under the name that its owner gave it; only the name may change. */
@Entity
@Table(name = "desk_view")
class KeptView {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "desk_view_seq")
    @SequenceGenerator(name = "desk_view_seq", sequenceName = "desk_view_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "account_id", nullable = false)
    private long account;

    @Column(name = "name", nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ArticleStatus status;

    @Column(name = "own", nullable = false)
    private boolean own;

    @Column(name = "words", nullable = false)
    private String words;

    @Column(name = "section_code")
    private String section;

    @Column(name = "language")
    private String language;

    @Column(name = "writer_id")
    private Long writer;

    @Column(name = "tag_key")
    private String tag;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected KeptView() {}

    KeptView(AccountId account, String name, DeskFilter filter, Instant now) {
        this.account = account.value();
        this.name = name;
        this.createdAt = now;
        status = filter.status().orElse(null);
        own = filter.own();
        words = filter.words();
        section = filter.section().map(SectionKey::value).orElse(null);
        language = filter.language().orElse(null);
        writer = filter.writer().map(AccountId::value).orElse(null);
        tag = filter.tag().orElse(null);
        from = filter.from().orElse(null);
        to = filter.to().orElse(null);
    }

    void rename(String other) {
        name = other;
    }

    boolean isOf(AccountId someone) {
        return account == someone.value();
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    SavedView asSaved() {
        return new SavedView(
                id,
                version,
                name,
                new DeskFilter(
                        Optional.ofNullable(status),
                        own,
                        words,
                        Optional.ofNullable(section).map(SectionKey::new),
                        Optional.ofNullable(language),
                        Optional.ofNullable(writer).map(AccountId::new),
                        Optional.ofNullable(tag),
                        Optional.ofNullable(from),
                        Optional.ofNullable(to)));
    }
}
