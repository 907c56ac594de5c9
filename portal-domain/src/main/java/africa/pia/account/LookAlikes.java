package africa.pia.account;

import africa.pia.PortalException;
import africa.pia.site.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Keeps readers from calling themselves as if they spoke for the site. */
@ApplicationScoped
class LookAlikes {

    /** What only staff may call themselves, in the languages of the site; skeletons. */
    private static final Set<String> OFFICES = Set.of(
            "admin",
            "administrateur",
            "administration",
            "administrador",
            "administrator",
            "equipe",
            "laredaction",
            "lamoderation",
            "moderacao",
            "moderateur",
            "moderation",
            "moderator",
            "redacao",
            "redaction",
            "support",
            "webmaster");

    @Inject
    SiteSettings site;

    /**
     * Lets a name pass, or not.
     *
     * @throws LookAlikeException when a reader takes the site's name or that of an office
     */
    void require(DisplayName name, boolean staff) {
        if (staff) {
            return;
        }
        String skeleton = DisplayName.skeleton(name.value());
        String siteName = DisplayName.skeleton(site.name());
        boolean speaksForTheSite = !siteName.isEmpty() && skeleton.contains(siteName);
        boolean holdsAnOffice = OFFICES.stream()
                .anyMatch(office -> skeleton.equals(office)
                        || skeleton.equals(office + "pia")
                        || skeleton.equals("pia" + office)
                        || skeleton.equals("pia"));
        if (speaksForTheSite || holdsAnOffice) {
            throw new LookAlikeException();
        }
    }

    /** The name belongs to the site. */
    static final class LookAlikeException extends PortalException {

        private static final long serialVersionUID = 1L;

        LookAlikeException() {
            super("account.display-name-reserved");
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }
}
