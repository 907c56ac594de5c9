package africa.pia.author;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What is said of one author in one language. */
@Entity
@Table(name = "author_text")
@IdClass(AuthorText.Key.class)
class AuthorText {

    /** Of whom, in which language. */
    record Key(long author, String language) implements Serializable {}

    @Id
    @Column(name = "author_id")
    private long author;

    @Id
    @Column(name = "language")
    private String language;

    @Column(name = "title", nullable = false)
    private String title = "";

    @Column(name = "biography", nullable = false)
    private String biography = "";

    protected AuthorText() {}

    AuthorText(long author, String language) {
        this.author = author;
        this.language = language;
    }

    void say(String newTitle, String newBiography) {
        title = newTitle;
        biography = newBiography;
    }

    String language() {
        return language;
    }

    String title() {
        return title;
    }

    String biography() {
        return biography;
    }
}
