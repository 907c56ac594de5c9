package africa.pia.article;

import java.util.Set;

/** Where an article stands on its way to the reader. */
public enum ArticleStatus {
    DRAFT,
    SUBMITTED,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN;

    /**
     * The states that may come next. What an editor has judged goes back to its writer as a draft; what is scheduled
     * may be given another instant or none. A withdrawn article may be published again; it keeps its first date.
     */
    public Set<ArticleStatus> successors() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, SCHEDULED, PUBLISHED);
            case SUBMITTED -> Set.of(DRAFT, APPROVED, SCHEDULED, PUBLISHED);
            case APPROVED -> Set.of(DRAFT, SCHEDULED, PUBLISHED);
            case SCHEDULED -> Set.of(APPROVED, SCHEDULED, PUBLISHED);
            case PUBLISHED -> Set.of(WITHDRAWN);
            case WITHDRAWN -> Set.of(PUBLISHED);
        };
    }
}
