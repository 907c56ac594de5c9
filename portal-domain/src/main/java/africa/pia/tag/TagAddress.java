package africa.pia.tag;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One key that leads to a topic: its own, or one of before. Written by the database alone, which knows who was first. */
@Entity
@Table(name = "tag_address")
class TagAddress {

    @Id
    @Column(name = "tag_key")
    private String key;

    @Column(name = "tag_id", nullable = false)
    private long owner;

    protected TagAddress() {}

    String key() {
        return key;
    }

    long owner() {
        return owner;
    }
}
