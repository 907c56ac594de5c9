package africa.pia.account;

import africa.pia.mail.Letter;
import africa.pia.mail.Outbox;
import africa.pia.site.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;

/** Sends letters of other features to people whom they know by their id alone: no address leaves this package. */
@ApplicationScoped
public class AccountPost {

    @Inject
    Accounts accounts;

    @Inject
    Outbox outbox;

    @Inject
    SiteSettings site;

    @Inject
    Clock clock;

    /**
     * Posts a letter in the caller's transaction, in the language of who gets it. Nobody is written to who cannot sign
     * in: who has left, is suspended or has not confirmed the address.
     *
     * @param template name of the letter's words in the bundles of mails
     * @param path where it leads, inside the portal
     * @param arguments facts for the words, in the order of their placeholders
     */
    public void send(AccountId to, String template, String path, Object... arguments) {
        accounts.find(to)
                .filter(account -> account.statusAt(clock.instant()) == AccountStatus.ACTIVE)
                .ifPresent(account -> account.email()
                        .ifPresent(email -> outbox.post(Letter.of(email.value(), account.locale(), template, arguments)
                                .leadingTo(URI.create(site.url() + path)))));
    }
}
