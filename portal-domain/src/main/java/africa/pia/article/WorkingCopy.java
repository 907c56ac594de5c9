package africa.pia.article;

import africa.pia.account.AccountId;
import africa.pia.article.Newsroom.IllegalStepException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The next text of an article while it is being written: what the editor page keeps every few seconds, and, of a
 * published article, what is reviewed and shown in place of what readers see. An article has one at most. Of a published
 * article it takes the same steps as an article does; in the end it becomes the article's text and is gone.
 */
@Entity
@Table(name = "article_working_copy")
class WorkingCopy {

    @Id
    @Column(name = "article_id")
    private long article;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "content", nullable = false)
    private String content;

    @Column(name = "based_on", nullable = false)
    private long basedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private ArticleStatus status = ArticleStatus.DRAFT;

    /** What the change will be to readers; empty until somebody has said it. */
    @Column(name = "change_kind", nullable = false)
    private String changeKind = "";

    @Column(name = "change_note", nullable = false)
    private String changeNote = "";

    /** The reports that it will answer, parted by commas. */
    @Column(name = "reports", nullable = false)
    private String reports = "";

    @Column(name = "publish_at")
    private Instant publishAt;

    @Column(name = "return_note", nullable = false)
    private String returnNote = "";

    @Column(name = "begun_by", nullable = false)
    private long begunBy;

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt;

    @Column(name = "changed_by", nullable = false)
    private long changedBy;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    protected WorkingCopy() {}

    WorkingCopy(Article article, ArticleDraft draft, AccountId by, Instant now) {
        this.article = article.id().value();
        this.basedOn = article.textVersion();
        this.begunBy = by.value();
        this.begunAt = now;
        write(draft, by, now);
    }

    /** Takes what was typed. What is scheduled is fit for readers as it is and is not typed in. */
    void write(ArticleDraft draft, AccountId by, Instant now) {
        if (status == ArticleStatus.SCHEDULED) {
            throw new IllegalStepException(status, ArticleStatus.DRAFT);
        }
        content = DraftJson.write(draft);
        changed(by, now);
    }

    /** Takes what was typed by somebody who has seen the article's text of now. */
    void rebase(Article onto) {
        basedOn = onto.textVersion();
    }

    void submit(AccountId by, Instant now) {
        step(ArticleStatus.SUBMITTED, by, now);
        returnNote = "";
    }

    void takeBack(AccountId by, Instant now) {
        step(ArticleStatus.DRAFT, by, now);
    }

    void giveBack(String note, AccountId by, Instant now) {
        step(ArticleStatus.DRAFT, by, now);
        returnNote = note;
    }

    /** Finds it fit for readers; one that was scheduled loses its instant. */
    void approve(AccountId by, Instant now) {
        step(ArticleStatus.APPROVED, by, now);
        publishAt = null;
    }

    /** Has it take the place of what readers see at an instant to come. */
    void schedule(Instant at, TextChange change, AccountId by, Instant now) {
        step(ArticleStatus.SCHEDULED, by, now);
        publishAt = at;
        changeKind = change.kind().name();
        changeNote = change.note();
        reports = change.reports().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Checks that it may be shown now; whoever asks then makes it the article's text. */
    void publish(AccountId by, Instant now) {
        step(ArticleStatus.PUBLISHED, by, now);
    }

    private void step(ArticleStatus next, AccountId by, Instant now) {
        if (!status.successors().contains(next)) {
            throw new IllegalStepException(status, next);
        }
        status = next;
        changed(by, now);
    }

    private void changed(AccountId by, Instant now) {
        changedBy = by.value();
        updatedAt = now;
    }

    ArticleId article() {
        return new ArticleId(article);
    }

    long version() {
        return version;
    }

    ArticleStatus status() {
        return status;
    }

    AccountId changedBy() {
        return new AccountId(changedBy);
    }

    Optional<Instant> publishAt() {
        return Optional.ofNullable(publishAt);
    }

    /** Whether it is to be shown by now. */
    boolean isDue(Instant now) {
        return status == ArticleStatus.SCHEDULED && !publishAt.isAfter(now);
    }

    /** Whether the article's text has changed since this one was begun. */
    boolean isOutdated(Article of) {
        return of.textVersion() != basedOn;
    }

    ArticleDraft draft() {
        return DraftJson.read(content);
    }

    Optional<TextChange> change() {
        return changeKind.isEmpty()
                ? Optional.empty()
                : Optional.of(new TextChange(ChangeKind.valueOf(changeKind), changeNote, reportNumbers()));
    }

    private List<Long> reportNumbers() {
        return Arrays.stream(reports.split(","))
                .filter(number -> !number.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    EditableCopy asEditable(Article of) {
        return new EditableCopy(
                article(),
                draft(),
                status,
                publishAt(),
                change(),
                returnNote,
                new AccountId(begunBy),
                begunAt,
                changedBy(),
                updatedAt,
                isOutdated(of),
                version);
    }
}
