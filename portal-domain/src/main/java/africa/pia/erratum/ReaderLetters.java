package africa.pia.erratum;

import africa.pia.account.AccountPost;
import africa.pia.mail.Letter;
import africa.pia.mail.Outbox;
import africa.pia.site.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The letters that tell readers what became of their report.
 *
 * <p>They hold the newsroom's words only: an address that nobody has confirmed may be anybody's, and must not be used to
 * send them what a stranger typed.
 */
@ApplicationScoped
class ReaderLetters {

    @Inject
    Outbox outbox;

    @Inject
    AccountPost accounts;

    @Inject
    SiteSettings site;

    /** Thanks every reader who said so, each once. */
    void corrected(ReportedWords words, List<ReaderNote> notes) {
        tell(words, notes, "report-corrected");
    }

    /** Tells every reader who said so, each once, why nothing changes. */
    void declined(ReportedWords words, List<ReaderNote> notes, String reason) {
        tell(words, notes, "report-declined", reason);
    }

    private void tell(ReportedWords words, List<ReaderNote> notes, String template, Object... more) {
        String path = "/articles/" + words.slug();
        URI link = URI.create(site.url() + path);
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = words.headline();
        System.arraycopy(more, 0, arguments, 1, more.length);
        Set<Object> told = new HashSet<>();
        for (ReaderNote note : notes) {
            note.reader().filter(told::add).ifPresent(reader -> accounts.send(reader, template, path, arguments));
            note.email()
                    .filter(told::add)
                    .ifPresent(address -> outbox.post(Letter.of(address, note.locale(), template, arguments)
                            .leadingTo(link)));
        }
    }
}
