package africa.pia.comment.moderation;

import africa.pia.text.PlainText;
import java.util.Optional;

/**
 * What a moderator says with a verdict. A removal rests on a ground; advertising is its own. Of a comment that may be
 * seen nothing is told.
 *
 * @param explanation read by the writer; may be empty but where the ground is OTHER
 */
record Reasons(Verdict verdict, Optional<Ground> ground, String explanation) {

    /** In characters as people count them. */
    static final int EXPLANATION = 2_000;

    static final Reasons OF_AN_UNDO = new Reasons(Verdict.UNDO, Optional.empty(), "");

    /**
     * Checks what was handed in.
     *
     * @throws UnreasonedVerdictException when a removal lacks its ground, OTHER its explanation, or one is too long
     */
    static Reasons of(Verdict verdict, Optional<Ground> ground, String explanation) {
        String told = PlainText.tidy(explanation);
        switch (verdict) {
            case APPROVE:
                return new Reasons(verdict, Optional.empty(), "");
            case SPAM:
                return checked(new Reasons(verdict, Optional.of(ground.orElse(Ground.SPAM)), told));
            case REMOVE:
                if (ground.isEmpty()) {
                    throw new UnreasonedVerdictException("ground", "moderation.ground-missing");
                }
                return checked(new Reasons(verdict, ground, told));
            default:
                throw new IllegalArgumentException("Not a verdict to be given: " + verdict);
        }
    }

    /**
     * What is said when a removal does not stand up to an appeal.
     *
     * @throws UnreasonedVerdictException when nothing is said, or too much
     */
    static Reasons ofAnOverturning(String explanation) {
        Reasons reasons = checked(new Reasons(Verdict.OVERTURN, Optional.empty(), PlainText.tidy(explanation)));
        if (reasons.explanation().isEmpty()) {
            throw new UnreasonedVerdictException("explanation", "moderation.explanation-missing");
        }
        return reasons;
    }

    private static Reasons checked(Reasons reasons) {
        if (reasons.ground().equals(Optional.of(Ground.OTHER))
                && reasons.explanation().isEmpty()) {
            throw new UnreasonedVerdictException("explanation", "moderation.explanation-missing");
        }
        if (reasons.explanation().codePointCount(0, reasons.explanation().length()) > EXPLANATION) {
            throw new UnreasonedVerdictException("explanation", "moderation.explanation-too-long", EXPLANATION);
        }
        return reasons;
    }
}
