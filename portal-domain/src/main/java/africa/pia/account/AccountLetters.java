package africa.pia.account;

import africa.pia.mail.Letter;
import africa.pia.mail.Outbox;
import africa.pia.secret.SecretToken;
import africa.pia.site.Printing;
import africa.pia.site.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * The letters about accounts.
 *
 * <p>A letter to an address that is not confirmed holds nothing that whoever typed the address could choose, not even a
 * name: it could be sent to anybody.
 */
@ApplicationScoped
class AccountLetters {

    @Inject
    Outbox outbox;

    @Inject
    SiteSettings site;

    /** Asks a new reader to confirm the address. */
    void confirm(Account account, SecretToken token, Duration lifetime) {
        post(account, "confirm", "/account/confirm?token=" + token.value(), lifetime.toHours());
    }

    /** Tells whoever owns an address that it has an account, after somebody tried to register it once more. */
    void known(Account account) {
        post(account, "known", "/account/sign-in");
    }

    /** Lets a person choose a new password. */
    void reset(Account account, SecretToken token, Duration lifetime) {
        post(account, "reset", "/account/reset?token=" + token.value(), lifetime.toMinutes());
    }

    void passwordChanged(Account account) {
        post(account, "password-changed", "/account/forgotten");
    }

    /** Asks whoever owns the new address to confirm it. */
    void move(Account account, EmailAddress to, SecretToken token, Duration lifetime) {
        outbox.post(Letter.of(to.value(), account.locale(), "move", lifetime.toHours())
                .leadingTo(address("/account/confirm?token=" + token.value())));
    }

    /** Tells whoever owns an address that it has an account, after somebody wanted to move to it. */
    void moveToKnown(Locale locale, EmailAddress to) {
        outbox.post(Letter.of(to.value(), locale, "move-known"));
    }

    /** Tells the old address that another was asked for. */
    void moving(Account account) {
        post(account, "moving", "/account/forgotten");
    }

    /** Tells the old address that another has taken its place. */
    void moved(EmailAddress old, Locale locale) {
        outbox.post(Letter.of(old.value(), locale, "moved"));
    }

    void erased(EmailAddress address, Locale locale) {
        outbox.post(Letter.of(address.value(), locale, "erased"));
    }

    void suspended(Account account, Optional<Instant> until, String reason) {
        String template = "suspended" + (until.isPresent() ? "-until" : "") + (reason.isEmpty() ? "-untold" : "");
        String end = until.map(instant -> day(instant, account.locale())).orElse("");
        account.email().ifPresent(to -> outbox.post(Letter.of(to.value(), account.locale(), template, reason, end)));
    }

    private String day(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Printing.of(locale))
                .format(instant.atZone(site.zone()));
    }

    private void post(Account account, String template, String path, Object... arguments) {
        account.email()
                .ifPresent(to -> outbox.post(Letter.of(to.value(), account.locale(), template, arguments)
                        .leadingTo(address(path))));
    }

    private URI address(String path) {
        return URI.create(site.url() + path);
    }
}
