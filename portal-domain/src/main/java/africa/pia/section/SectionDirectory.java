package africa.pia.section;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;

/** The sections in the order of the navigation. */
@Stateless
public class SectionDirectory {

    public List<SectionItem> navigation() {
        throw new UnsupportedOperationException();
    }

    public Optional<SectionItem> section(SectionKey key) {
        return navigation().stream().filter(item -> item.key().equals(key)).findFirst();
    }
}
