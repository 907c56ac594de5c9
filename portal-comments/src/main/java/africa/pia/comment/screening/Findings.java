package africa.pia.comment.screening;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import africa.pia.account.Role;
import africa.pia.comment.thread.CommentId;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the rules found on comments; for the moderators' eyes only. */
@Stateless
@RolesAllowed(Role.NAME_MODERATOR)
public class Findings {

    @Inject
    CommentFindings rows;

    @Inject
    Clock clock;

    /**
     * Keeps what was found on a comment, in the transaction in which it was written; takes the place of what the same
     * rule found on an earlier version. To be called from a screen's {@code onceStored}, or after it in the same
     * transaction.
     */
    @PermitAll
    public void record(Finding finding) {
        rows.forgetEarlier(finding);
        rows.add(new CommentFinding(finding, clock.instant()));
    }

    /**
     * What was found on each of some comments, in the order in which it was; where nothing was the comment is absent.
     * When a comment was changed since, it is what was found on the new text, and what held the comment before, without
     * spans.
     */
    public Map<CommentId, List<Finding>> of(Collection<CommentId> comments) {
        return rows.on(comments).stream()
                .collect(groupingBy(CommentFinding::comment, mapping(CommentFinding::asFinding, toList())));
    }
}
