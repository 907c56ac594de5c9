package africa.pia.comment.legal;

import africa.pia.account.AccountPost;
import africa.pia.mail.Letter;
import africa.pia.mail.Outbox;
import africa.pia.site.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;

/**
 * The letters to whoever sent a notice.
 *
 * <p>They hold the newsroom's words only: an address that nobody has confirmed may be anybody's, and must not be used to
 * send them what a stranger typed.
 */
@ApplicationScoped
class NoticeLetters {

    @Inject
    Outbox outbox;

    @Inject
    AccountPost accounts;

    @Inject
    SiteSettings site;

    void received(LegalNotice notice, String articleSlug) {
        send(notice, "notice-received", articleSlug, notice.reference());
    }

    void decided(LegalNotice notice, String articleSlug) {
        String template = notice.outcome().orElseThrow() == NoticeOutcome.ILLEGAL ? "notice-illegal" : "notice-legal";
        send(notice, template, articleSlug, notice.reference(), notice.reasons());
    }

    private void send(LegalNotice notice, String template, String articleSlug, Object... arguments) {
        String path = "/articles/" + articleSlug;
        notice.email()
                .ifPresentOrElse(
                        address -> outbox.post(Letter.of(address, notice.locale(), template, arguments)
                                .leadingTo(URI.create(site.url() + path))),
                        () -> notice.account().ifPresent(account -> accounts.send(account, template, path, arguments)));
    }
}
