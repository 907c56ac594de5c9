package africa.pia.article;

import africa.pia.author.AuthorRegister;
import africa.pia.tag.TagRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Files a text under the topics that the register knows and signs it with the names that it knows: what its writer calls
 * otherwise, or spells otherwise, too.
 */
@ApplicationScoped
class Registers {

    @Inject
    TagRegister tags;

    @Inject
    AuthorRegister authors;

    /** The draft with the labels and names that stand; called in the transaction that writes it. */
    ArticleDraft settled(ArticleDraft accepted) {
        return accepted.filed(accepted.section(), tags.settled(accepted.tags()))
                .signed(authors.settled(accepted.byline()));
    }
}
