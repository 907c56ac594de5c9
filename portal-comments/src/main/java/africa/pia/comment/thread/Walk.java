package africa.pia.comment.thread;

import africa.pia.comment.thread.Quest.Order;
import africa.pia.paging.Cursor;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A quest as a query: the conditions, the place it goes on from, and the order, such that one index gives the rows as
 * they are read. In SQL, for the words have no entity.
 */
final class Walk {

    private final Map<Integer, Object> parameters = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final String from;
    private final String order;

    Walk(Quest quest, Optional<Cursor> after) {
        boolean byWords = !quest.words().isEmpty();
        from = byWords ? "comment_word w1 join comment c on c.id = w1.comment_id" : "comment c";
        List<String> words = CommentWords.ordered(quest.words());
        if (byWords) {
            conditions.add(CommentWords.condition(words.size()));
            words.forEach(this::put);
        }
        conditions.add(quest.pile().condition());
        if (!quest.articles().isEmpty()) {
            conditions.add("c.article_id in ("
                    + quest.articles().stream()
                            .map(article -> Long.toString(article.value()))
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        quest.author().ifPresent(author -> conditions.add("c.author_id = " + author.value()));
        String id = byWords ? "w1.comment_id" : "c.id";
        boolean oldest = quest.order() == Order.OLDEST;
        order = switch (keyOf(quest)) {
            case FLAGS -> {
                after.ifPresent(cursor -> {
                    long flags = cursor.number(2, 0);
                    conditions.add(
                            "c.flags <= " + flags + " and (c.flags < " + flags + " or c.id < " + cursor.id() + ")");
                });
                yield "c.flags desc, c.id desc";
            }
            case DECISION -> {
                after.ifPresent(cursor -> {
                    String at = "?" + put(cursor.instant().atOffset(ZoneOffset.UTC));
                    String than = oldest ? ">" : "<";
                    conditions.add("c.decided_at " + than + "= " + at + " and (c.decided_at " + than + " " + at
                            + " or c.id " + than + " " + cursor.id() + ")");
                });
                yield oldest ? "c.decided_at, c.id" : "c.decided_at desc, c.id desc";
            }
            case POSTING -> {
                after.ifPresent(cursor -> conditions.add(id + (oldest ? " > " : " < ") + cursor.id()));
                // Sorted by the decision too where there is none: so the index is sorted.
                String first =
                        quest.pile().isUndecided() && !byWords ? "c.decided_at" + (oldest ? ", " : " desc, ") : "";
                yield first + id + (oldest ? "" : " desc");
            }
        };
    }

    /** What a list is sorted by. */
    private enum Key {
        POSTING,
        DECISION,
        FLAGS
    }

    private static Key keyOf(Quest quest) {
        if (quest.order() == Order.MOST_REPORTED && quest.pile() == Quest.Pile.FLAGGED) {
            return Key.FLAGS;
        }
        return quest.pile().isDecided() && quest.words().isEmpty() ? Key.DECISION : Key.POSTING;
    }

    /** The place of a comment in the list of a quest. */
    static Cursor place(Quest quest, Comment row) {
        return switch (keyOf(quest)) {
            case FLAGS -> Cursor.of(row.flags(), row.id().value());
            case DECISION -> Cursor.of(row.decidedAt().orElseThrow(), row.id().value());
            case POSTING -> Cursor.of(row.createdAt(), row.id().value());
        };
    }

    private int put(Object value) {
        parameters.put(parameters.size() + 1, value);
        return parameters.size();
    }

    String sql(int limit) {
        return "select c.* from " + from + " where "
                + conditions.stream().map(each -> "(" + each + ")").collect(Collectors.joining(" and ")) + " order by "
                + order + " limit " + limit;
    }

    /** The values of the query's parameters by their numbers. */
    Map<Integer, Object> parameters() {
        return parameters;
    }
}
