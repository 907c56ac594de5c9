package africa.pia.author;

import africa.pia.account.AccountEvent.AccountErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/** Keeps the name of who has left above what they wrote, and nothing that leads to the account. */
@ApplicationScoped
class DepartedAuthors {

    @Inject
    Authors authors;

    void on(@Observes AccountErased event) {
        authors.of(event.account()).ifPresent(author -> author.link(Optional.empty()));
    }
}
