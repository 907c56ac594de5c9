package africa.pia.act;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain, a single row; its lock makes those who chain take turns. */
@Entity
@Table(name = "act_head")
class ActHead {

    static final int ONLY = 1;

    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "position", nullable = false)
    private long position;

    @Column(name = "hash", nullable = false)
    private String hash;

    protected ActHead() {}

    long position() {
        return position;
    }

    String hash() {
        return hash;
    }

    void chain(LoggedAct act) {
        position++;
        act.chain(position, hash);
        hash = act.hash();
    }
}
