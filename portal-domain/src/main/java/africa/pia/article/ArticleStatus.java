package africa.pia.article;

import java.util.Set;

/** Where an article stands on its way to the reader. */
public enum ArticleStatus {
    DRAFT,
    SUBMITTED,
    PUBLISHED,
    WITHDRAWN;

    /** The states that may come next. A withdrawn article may be published again; it keeps its first date. */
    public Set<ArticleStatus> successors() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, PUBLISHED);
            case SUBMITTED -> Set.of(DRAFT, PUBLISHED);
            case PUBLISHED -> Set.of(WITHDRAWN);
            case WITHDRAWN -> Set.of(PUBLISHED);
        };
    }
}
