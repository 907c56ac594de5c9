package africa.pia.author;

import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.author.AuthorDesk.UnknownAuthorException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * What somebody of the newsroom says of themself: biography and links of the author that an editor has linked to their
 * account. Name, portrait and what they do are the editors'.
 */
@Stateless
@RolesAllowed({Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR})
public class OwnAuthor {

    private static final Logger LOG = Logger.getLogger(OwnAuthor.class.getName());

    @Inject
    Authors authors;

    @Inject
    AuthorCheck check;

    @Inject
    Editing editing;

    @Inject
    Caller caller;

    /** The author that the caller is; empty while no editor has said so. */
    public Optional<EditableAuthor> open() {
        return authors.of(caller.required()).map(editing::asEditable);
    }

    /**
     * Says otherwise who one is.
     *
     * @param version that the caller saw; a stale one is refused ({@code author.stale})
     * @param biographies plain paragraphs, by language tag
     */
    public EditableAuthor revise(long version, Map<String, String> biographies, List<AuthorLink> links) {
        long id = authors.of(caller.required())
                .orElseThrow(UnknownAuthorException::new)
                .id();
        KnownAuthor author = editing.at(id, version);
        AuthorWords before = editing.asEditable(author).words();
        AuthorWords words = new AuthorWords(
                before.name(), before.portrait(), before.account(), before.titles(), biographies, links);
        editing.write(author, check.accepted(id, words));
        LOG.info(() -> "Account " + caller.required() + " changed the own author " + author.key());
        return editing.asEditable(author);
    }
}
