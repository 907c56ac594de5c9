package africa.pia.section;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One shelf: its short code in addresses, its printed name, its place in the navigation. */
@Entity
@Table(name = "section")
class Section {

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "place", nullable = false)
    private int place;

    protected Section() {}

    SectionItem asItem() {
        return new SectionItem(new SectionKey(code), name);
    }
}
