package africa.pia.article.filing;

import africa.pia.account.Role;
import africa.pia.article.filing.FiledRows.Borne;
import africa.pia.section.SectionKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** How many articles are filed where and signed by whom, in whatever state; for who changes that. */
@Stateless
@RolesAllowed({Role.NAME_EDITOR, Role.NAME_ADMIN})
public class Filing {

    @Inject
    FiledRows rows;

    /** Of each section, those below it aside; one without an article is absent. */
    public Map<SectionKey, Long> bySection() {
        return rows.countBySection();
    }

    /** Of each of some authors; who has signed none is absent. */
    public Map<String, Long> byAuthor(Collection<String> keys) {
        return rows.count(Borne.BYLINE, keys);
    }

    /** Of each of some tags; one that no article has is absent. */
    public Map<String, Long> byTag(Collection<String> keys) {
        return rows.count(Borne.TAG, keys);
    }
}
