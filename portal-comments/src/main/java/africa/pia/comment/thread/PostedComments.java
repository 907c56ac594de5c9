package africa.pia.comment.thread;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.text.Markup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes rows of comments: looks up the names of their writers and of those they reply to, all at once. */
@ApplicationScoped
class PostedComments {

    /** Whoever wrote what is gone is not named any more. */
    private static final AccountProfile NOBODY = new AccountProfile(new AccountId(0), "", false, true);

    private static final Reactions NONE = new Reactions(0, 0);

    @Inject
    Comments comments;

    @Inject
    LockedBranches locks;

    @Inject
    AccountDirectory accounts;

    @Inject
    DiscussionSettings settings;

    /** As readers see them: of a comment that is not visible only its place. */
    List<PostedComment> forReaders(List<Comment> rows) {
        return rows(rows, Comment::isVisible);
    }

    /** As their own writer or a moderator sees them: with their text, whatever became of it. */
    List<PostedComment> inFull(List<Comment> rows) {
        return rows(rows, row -> true);
    }

    PostedComment inFull(Comment row) {
        return inFull(List.of(row)).get(0);
    }

    private List<PostedComment> rows(List<Comment> rows, Function<Comment, Boolean> told) {
        Map<CommentId, Comment> known =
                rows.stream().collect(Collectors.toMap(Comment::id, Function.identity(), (one, same) -> one));
        Set<CommentId> missing = new HashSet<>();
        rows.forEach(row -> row.parent().filter(id -> !known.containsKey(id)).ifPresent(missing::add));
        comments.all(missing).forEach(parent -> known.put(parent.id(), parent));

        Map<AccountId, AccountProfile> profiles =
                accounts.profiles(known.values().stream().map(Comment::author).collect(Collectors.toSet()));
        Map<Long, List<LockedBranch>> locked =
                locks.of(rows.stream().map(Comment::article).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row(
                        row,
                        locked.getOrDefault(row.article().value(), List.of()).stream()
                                .anyMatch(lock -> lock.covers(row)),
                        row.parent().map(known::get).filter(Comment::isVisible),
                        told.apply(row),
                        author -> profiles.getOrDefault(author, erased(author))))
                .toList();
    }

    private PostedComment row(
            Comment row,
            boolean locked,
            Optional<Comment> parent,
            boolean told,
            Function<AccountId, AccountProfile> profileOf) {
        return new PostedComment(
                row.id(),
                row.article(),
                row.parent(),
                parent.map(Comment::author)
                        .map(profileOf)
                        .map(AccountProfile::displayName)
                        .orElse(""),
                row.depth(),
                told ? profileOf.apply(row.author()) : NOBODY,
                Markup.comment(told ? row.text() : ""),
                told ? row.text() : "",
                row.status(),
                row.createdAt(),
                told ? row.editedAt() : Optional.empty(),
                row.editableUntil(settings.editingWindow()),
                told ? row.reactions() : NONE,
                told && row.isPicked(),
                told && row.isPinned(),
                locked,
                row.version());
    }

    private static AccountProfile erased(AccountId id) {
        return new AccountProfile(id, "", false, true);
    }
}
