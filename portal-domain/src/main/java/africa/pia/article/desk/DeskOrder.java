package africa.pia.article.desk;

import africa.pia.article.ArticleStatus;
import java.time.Instant;
import java.util.Optional;

/** By which instant a list is ordered, and which way. */
enum DeskOrder {
    /** The latest change first. */
    CHANGED("a.updatedAt", false),
    /** What appeared last first. */
    APPEARED("a.publishedAt", false),
    /** What is to appear next first. */
    APPEARING("a.publishAt", true);

    /** Later than every article. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final String column;
    private final boolean ascending;

    DeskOrder(String column, boolean ascending) {
        this.column = column;
        this.ascending = ascending;
    }

    static DeskOrder of(Optional<ArticleStatus> status) {
        if (status.equals(Optional.of(ArticleStatus.SCHEDULED))) {
            return APPEARING;
        }
        return status.equals(Optional.of(ArticleStatus.PUBLISHED)) ? APPEARED : CHANGED;
    }

    Instant at(DeskItem item) {
        return switch (this) {
            case CHANGED -> item.updatedAt();
            case APPEARED -> item.publishedAt().orElseThrow();
            case APPEARING -> item.publishAt().orElseThrow();
        };
    }

    String column() {
        return column;
    }

    /** A condition on {@code :instant} and {@code :id}; its first half lets the index begin at the cursor. */
    String afterCursor() {
        String beyond = ascending ? ">" : "<";
        return column + " " + beyond + "= :instant and (" + column + " " + beyond + " :instant or a.id " + beyond
                + " :id)";
    }

    String clause() {
        String way = ascending ? "" : " desc";
        return " order by " + column + way + ", a.id" + way;
    }

    Instant beginning() {
        return ascending ? Instant.EPOCH : END_OF_TIME;
    }

    long firstId() {
        return ascending ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
}
