package africa.pia.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The single row that says which position was given last; its lock makes sequencers take turns. */
@Entity
@Table(name = "change_head")
class ChangeHead {

    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "position", nullable = false)
    private long position;

    protected ChangeHead() {}

    long position() {
        return position;
    }

    long next() {
        return ++position;
    }
}
