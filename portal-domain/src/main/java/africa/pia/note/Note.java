package africa.pia.note;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.text.Markup;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A note beside an article. Its author may change it for a while; whoever sees it may settle it, and open it again. */
@Entity
@Table(name = "article_note")
class Note {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_note_seq")
    @SequenceGenerator(name = "article_note_seq", sequenceName = "article_note_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "article_id", nullable = false)
    private long article;

    @Column(name = "author_id", nullable = false)
    private long author;

    @Column(name = "text", nullable = false)
    private String text;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "resolved_by")
    private Long resolvedBy;

    @ElementCollection
    @CollectionTable(name = "article_note_mention", joinColumns = @JoinColumn(name = "note_id"))
    @Column(name = "account_id", nullable = false)
    private Set<Long> called = new HashSet<>();

    protected Note() {}

    Note(ArticleId article, AccountId author, String text, Set<AccountId> called, Instant now) {
        this.article = article.value();
        this.author = author.value();
        this.text = text;
        this.createdAt = now;
        call(called);
    }

    /** Changes the text; the answer is who is called now and was not before. */
    Set<AccountId> edit(String other, Set<AccountId> calling, Instant now) {
        Set<AccountId> before = called();
        text = other;
        editedAt = now;
        call(calling);
        return calling.stream().filter(each -> !before.contains(each)).collect(Collectors.toSet());
    }

    private void call(Set<AccountId> people) {
        called.retainAll(people.stream().map(AccountId::value).toList());
        people.forEach(each -> called.add(each.value()));
    }

    /** Settles it; nothing changes where it is settled. */
    void resolve(AccountId by, Instant now) {
        if (resolvedAt == null) {
            resolvedAt = now;
            resolvedBy = by.value();
        }
    }

    void reopen() {
        resolvedAt = null;
        resolvedBy = null;
    }

    boolean isBy(AccountId someone) {
        return author == someone.value();
    }

    /** Whether its author may still change it. */
    boolean isEditable(Duration window, Instant now) {
        return now.isBefore(createdAt.plus(window));
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    ArticleId article() {
        return new ArticleId(article);
    }

    Set<AccountId> called() {
        return called.stream().map(AccountId::new).collect(Collectors.toSet());
    }

    WrittenNote asWritten(boolean editable) {
        return new WrittenNote(
                id,
                version,
                article(),
                new AccountId(author),
                text,
                Markup.comment(text),
                createdAt,
                Optional.ofNullable(editedAt),
                Optional.ofNullable(resolvedAt),
                Optional.ofNullable(resolvedBy).map(AccountId::new),
                editable);
    }
}
