package africa.pia.section;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What one section is called in one language, and what is found in it. */
@Entity
@Table(name = "section_text")
@IdClass(SectionText.Key.class)
class SectionText {

    /** Of which section, in which language. */
    record Key(String section, String language) implements Serializable {}

    @Id
    @Column(name = "section_code")
    private String section;

    @Id
    @Column(name = "language")
    private String language;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "description", nullable = false)
    private String description;

    protected SectionText() {}

    SectionText(SectionKey section, String language) {
        this.section = section.value();
        this.language = language;
    }

    void say(String newName, String newDescription) {
        name = newName;
        description = newDescription;
    }

    SectionKey section() {
        return new SectionKey(section);
    }

    String language() {
        return language;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }
}
