package africa.pia.author;

import africa.pia.media.MediaId;
import africa.pia.text.Slug;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes in what is said of those who sign and what the portal brings itself, with the sample edition. Asks nobody for a
 * role: it is for the portal's own loaders and for nothing that a request reaches; people say who signs at the
 * {@link AuthorDesk}.
 */
@Stateless
@PermitAll
public class AuthorIntake {

    @Inject
    Authors authors;

    @Inject
    AuthorCheck check;

    @Inject
    Editing editing;

    @Inject
    Clock clock;

    /** Takes somebody in, or, where their name is there already, what is said of them. */
    public void take(AuthorWords told) {
        KnownAuthor author = authors.lockedAt(Slug.keyOf(told.name())).orElseGet(() -> fresh(told.name()));
        editing.write(author, check.accepted(author.id(), told));
    }

    private KnownAuthor fresh(String name) {
        KnownAuthor author = new KnownAuthor(Slug.keyOf(name), name, clock.instant());
        if (!authors.add(author)) {
            throw new IllegalStateException("Somebody else takes in " + name + " just now");
        }
        authors.flush();
        return author;
    }

    /** Whether somebody is there of whom no portrait is shown. */
    public boolean awaitsPortrait(String name) {
        return find(name).filter(author -> author.portrait().isEmpty()).isPresent();
    }

    /** Shows somebody who is there. */
    public void portray(String name, MediaId portrait) {
        find(name).flatMap(author -> authors.locked(author.id())).ifPresent(author -> {
            AuthorWords words = editing.asEditable(author).words();
            editing.write(
                    author,
                    new AuthorWords(
                            words.name(),
                            Optional.of(portrait),
                            words.account(),
                            words.titles(),
                            words.biographies(),
                            words.links()));
        });
    }

    private Optional<KnownAuthor> find(String name) {
        return authors.at(Slug.keyOf(name));
    }
}
