package africa.pia.section;

import africa.pia.change.Change;
import africa.pia.change.ChangeLog;
import africa.pia.site.SiteSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes in sections that the portal brings itself, with the sample edition. Asks nobody for a role: it is for the
 * portal's own loaders and for nothing that a request reaches; people plant sections at the {@link SectionDesk}.
 */
@Stateless
@PermitAll
public class SectionIntake {

    @Inject
    Sections sections;

    @Inject
    SiteSettings site;

    @Inject
    ChangeLog log;

    /**
     * Takes in a section behind its brothers, or, where it is there already, what is said of it.
     *
     * @param parent under which a new one stands
     * @param words a language that they do not name stays as it is
     */
    public void take(SectionKey key, Optional<SectionKey> parent, SectionWords words) {
        SectionTree tree = sections.tree(site.locale().toLanguageTag());
        Map<String, String> names = new HashMap<>();
        Map<String, String> descriptions = new HashMap<>();
        Optional<SectionItem> known = tree.find(key);
        known.ifPresent(section -> {
            names.putAll(section.names().texts());
            descriptions.putAll(section.descriptions().texts());
        });
        if (known.isEmpty()) {
            Section section = new Section(key);
            section.putUnder(parent);
            section.putAt(parent.map(tree::under).orElseGet(tree::top).size());
            sections.add(section);
        }
        names.putAll(words.names());
        descriptions.putAll(words.descriptions());
        sections.say(key, new SectionWords(names, descriptions));
        log.append(Change.Topic.SECTIONS, 0, key.value());
    }
}
