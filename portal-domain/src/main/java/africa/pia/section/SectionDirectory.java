package africa.pia.section;

import africa.pia.site.SiteSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The sections as readers and writers see them. Open to everyone. */
@Stateless
@PermitAll
public class SectionDirectory {

    @Inject
    Sections sections;

    @Inject
    SiteSettings site;

    /** All of them as they stand now; they are few, so a page may ask for all. */
    public SectionTree tree() {
        return sections.tree(site.locale().toLanguageTag());
    }

    /** Every section, in the order of the tree. */
    public List<SectionItem> navigation() {
        return tree().items();
    }

    /** The section with a key, or the one that it was merged into. */
    public Optional<SectionItem> section(SectionKey key) {
        return tree().find(key);
    }
}
