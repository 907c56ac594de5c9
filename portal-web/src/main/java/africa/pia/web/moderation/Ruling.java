package africa.pia.web.moderation;

import africa.pia.PortalException;
import africa.pia.comment.moderation.ModerationQueue;
import africa.pia.comment.moderation.ModerationQueue.Decided;
import africa.pia.comment.moderation.ModerationQueue.Outcome;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.thread.CommentId;
import africa.pia.web.url.Addresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of a submission, as it travels in the address of the page that is shown next: {@code undo=12.13} are the
 * decisions made, {@code refused=501.moderation.already-decided} what was not decided and why, {@code undone=12} what was taken
 * back. So the page can be asked for again, and nothing is kept in between.
 *
 * @param comments all that were decided on or taken back
 */
record Ruling(List<Decided> decided, List<Outcome> refused, List<CommentId> comments, boolean undo) {

    /** Carries a submission out. Throws what concerns all of it, such as a missing ground. */
    static Ruling on(ModerationQueue desk, Submission submission) {
        if (submission.verdict() == Verdict.UNDO) {
            return undo(desk, submission.decisions());
        }
        List<Outcome> outcomes = desk.decide(
                submission.candidates(),
                submission.verdict(),
                submission.ground(),
                submission.law(),
                submission.explanation());
        return new Ruling(
                outcomes.stream().flatMap(each -> each.decided().stream()).toList(),
                outcomes.stream().filter(each -> each.decided().isEmpty()).toList(),
                outcomes.stream().map(Outcome::comment).toList(),
                false);
    }

    private static Ruling undo(ModerationQueue desk, List<Long> decisions) {
        List<Decided> undone = new ArrayList<>();
        List<Outcome> refused = new ArrayList<>();
        for (long decision : decisions) {
            try {
                undone.add(desk.undo(decision));
            } catch (PortalException nothingToUndo) {
                refused.add(
                        new Outcome(new CommentId(0), Optional.empty(), Optional.of(nothingToUndo.code()), List.of()));
            }
        }
        return new Ruling(undone, refused, undone.stream().map(Decided::comment).toList(), true);
    }

    /** An address that tells of it. */
    String tell(String address) {
        String told = address;
        if (!decided.isEmpty()) {
            told = Addresses.with(
                    told,
                    undo ? "undone" : "undo",
                    decided.stream()
                            .map(each -> Long.toString(each.decisionId()))
                            .collect(Collectors.joining(".")));
        }
        if (!refused.isEmpty()) {
            told = Addresses.with(
                    told,
                    "refused",
                    refused.stream().map(Ruling::refusal).distinct().collect(Collectors.joining(",")));
        }
        return told;
    }

    private static String refusal(Outcome outcome) {
        String code = outcome.refusedCode().orElseThrow();
        return outcome.comment() + "." + code;
    }
}
