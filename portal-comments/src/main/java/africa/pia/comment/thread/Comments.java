package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import africa.pia.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The comments' shelf. Every list is one walk along one index, however long the thread. */
@ApplicationScoped
class Comments {

    private static final int WAITING_COUNTED = 1_000;

    @PersistenceContext(unitName = "comments")
    EntityManager em;

    @Inject
    CommentThreads threads;

    @Inject
    CommentWords words;

    Optional<Comment> find(CommentId id) {
        return Optional.ofNullable(em.find(Comment.class, id.value()));
    }

    /**
     * Finds a comment as it stands now and keeps it so until the end of the transaction. Its thread is locked first:
     * counts of the thread and of the comments above may change with it.
     */
    Optional<Comment> lock(CommentId id) {
        List<Long> article = em.createQuery("select c.articleId from Comment c where c.id = :id", Long.class)
                .setParameter("id", id.value())
                .getResultList();
        if (article.isEmpty()) {
            return Optional.empty();
        }
        threads.lock(new ArticleId(article.get(0)));
        return Optional.of(em.find(Comment.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Comment comment, Optional<Comment> parent) {
        em.persist(comment);
        comment.takePlace(parent);
        words.add(comment.id(), comment.text());
    }

    /** Takes in that the text of a comment, which is locked, has changed. */
    void reword(Comment comment) {
        words.replace(comment.id(), comment.text());
    }

    /** Writes out what changed, so that its version is known; a clash with another transaction shows here. */
    void flush() {
        em.flush();
    }

    /** What readers see of a thread, in reading order: visible comments and the places that are kept. */
    List<Comment> shown(ArticleId article, Optional<Cursor> after, int limit) {
        return em.createQuery(
                        "select c from Comment c where c.articleId = :article and c.shown = true and c.path > :path"
                                + " order by c.path",
                        Comment.class)
                .setParameter("article", article.value())
                .setParameter("path", after.map(Comments::pathOf).orElse(""))
                .setMaxResults(limit)
                .getResultList();
    }

    /** All of a thread in reading order, whatever became of each comment. */
    List<Comment> whole(ArticleId article, Optional<Cursor> after, int limit) {
        return between(article, after.map(Comments::pathOf).orElse(""), Comment.AFTER_EVERY_PATH, limit);
    }

    /** A comment and what its path leads through it to, in reading order. */
    List<Comment> below(Comment root, int limit) {
        List<Comment> rows = new ArrayList<>(List.of(root));
        if (limit > 1) {
            rows.addAll(between(root.article(), root.path(), root.path() + Comment.AFTER_EVERY_PATH, limit - 1));
        }
        return rows;
    }

    /** What stands at the same level under the same comment, but later; for a comment at the deepest level. */
    List<Comment> beside(Comment root) {
        String above = root.path().substring(0, root.depth() * Comment.DIGITS);
        return between(root.article(), root.path(), above + Comment.AFTER_EVERY_PATH, Integer.MAX_VALUE);
    }

    private List<Comment> between(ArticleId article, String after, String before, int limit) {
        return em.createQuery(
                        "select c from Comment c where c.articleId = :article and c.path > :after and c.path < :before"
                                + " order by c.path",
                        Comment.class)
                .setParameter("article", article.value())
                .setParameter("after", after)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    private static String pathOf(Cursor cursor) {
        String path = cursor.parts(1).get(0);
        if (!path.matches("[0-9]{1,100}")) {
            throw new Cursor.MalformedCursorException();
        }
        return path;
    }

    /** The paths of what readers see just before a comment, the nearest first. */
    List<String> pathsBefore(Comment comment, int limit) {
        return em.createQuery(
                        "select c.path from Comment c where c.articleId = :article and c.shown = true and c.path < :path"
                                + " order by c.path desc",
                        String.class)
                .setParameter("article", comment.article().value())
                .setParameter("path", comment.path())
                .setMaxResults(limit)
                .getResultList();
    }

    /** What readers see just before a comment, in reading order. */
    List<Comment> before(Comment comment, int limit) {
        List<Comment> rows = em.createQuery(
                        "select c from Comment c where c.articleId = :article and c.shown = true and c.path < :path"
                                + " order by c.path desc",
                        Comment.class)
                .setParameter("article", comment.article().value())
                .setParameter("path", comment.path())
                .setMaxResults(limit)
                .getResultList();
        Collections.reverse(rows);
        return rows;
    }

    /** What readers see just after a comment, in reading order. */
    List<Comment> after(Comment comment, int limit) {
        return shown(comment.article(), Optional.of(Cursor.of(comment.path())), limit);
    }

    /** Visible comments of a thread, the most welcome first, of equals the newest. */
    List<Comment> best(ArticleId article, Optional<Cursor> after, int limit) {
        return em.createQuery(
                        "select c from Comment c where c.articleId = :article and c.status = :visible"
                                + " and c.score <= :score and (c.score < :score or c.id < :id)"
                                + " order by c.score desc, c.id desc",
                        Comment.class)
                .setParameter("article", article.value())
                .setParameter("visible", CommentStatus.VISIBLE)
                .setParameter("score", after.map(Comments::scoreOf).orElse(Integer.MAX_VALUE))
                .setParameter("id", after.map(cursor -> cursor.number(2, 1)).orElse(Long.MAX_VALUE))
                .setMaxResults(limit)
                .getResultList();
    }

    private static int scoreOf(Cursor cursor) {
        long score = cursor.number(2, 0);
        if (score != (int) score) {
            throw new Cursor.MalformedCursorException();
        }
        return (int) score;
    }

    /** Visible comments of a thread, the newest first. */
    List<Comment> newest(ArticleId article, Optional<Cursor> after, int limit) {
        return em.createQuery(
                        "select c from Comment c where c.articleId = :article and c.status = :visible"
                                + " and c.id < :before order by c.id desc",
                        Comment.class)
                .setParameter("article", article.value())
                .setParameter("visible", CommentStatus.VISIBLE)
                .setParameter("before", after.map(Cursor::id).orElse(Long.MAX_VALUE))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Counts the visible comments of a thread that are newer than one, but no further than the limit. */
    int countNewer(ArticleId article, CommentId last, int limit) {
        return em.createQuery(
                        "select c.id from Comment c where c.articleId = :article and c.status = :visible"
                                + " and c.id > :last",
                        Long.class)
                .setParameter("article", article.value())
                .setParameter("visible", CommentStatus.VISIBLE)
                .setParameter("last", last.value())
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    List<Comment> heldOf(AccountId author, ArticleId article, int limit) {
        return em.createQuery(
                        "select c from Comment c where c.authorId = :author and c.articleId = :article"
                                + " and c.status = :held order by c.id",
                        Comment.class)
                .setParameter("author", author.value())
                .setParameter("article", article.value())
                .setParameter("held", CommentStatus.HELD)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What an author posted by a sending that has come before. */
    Optional<Comment> sentBefore(AccountId author, Sending sending) {
        return em.createQuery(
                        "select c from Comment c where c.authorId = :author and c.sentAs = :sending", Comment.class)
                .setParameter("author", author.value())
                .setParameter("sending", sending.digest())
                .getResultStream()
                .findFirst();
    }

    /** An author's last comments under an article, the newest first. */
    List<Comment> lastOf(AccountId author, ArticleId article, int limit) {
        return em.createQuery(
                        "select c from Comment c where c.authorId = :author and c.articleId = :article"
                                + " order by c.id desc",
                        Comment.class)
                .setParameter("author", author.value())
                .setParameter("article", article.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Some comments of a pile, from a place on. One walk along one index: of the pile, of an article or person in it,
     * or of the first word looked for.
     */
    List<Comment> walk(Quest quest, Optional<Cursor> after, int limit) {
        Walk walk = new Walk(quest, after);
        Query query = em.createNativeQuery(walk.sql(limit), Comment.class);
        walk.parameters().forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(Comment.class::cast).toList();
    }

    /** Counts the comments of one state, decided on or not, but no further than the limit. */
    int count(CommentStatus status, boolean decided, int limit) {
        Number counted = (Number) em.createNativeQuery("select count(*) from (select id from comment where status = ?1"
                        + " and decided_at is " + (decided ? "not null" : "null") + " limit " + limit + ") as counted")
                .setParameter(1, status.name())
                .getSingleResult();
        return counted.intValue();
    }

    /** Counts the visible comments with open reports, but no further than the limit. */
    int countFlagged(int limit) {
        Number counted = (Number) em.createNativeQuery("select count(*) from (select id from comment"
                        + " where status = 'VISIBLE' and flags > 0 limit " + limit + ") as counted")
                .getSingleResult();
        return counted.intValue();
    }

    /** Counts so many more open reports; in SQL, for JPQL would count up the version. */
    void countFlags(CommentId id, int more) {
        flags(id, "flags + " + more);
    }

    void resetFlags(CommentId id) {
        flags(id, "0");
    }

    private void flags(CommentId id, String value) {
        Query update = em.createNativeQuery("update comment set flags = " + value + " where id = ?1");
        update.setParameter(1, id.value()).executeUpdate();
    }

    /** Counts what waits for a decision under each of some articles; each no further than what waits for anybody. */
    Map<ArticleId, Integer> waiting(Collection<ArticleId> articles) {
        Map<ArticleId, Integer> counts = new HashMap<>();
        for (ArticleId article : articles) {
            Number counted = (Number) em.createNativeQuery("select count(*) from (select c.id from comment c"
                            + " where c.article_id = ?1 and " + Quest.Pile.WAITING.condition() + " limit "
                            + WAITING_COUNTED + ") as counted")
                    .setParameter(1, article.value())
                    .getSingleResult();
            if (counted.intValue() > 0) {
                counts.put(article, counted.intValue());
            }
        }
        return counts;
    }

    List<Comment> all(Collection<CommentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select c from Comment c where c.id in :ids", Comment.class)
                .setParameter("ids", ids.stream().map(CommentId::value).toList())
                .getResultList();
    }

    /**
     * Counts how somebody reacts to a comment now, and no more as before. In SQL, for a reaction makes nobody's view of
     * the comment's text stale. Asks for the comment's lock to be held.
     */
    Reactions countReaction(Comment comment, Optional<Reaction> before, Optional<Reaction> after) {
        int recommend = difference(Reaction.RECOMMEND, before, after);
        int instructive = difference(Reaction.INSTRUCTIVE, before, after);
        em.flush();
        em.createNativeQuery("update comment set recommended = recommended + ?1, instructive = instructive + ?2,"
                        + " score = score + ?3 where id = ?4")
                .setParameter(1, recommend)
                .setParameter(2, instructive)
                .setParameter(3, recommend + instructive)
                .setParameter(4, comment.id().value())
                .executeUpdate();
        Reactions counted = comment.reactions();
        return new Reactions(counted.recommend() + recommend, counted.instructive() + instructive);
    }

    /** Notes that it is told of. */
    void noteAnnounced(Comment comment) {
        em.createNativeQuery("update comment set announced = true where id = ?1")
                .setParameter(1, comment.id().value())
                .executeUpdate();
    }

    /** Visible comments of a thread that are picked or pinned, the newest first. */
    List<Comment> highlighted(ArticleId article, int limit) {
        return em.createQuery(
                        "select c from Comment c where c.articleId = :article and c.highlighted = true"
                                + " and c.status = :visible order by c.id desc",
                        Comment.class)
                .setParameter("article", article.value())
                .setParameter("visible", CommentStatus.VISIBLE)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Sets one of the two ways in which a comment stands out; empty takes it back. The comment's lock is held. */
    void highlight(Comment comment, boolean pinning, Optional<Instant> at) {
        em.flush();
        boolean other = pinning ? comment.isPicked() : comment.isPinned();
        // In SQL, for JPQL would count up its version.
        Query update = em.createNativeQuery("update comment set " + (pinning ? "pinned_at" : "picked_at") + " = "
                + (at.isPresent() ? "?3" : "null") + ", highlighted = ?1 where id = ?2");
        update.setParameter(1, other || at.isPresent());
        update.setParameter(2, comment.id().value());
        at.ifPresent(instant -> update.setParameter(3, Timestamp.from(instant)));
        update.executeUpdate();
    }

    private static int difference(Reaction reaction, Optional<Reaction> before, Optional<Reaction> after) {
        Optional<Reaction> meant = Optional.of(reaction);
        return (after.equals(meant) ? 1 : 0) - (before.equals(meant) ? 1 : 0);
    }

    /**
     * Counts a comment that became visible, or ceased to be, with those whose places it keeps. In SQL, for JPQL would
     * count up their versions. Asks for the thread's lock to be held.
     */
    void countReply(Comment reply, int difference) {
        List<Long> carriers = reply.carriers();
        if (carriers.isEmpty()) {
            return;
        }
        Query update = em.createNativeQuery("update comment set visible_replies = visible_replies + ?1,"
                + " shown = (status = 'VISIBLE' or visible_replies + ?1 > 0) where id in ("
                + carriers.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")");
        update.setParameter(1, difference);
        update.executeUpdate();
    }
}
