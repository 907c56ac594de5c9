package africa.pia.comment.moderation;

import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.moderation.Statement.State;
import africa.pia.comment.thread.CommentGate;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.Docket;
import africa.pia.comment.thread.PostedComment;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The statements of reasons: a writer's own, and any of them for moderators. */
@Stateless
public class Statements {

    @Inject
    Decisions decisions;

    @Inject
    Docket docket;

    @Inject
    CommentGate gate;

    @Inject
    ArticleCatalogue articles;

    @Inject
    StatementSettings settings;

    @Inject
    Caller caller;

    /** Where the house can be written to about a decision; empty where it names no address. */
    @RolesAllowed(Role.NAME_READER)
    public Optional<String> contact() {
        return Optional.of(settings.contact()).filter(address -> !address.isEmpty());
    }

    /** The removals of the caller's own comments, the last one first. */
    @RolesAllowed(Role.NAME_READER)
    public Slice<Statement> mine(Optional<Cursor> after, int limit) {
        Slice<Decision> slice = Slice.of(
                decisions.removalsOf(caller.required(), after, limit + 1),
                limit,
                row -> Cursor.of(row.decidedAt(), row.id()));
        return new Slice<>(statements(slice.items()), slice.next());
    }

    /**
     * One of the caller's own.
     *
     * @throws UnknownDecisionException when there is none such
     */
    @RolesAllowed(Role.NAME_READER)
    public Statement mine(long decision) {
        return statement(own(decision));
    }

    /**
     * One of the caller's own, and nobody decides on its comment until the transaction ends.
     *
     * @throws UnknownDecisionException when there is none such
     */
    @RolesAllowed(Role.NAME_READER)
    public Statement lockMine(long decision) {
        Decision own = own(decision);
        gate.lock(own.comment());
        return statement(own);
    }

    private Decision own(long decision) {
        AccountId asking = caller.required();
        return decisions
                .find(decision)
                .filter(Decision::isRemoval)
                .filter(each -> each.author().equals(asking))
                .orElseThrow(UnknownDecisionException::new);
    }

    /** Some statements by the ids of their decisions; what is no removal is absent. */
    @RolesAllowed(Role.NAME_MODERATOR)
    public Map<Long, Statement> of(List<Long> ids) {
        List<Decision> removals =
                decisions.all(ids).stream().filter(Decision::isRemoval).toList();
        return statements(removals).stream().collect(Collectors.toMap(Statement::decision, Function.identity()));
    }

    /**
     * A statement, and nobody else decides on its comment until the transaction ends.
     *
     * @throws UnknownDecisionException when there is none such
     */
    @RolesAllowed(Role.NAME_MODERATOR)
    public Statement lock(long decision) {
        Decision removal =
                decisions.find(decision).filter(Decision::isRemoval).orElseThrow(UnknownDecisionException::new);
        gate.lock(removal.comment());
        return statement(removal);
    }

    private Statement statement(Decision decision) {
        return statements(List.of(decision)).get(0);
    }

    private List<Statement> statements(List<Decision> rows) {
        Map<ArticleId, ArticleSummary> cards =
                articles.summaries(rows.stream().map(Decision::article).collect(Collectors.toSet()));
        Map<CommentId, PostedComment> comments =
                docket.all(rows.stream().map(Decision::comment).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(PostedComment::id, Function.identity()));
        Map<Long, Decision> reversals = decisions.reversals(rows);
        return rows.stream()
                .map(row -> statement(
                        row,
                        Optional.ofNullable(cards.get(row.article())),
                        Optional.ofNullable(comments.get(row.comment())),
                        Optional.ofNullable(reversals.get(row.id()))))
                .toList();
    }

    private Statement statement(
            Decision row,
            Optional<ArticleSummary> article,
            Optional<PostedComment> comment,
            Optional<Decision> reversal) {
        boolean unchanged =
                comment.filter(each -> each.version() == row.resultingVersion()).isPresent();
        boolean stands = unchanged && comment.orElseThrow().status() == CommentStatus.REMOVED;
        State state = reversal.map(each -> each.verdict() == Verdict.OVERTURN ? State.OVERTURNED : State.UNDONE)
                .orElse(stands ? State.STANDS : State.OVERTAKEN);
        Optional<Instant> since = reversal.map(Decision::decidedAt)
                .or(() -> stands
                        ? Optional.empty()
                        : decisions
                                .latestOn(row.comment())
                                .filter(latest -> latest.id() > row.id())
                                .map(Decision::decidedAt));
        // Only an edit changes a text, and it counts up the version; a decision that follows does too.
        boolean sameText = comment.flatMap(PostedComment::editedAt)
                .filter(edited -> edited.isAfter(row.decidedAt()))
                .isEmpty();
        return new Statement(
                row.id(),
                row.comment(),
                row.author(),
                row.moderator(),
                row.article(),
                article,
                sameText ? comment.map(PostedComment::plainText).orElse(row.excerpt()) : row.excerpt(),
                row.verdict(),
                row.ground().orElse(Ground.OTHER),
                row.law(),
                row.explanation(),
                row.source(),
                row.reports(),
                row.isDetectedByRule(),
                row.isAutomated(),
                row.excerpt(),
                row.decidedAt(),
                state,
                since);
    }
}
