package africa.pia.comment.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The cover of what is held against a person: its row's lock makes moderators take turns, its count tells them apart. */
@Entity
@Table(name = "comment_person")
class PersonFile {

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "acts", nullable = false)
    private long acts;

    protected PersonFile() {}

    /** How many sanctions were given and lifted: what one moderator saw is stale once it has grown. */
    long acts() {
        return acts;
    }

    void countAct() {
        acts++;
    }
}
