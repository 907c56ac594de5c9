package africa.pia.article.filing;

import africa.pia.article.filing.FiledRows.Borne;
import africa.pia.author.AuthorEvent.AuthorMerged;
import africa.pia.author.AuthorEvent.AuthorRenamed;
import africa.pia.section.SectionEvent.SectionMerged;
import africa.pia.tag.TagEvent.TagMerged;
import africa.pia.tag.TagEvent.TagRenamed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Files and signs articles otherwise when a shelf, a topic or a name is no more, in the same transaction. */
@ApplicationScoped
class FilingClerk {

    @Inject
    FiledRows rows;

    void on(@Observes SectionMerged event) {
        rows.refile(event.from(), event.into());
    }

    void on(@Observes TagRenamed event) {
        rows.rename(Borne.TAG, event.before(), event.key(), event.label());
    }

    void on(@Observes AuthorRenamed event) {
        rows.rename(Borne.BYLINE, event.before(), event.key(), event.name());
    }

    void on(@Observes AuthorMerged event) {
        rows.replace(Borne.BYLINE, event.from(), event.into(), event.name());
    }

    void on(@Observes TagMerged event) {
        rows.replace(Borne.TAG, event.from(), event.into(), event.label());
    }
}
