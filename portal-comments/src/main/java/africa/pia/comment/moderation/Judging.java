package africa.pia.comment.moderation;

import africa.pia.PortalException;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.act.ActLog;
import africa.pia.comment.thread.CommentGate;
import africa.pia.comment.thread.CommentGate.Standing;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides on one comment. Serves {@link ModerationQueue}, which see for the rules; a bean of its own so that each of
 * many can be decided in a transaction of its own.
 */
@Stateless
@RolesAllowed(Role.NAME_MODERATOR)
public class Judging {

    @Inject
    CommentGate gate;

    @Inject
    Decisions decisions;

    @Inject
    Claims claims;

    @Inject
    AccountDirectory accounts;

    @Inject
    Caller caller;

    @Inject
    ModerationSettings settings;

    @Inject
    Event<CommentDecided> announcement;

    @Inject
    ActLog acts;

    @Inject
    Clock clock;

    public ModerationQueue.Decided decide(CommentId comment, long version, Reasons reasons) {
        AccountId moderator = caller.required();
        Standing before = gate.lock(comment);
        refuseUnlessOpen(moderator, before, seen(version, before), reasons.verdict());

        Instant now = clock.instant();
        Standing after = follow(reasons.verdict(), comment, now);
        return record(new Decision(moderator, reasons, before, after, now));
    }

    /**
     * Decides on the comments of a branch in one transaction, with one reason. What may not be decided is told and keeps
     * nothing else from being; a comment that stands so already, as the moderator saw it, is passed over.
     *
     * @param candidates whose versions the moderator saw, or {@link ModerationQueue.Candidate#UNSEEN}
     * @param left how many comments of the branch are none of them
     */
    public BranchRuling decideBranch(
            CommentId root, List<ModerationQueue.Candidate> candidates, int left, Reasons reasons) {
        AccountId moderator = caller.required();
        Instant now = clock.instant();
        List<ModerationQueue.Outcome> outcomes = new ArrayList<>();
        BranchDecision branch = null;
        int decided = 0;
        for (ModerationQueue.Candidate candidate : candidates) {
            try {
                Standing before = gate.lock(candidate.comment());
                if (isSettled(before, reasons.verdict())
                        && (candidate.version() == before.version()
                                || candidate.version() == ModerationQueue.Candidate.UNSEEN)) {
                    continue;
                }
                refuseUnlessOpen(moderator, before, seen(candidate.version(), before), reasons.verdict());
                if (branch == null) {
                    branch = new BranchDecision(root, before.article(), moderator, reasons, now);
                    decisions.add(branch);
                }
                Standing after = follow(reasons.verdict(), candidate.comment(), now);
                outcomes.add(ModerationQueue.Outcome.of(
                        record(new Decision(moderator, reasons, before, after, now).within(branch))));
                decided++;
            } catch (PortalException refused) {
                // Thrown and caught within this bean: nothing was done yet, and nothing else is rolled back.
                outcomes.add(ModerationQueue.Outcome.refused(candidate.comment(), refused.code(), refused.arguments()));
            }
        }
        if (branch != null) {
            acts.append(branch.asAct(decided));
        }
        return new BranchRuling(Optional.ofNullable(branch).map(BranchDecision::id), outcomes, left);
    }

    // Removed as wished, seen as wished, or taken back by its writer: nothing is left to decide.
    private static boolean isSettled(Standing comment, Verdict verdict) {
        return switch (comment.status()) {
            case RETRACTED -> true;
            case REMOVED -> verdict != Verdict.APPROVE;
            case VISIBLE -> verdict == Verdict.APPROVE && comment.decidedAt().isPresent() && comment.flags() == 0;
            case HELD -> false;
        };
    }

    private Standing follow(Verdict verdict, CommentId comment, Instant now) {
        return verdict == Verdict.APPROVE ? gate.release(comment, now) : gate.remove(comment, now);
    }

