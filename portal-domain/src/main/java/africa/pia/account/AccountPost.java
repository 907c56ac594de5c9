package africa.pia.account;

import africa.pia.mail.Letter;
import africa.pia.mail.Outbox;
import africa.pia.site.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.function.UnaryOperator;

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
        send(to, letter -> letter.leadingTo(URI.create(site.url() + path)), template, arguments);
    }

    /**
     * Posts a letter that its reader may do without, like {@link #send}.
     *
     * @param stop where letters like it are stopped, inside the portal and without signing in
     */
    public void sendStoppable(AccountId to, String template, String path, String stop, Object... arguments) {
        send(
                to,
                letter -> letter.leadingTo(URI.create(site.url() + path)).stoppedAt(URI.create(site.url() + stop)),
                template,
                arguments);
    }

    private void send(AccountId to, UnaryOperator<Letter> addressed, String template, Object... arguments) {
        accounts.find(to)
                .filter(account -> account.statusAt(clock.instant()) == AccountStatus.ACTIVE)
                .ifPresent(account -> account.email()
                        .ifPresent(email -> outbox.post(
                                addressed.apply(Letter.of(email.value(), account.locale(), template, arguments)))));
    }
}
