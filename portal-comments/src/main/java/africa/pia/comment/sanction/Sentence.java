package africa.pia.comment.sanction;

import africa.pia.text.PlainText;
import java.time.Instant;
import java.util.Optional;

/**
 * What a moderator means to do about a person, and what they are told.
 *
 * @param ground the rule that was broken; may be absent from a message only
 * @param reason read by the person; 1 to 1000 characters as people count them
 * @param endsAt when it ends by itself; a suspension has an end, a hold may have one, nothing else does
 */
public record Sentence(SanctionKind kind, Optional<Misconduct> ground, String reason, Optional<Instant> endsAt) {

    public static final int MAX_REASON = 1_000;

    /** Tidies what was typed; whether it will do is seen when it is given. */
    public Sentence {
        reason = PlainText.tidy(reason);
    }

    /** Refuses what nobody may be sentenced to. */
    void check(Instant now) {
        if (kind.needsGround() && ground.isEmpty()) {
            throw new UnfitSentenceException("ground", "sanction.ground-missing");
        }
        checkReason(reason);
        if (kind == SanctionKind.SUSPEND && endsAt.isEmpty()) {
            throw new UnfitSentenceException("until", "sanction.end-missing");
        }
        if (!kind.mayEnd() && endsAt.isPresent()) {
            throw new UnfitSentenceException("until", "sanction.end-unwanted");
        }
        if (endsAt.isPresent() && !endsAt.get().isAfter(now)) {
            throw new UnfitSentenceException("until", "sanction.end-past");
        }
    }

    static void checkReason(String reason) {
        if (reason.isEmpty()) {
            throw new UnfitSentenceException("reason", "sanction.reason-missing");
        }
        if (reason.codePointCount(0, reason.length()) > MAX_REASON) {
            throw new UnfitSentenceException("reason", "sanction.reason-too-long", MAX_REASON);
        }
    }
}
