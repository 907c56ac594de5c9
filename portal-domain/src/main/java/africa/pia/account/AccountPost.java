package africa.pia.account;

import africa.pia.mail.Letter;
import africa.pia.mail.Outbox;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;

/**
 * Sends letters to people of whom a feature knows the account only: their address and language never leave this package.
 */
@Stateless
@PermitAll
public class AccountPost {

    @Inject
    Accounts accounts;

    @Inject
    Outbox outbox;

    /**
     * Posts a letter in the caller's transaction; nothing for a person who has left.
     *
     * @param template see {@link Letter}
     * @param link where the letter leads
     */
    public void post(AccountId to, String template, URI link, Object... arguments) {
        accounts.find(to).filter(account -> !account.isErased()).ifPresent(account -> account.email()
                .ifPresent(address -> outbox.post(Letter.of(address.value(), account.locale(), template, arguments)
                        .leadingTo(link))));
    }
}
