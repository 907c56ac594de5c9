package africa.pia.section;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The one tree of sections; its version grows with every change of any of them. */
@Entity
@Table(name = "section_tree")
class SectionEdition {

    static final int ONLY = 1;

    @Id
    @Column(name = "id")
    private int id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private Long changedBy;

    protected SectionEdition() {}

    long version() {
        return version;
    }

    void change(long account, Instant now) {
        changedBy = account;
        changedAt = now;
    }
}
