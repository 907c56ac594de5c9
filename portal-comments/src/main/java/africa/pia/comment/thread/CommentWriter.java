package africa.pia.comment.thread;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is known of somebody who has posted; counted by increments in SQL ({@link CommentWriters}), never here. */
@Entity
@Table(name = "comment_writer")
class CommentWriter {

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "posted", nullable = false)
    private int posted;

    @Column(name = "removed", nullable = false)
    private int removed;

    protected CommentWriter() {}

    long accountId() {
        return accountId;
    }

    Docket.Tally asTally() {
        return new Docket.Tally(posted, removed);
    }
}
