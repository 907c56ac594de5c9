package africa.pia.article;

import africa.pia.tag.TagRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Files a text under the topics that the register knows: what its writer calls otherwise, or spells otherwise, too. */
@ApplicationScoped
class Registers {

    @Inject
    TagRegister tags;

    /** The draft with the labels that stand; called in the transaction that writes it. */
    ArticleDraft settled(ArticleDraft accepted) {
        return accepted.filed(accepted.section(), tags.settled(accepted.tags()));
    }
}
