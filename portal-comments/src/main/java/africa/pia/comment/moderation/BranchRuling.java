package africa.pia.comment.moderation;

import africa.pia.comment.moderation.ModerationQueue.Decided;
import africa.pia.comment.moderation.ModerationQueue.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What became of a branch that was judged, or of which that was undone.
 *
 * @param branchDecision by what it is undone as one; empty when no comment was decided
 * @param outcomes of each comment that was there to be decided
 * @param left how many comments of the branch still stand that were not looked at: they came since, or there are too many
 *     for once
 */
public record BranchRuling(Optional<Long> branchDecision, List<Outcome> outcomes, int left) {

    public BranchRuling {
        outcomes = List.copyOf(outcomes);
    }

    /** What was decided, or undone. */
    public List<Decided> decided() {
        return outcomes.stream().flatMap(each -> each.decided().stream()).toList();
    }

    /** What was not, and why. */
    public List<Outcome> refused() {
        return outcomes.stream().filter(each -> each.decided().isEmpty()).toList();
    }
}
