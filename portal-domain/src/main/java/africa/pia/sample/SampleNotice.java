package africa.pia.sample;

import africa.pia.account.AccountIntake;
import africa.pia.site.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/**
 * What whoever starts a portal with the sample edition is told: where it is and who can sign in.
 *
 * <p>A password that was made up is told once and kept nowhere but as a hash; later starts say how to come by another.
 */
@ApplicationScoped
class SampleNotice {

    private static final String NEXT = System.lineSeparator() + "  ";

    @Inject
    SiteSettings site;

    @Inject
    SampleFiles files;

    @Inject
    AccountIntake accounts;

    /** At the start that took the edition in, its password configured. */
    String ofFirstStart() {
        return place() + "The sample edition was taken in. Its people sign in with the configured password:" + people();
    }

    /** At the start that took the edition in. */
    String ofFirstStartWithPasswordMadeUp(String password) {
        return place() + "The sample edition was taken in. Its people sign in with the password " + password
                + " (made up now and shown only this once):" + people();
    }

    /** At every other start. */
    String ofLaterStart() {
        return place() + "Passwords are those that were configured or shown at the first start, or chosen since. To set"
                + " them, configure PORTAL_SAMPLE_PASSWORD and PORTAL_ADMIN_PASSWORD before a first start; to have a"
                + " first start again, delete the database, under liberty:run the folder data:" + people();
    }

    private String place() {
        return "The portal is at " + site.url()
                + accounts.firstAdministrator()
                        .map(email -> ", administered by " + email)
                        .orElse("")
                + ". ";
    }

    /** Those of the sample's people who are here. */
    private String people() {
        return files.people().stream()
                .filter(person -> accounts.find(person.email()).isPresent())
                .map(person -> NEXT + person.email() + " " + roles(person))
                .collect(Collectors.joining());
    }

    private static String roles(SamplePerson person) {
        return person.roles().stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
