package africa.pia.section;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/**
 * One shelf: its short code in addresses and where it stands; its words are apart, by language. One that was merged into another
 * stays for its code, which articles of a moment ago and old addresses may still name.
 */
@Entity
@Table(name = "section")
class Section {

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "parent_code")
    private String parent;

    @Column(name = "rank", nullable = false)
    private int rank;

    @Column(name = "merged_into")
    private String mergedInto;

    protected Section() {}

    Section(SectionKey key) {
        code = key.value();
    }

    /** Puts it under another, or into the navigation. */
    void putUnder(Optional<SectionKey> other) {
        parent = other.map(SectionKey::value).orElse(null);
    }

    /** Gives it a place among its brothers. */
    void putAt(int place) {
        rank = place;
    }

    /** Ends it: whatever names it means another from now on. */
    void mergeInto(SectionKey survivor) {
        mergedInto = survivor.value();
        parent = null;
    }

    SectionKey key() {
        return new SectionKey(code);
    }

    int rank() {
        return rank;
    }

    Optional<SectionKey> parent() {
        return Optional.ofNullable(parent).map(SectionKey::new);
    }

    Optional<SectionKey> mergedInto() {
        return Optional.ofNullable(mergedInto).map(SectionKey::new);
    }
}