    /**
     * Takes back what was decided of a whole branch, as one act: each comment stands as before, but for one to which
     * something happened since.
     *
     * @throws NothingToUndoException when it was somebody else's or is undone already, its time is over, or something
     *     happened to every comment
     */
    public BranchRuling undoBranch(long branchDecision) {
        AccountId moderator = caller.required();
        Instant now = clock.instant();
        BranchDecision branch = decisions
                .findBranch(branchDecision)
                .filter(each -> each.mayBeUndone(moderator, now, settings.undoWindow()))
                .orElseThrow(NothingToUndoException::new);
        List<Decision> made = decisions.within(branch);
        // The comments, and with them their thread, before the branch: in the order in which deciding takes its locks.
        List<ModerationQueue.Outcome> outcomes = new ArrayList<>();
        Map<Decision, Standing> before = new LinkedHashMap<>();
        made.forEach(decision -> before.put(decision, gate.lock(decision.comment())));
        decisions
                .lockBranch(branchDecision)
                .filter(each -> each.mayBeUndone(moderator, now, settings.undoWindow()))
                .orElseThrow(NothingToUndoException::new)
                .undo(now);
        before.forEach((decision, standing) -> {
            if (standing.version() == decision.resultingVersion()) {
                Standing after =
                        gate.restore(decision.comment(), decision.previousStatus(), decision.previousDecision());
                outcomes.add(ModerationQueue.Outcome.of(
                        record(Decision.reversing(decision, moderator, Reasons.OF_AN_UNDO, standing, after, now)
                                .within(branch))));
            } else {
                outcomes.add(ModerationQueue.Outcome.refused(
                        decision.comment(), new NothingToUndoException().code(), List.of()));
            }
        });
        BranchRuling ruling = new BranchRuling(Optional.of(branchDecision), outcomes, 0);
        if (ruling.decided().isEmpty()) {
            throw new NothingToUndoException();
        }
        acts.append(branch.asUndoing(ruling.decided().size()));
        return ruling;
    }

    /** Decides in a transaction of its own: refused, it leaves the caller's untouched. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public ModerationQueue.Decided decideAlone(CommentId comment, long version, Reasons reasons) {
        return decide(comment, version, reasons);
    }

    /** The version a moderator decides on; one who saw none may only decide what nobody has decided. */
    private long seen(long version, Standing comment) {
        if (version != ModerationQueue.Candidate.UNSEEN) {
            return version;
        }
        if (comment.decidedAt().isPresent() && comment.flags() == 0) {
            decisions.latestOn(comment.comment()).ifPresent(latest -> {
                throw alreadyDecided(latest);
            });
        }
        return comment.version();
    }

    private void refuseUnlessOpen(AccountId moderator, Standing comment, long version, Verdict verdict) {
        if (comment.author().equals(moderator)) {
            throw new OwnCommentException();
        }
        // What was reported since somebody let it stand waits for a decision again.
        boolean standsAlready = comment.decidedAt().isPresent()
                && comment.flags() == 0
                && comment.status() == (verdict == Verdict.APPROVE ? CommentStatus.VISIBLE : CommentStatus.REMOVED);
        if (comment.version() != version || standsAlready) {
            decisions
                    .latestOn(comment.comment())
                    .filter(latest -> standsAlready || latest.resultingVersion() > version)
                    .ifPresent(latest -> {
                        throw alreadyDecided(latest);
                    });
            throw new CommentChangedException();
        }
        if (comment.status() == CommentStatus.RETRACTED) {
            throw new CommentChangedException();
        }
    }

    private AlreadyDecidedException alreadyDecided(Decision latest) {
        return new AlreadyDecidedException(
                latest.moderator()
                        .flatMap(accounts::profile)
                        .map(AccountProfile::displayName)
                        .orElse(""),
                latest.verdict(),
                latest.decidedAt());
    }

