package africa.pia.article.filing;

import africa.pia.section.SectionEvent.SectionMerged;
import africa.pia.tag.TagEvent.TagMerged;
import africa.pia.tag.TagEvent.TagRenamed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Files articles elsewhere when a shelf or a topic is no more or bears another name, in the same transaction. */
@ApplicationScoped
class FilingClerk {

    @Inject
    FiledRows rows;

    void on(@Observes SectionMerged event) {
        rows.refile(event.from(), event.into());
    }

    void on(@Observes TagRenamed event) {
        rows.relabel(event.before(), event.key(), event.label());
    }

    void on(@Observes TagMerged event) {
        rows.retag(event.from(), event.into(), event.label());
    }
}
