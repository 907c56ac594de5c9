package africa.pia.author;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One link of one author. */
@Entity
@Table(name = "author_link")
@IdClass(StoredLink.Key.class)
class StoredLink {

    /** Of whom, at which place. */
    record Key(long author, int place) implements Serializable {}

    @Id
    @Column(name = "author_id")
    private long author;

    @Id
    @Column(name = "place")
    private int place;

    @Column(name = "label", nullable = false)
    private String label;

    @Column(name = "address", nullable = false)
    private String address;

    protected StoredLink() {}

    StoredLink(long author, int place, AuthorLink link) {
        this.author = author;
        this.place = place;
        show(link);
    }

    final void show(AuthorLink link) {
        label = link.label();
        address = link.address();
    }

    AuthorLink asLink() {
        return new AuthorLink(label, address);
    }
}
