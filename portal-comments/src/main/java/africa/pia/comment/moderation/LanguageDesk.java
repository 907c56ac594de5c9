package africa.pia.comment.moderation;

import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.site.SiteSettings;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which languages the caller reads, so that their queues hold no others unless they ask for them. */
@Stateless
@RolesAllowed(Role.NAME_MODERATOR)
public class LanguageDesk {

    /** The languages in which articles are written. */
    public static final Set<String> ALL =
            SiteSettings.LANGUAGES.stream().map(Locale::getLanguage).collect(Collectors.toUnmodifiableSet());

    @Inject
    Languages languages;

    @Inject
    Caller caller;

    /** The languages that the caller reads; empty for all. */
    public Set<String> own() {
        return languages.of(caller.required());
    }

    /** Chooses them; what is no language of articles is left out, and to choose none or all is to read all. */
    public void choose(Collection<String> tags) {
        Set<String> known = tags.stream().filter(ALL::contains).collect(Collectors.toSet());
        languages.put(caller.required(), known.equals(ALL) ? Set.of() : known);
    }

    /** Forgets what somebody who leaves had chosen. */
    @PermitAll
    public void on(@Observes AccountErased event) {
        languages.put(event.account(), Set.of());
    }
}