    /**
     * Lets a rule of the house decide on a comment in the transaction in which it was posted or changed. Such a decision
     * has its reasons and can be appealed like any other.
     *
     * @param verdict REMOVE or SPAM
     */
    @PermitAll
    public ModerationQueue.Decided byRule(
            CommentId comment, Verdict verdict, Optional<Ground> ground, String explanation) {
        if (verdict != Verdict.REMOVE && verdict != Verdict.SPAM) {
            throw new IllegalArgumentException("No rule says " + verdict);
        }
        Reasons reasons = Reasons.ofARule(verdict, ground, explanation);
        Standing before = gate.lock(comment);
        Instant now = clock.instant();
        return record(Decision.byRule(reasons, before, gate.remove(comment, now), now));
    }

    /**
     * Removes a comment that a notice has shown to be illegal.
     *
     * @param law that is broken
     * @param explanation told to the writer
     * @return the decision; empty when readers did not see the comment any more
     * @throws OwnCommentException when the caller wrote the comment
     */
    public Optional<ModerationQueue.Decided> removeAsIllegal(CommentId comment, String law, String explanation) {
        AccountId moderator = caller.required();
        Reasons reasons = Reasons.of(Verdict.REMOVE, Optional.of(Ground.ILLEGAL_CONTENT), law, explanation);
        Standing before = gate.lock(comment);
        if (before.author().equals(moderator)) {
            throw new OwnCommentException();
        }
        if (before.status() != CommentStatus.VISIBLE && before.status() != CommentStatus.HELD) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Standing after = gate.remove(comment, now);
        return Optional.of(record(new Decision(moderator, reasons, before, after, now).afterNotice()));
    }

    /**
     * Lets readers see a comment after all, because its removal did not stand up to an appeal.
     *
     * @param decisionId the removal
     * @param explanation told to the writer
     * @throws OwnDecisionException when the caller made the decision: somebody else must judge it
     * @throws OwnCommentException when the caller wrote the comment
     * @throws NothingToUndoException when there is no such removal, or it does not stand any more
     */
    public ModerationQueue.Decided overturn(long decisionId, String explanation) {
        AccountId moderator = caller.required();
        Decision decision = decisions.find(decisionId).orElseThrow(NothingToUndoException::new);
        if (decision.isBy(moderator)) {
            throw new OwnDecisionException();
        }
        if (decision.author().equals(moderator)) {
            throw new OwnCommentException();
        }
        Standing before = gate.lock(decision.comment());
        if (decision.resultingStatus() != CommentStatus.REMOVED
                || before.version() != decision.resultingVersion()
                || before.status() != CommentStatus.REMOVED) {
            throw new NothingToUndoException();
        }
        Instant now = clock.instant();
        return record(Decision.reversing(
                decision,
                moderator,
                Reasons.ofAnOverturning(explanation),
                before,
                gate.release(decision.comment(), now),
                now));
    }

    /** Takes back a decision, if nothing happened to its comment since. */
    public ModerationQueue.Decided undo(long decisionId) {
        AccountId moderator = caller.required();
        Decision decision = decisions
                .find(decisionId)
                .filter(each ->
                        each.isBy(moderator) && each.verdict() != Verdict.UNDO && each.verdict() != Verdict.OVERTURN)
                .orElseThrow(NothingToUndoException::new);
        Instant now = clock.instant();
        Standing before = gate.lock(decision.comment());
        if (before.version() != decision.resultingVersion()
                || !now.isBefore(decision.decidedAt().plus(settings.undoWindow()))) {
            throw new NothingToUndoException();
        }

        Standing after = gate.restore(decision.comment(), decision.previousStatus(), decision.previousDecision());
        return record(Decision.reversing(decision, moderator, Reasons.OF_AN_UNDO, before, after, now));
    }

    private ModerationQueue.Decided record(Decision decision) {
        decisions.add(decision);
        claims.end(decision.comment());
        acts.append(decision.asAct());
        announcement.fire(decision.asEvent());
        return decision.asDecided();
    }
}
