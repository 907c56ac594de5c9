package africa.pia.author;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One key that leads to an author: their own, or one of before. Written by the database alone, which knows who was first. */
@Entity
@Table(name = "author_address")
class AuthorAddress {

    @Id
    @Column(name = "author_key")
    private String key;

    @Column(name = "author_id", nullable = false)
    private long owner;

    protected AuthorAddress() {}

    String key() {
        return key;
    }

    long owner() {
        return owner;
    }
}
