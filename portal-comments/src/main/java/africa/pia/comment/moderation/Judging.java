package africa.pia.comment.moderation;

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
        Standing after = reasons.verdict() == Verdict.APPROVE ? gate.release(comment, now) : gate.remove(comment, now);
        return record(new Decision(moderator, reasons, before, after, now));
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
