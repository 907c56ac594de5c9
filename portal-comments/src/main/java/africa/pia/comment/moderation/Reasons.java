package africa.pia.comment.moderation;

import africa.pia.text.PlainText;
import java.util.Optional;

/**
 * What a moderator says with a verdict. A removal rests on a ground; advertising is its own. Of a comment that may be
 * seen nothing is told.
 *
 * @param law that is broken; needed where the ground is illegal content, else empty
 * @param explanation read by the writer; may be empty but where the ground is OTHER
 */
record Reasons(Verdict verdict, Optional<Ground> ground, String law, String explanation) {

    /** In characters as people count them. */
    static final int EXPLANATION = 2_000;

    /** In characters as people count them. */
    static final int LAW = 500;

    static final Reasons OF_AN_UNDO = new Reasons(Verdict.UNDO, Optional.empty(), "", "");

    /**
     * Checks what was handed in.
     *
     * @throws UnreasonedVerdictException when a removal lacks its ground, OTHER its explanation, illegal content the law,
     *     or one is too long
     */
    static Reasons of(Verdict verdict, Optional<Ground> ground, String law, String explanation) {
        Reasons reasons = given(verdict, ground, law, explanation);
        if (reasons.ground().equals(Optional.of(Ground.ILLEGAL_CONTENT))
                && reasons.law().isEmpty()) {
            throw new UnreasonedVerdictException("law", "moderation.law-missing");
        }
        return reasons;
    }

    /**
     * Checks what a rule of the house says: it knows no law by name.
     *
     * @throws UnreasonedVerdictException as above
     */
    static Reasons ofARule(Verdict verdict, Optional<Ground> ground, String explanation) {
        return given(verdict, ground, "", explanation);
    }

    private static Reasons given(Verdict verdict, Optional<Ground> ground, String law, String explanation) {
        String told = PlainText.tidy(explanation);
        switch (verdict) {
            case APPROVE:
                return new Reasons(verdict, Optional.empty(), "", "");
            case SPAM:
                return checked(new Reasons(verdict, Optional.of(ground.orElse(Ground.SPAM)), "", told));
            case REMOVE:
                if (ground.isEmpty()) {
                    throw new UnreasonedVerdictException("ground", "moderation.ground-missing");
                }
                boolean illegal = ground.get() == Ground.ILLEGAL_CONTENT;
                return checked(new Reasons(verdict, ground, illegal ? PlainText.tidy(law) : "", told));
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
        Reasons reasons = checked(new Reasons(Verdict.OVERTURN, Optional.empty(), "", PlainText.tidy(explanation)));
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
        if (reasons.law().codePointCount(0, reasons.law().length()) > LAW) {
            throw new UnreasonedVerdictException("law", "moderation.law-too-long", LAW);
        }
        if (reasons.explanation().codePointCount(0, reasons.explanation().length()) > EXPLANATION) {
            throw new UnreasonedVerdictException("explanation", "moderation.explanation-too-long", EXPLANATION);
        }
        return reasons;
    }
}
