package africa.pia.article.filing;

import africa.pia.section.SectionEvent.SectionMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Files articles elsewhere when a shelf is no more, in the same transaction. */
@ApplicationScoped
class FilingClerk {

    @Inject
    FiledRows rows;

    void on(@Observes SectionMerged event) {
        rows.refile(event.from(), event.into());
    }
}
