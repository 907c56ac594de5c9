package africa.pia.section;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The sections in the order of the navigation. Open to everyone. */
@Stateless
@PermitAll
public class SectionDirectory {

    @Inject
    Sections sections;

    /** Every section; they are few, so a page may ask for all of them. */
    public List<SectionItem> navigation() {
        return sections.inOrder().stream().map(Section::asItem).toList();
    }

    public Optional<SectionItem> section(SectionKey key) {
        return navigation().stream().filter(item -> item.key().equals(key)).findFirst();
    }
}
