package africa.pia.comment.notice;

import java.util.EnumSet;
import java.util.Set;

/** What a notice tells of. Its words are in the bundles by this name and the notice's outcome. */
public enum NoticeKind {
    /** A moderator decided on an own comment; the outcome is the verdict and how the comment stood after it. */
    DECISION,
    /** Somebody replied. */
    REPLY,
    /** There are new comments in a conversation that is followed: one notice while it is unread, however many. */
    FOLLOWED,
    /** The staff picked an own comment. */
    PICK,
    /** A report was answered; the outcome is whether the moderators agreed. */
    REPORT,
    /** An own appeal came to its end; the outcome is how. */
    APPEAL,
    /** A notice of illegal content was decided on; the outcome is what was found. */
    LEGAL,
    /** Something was done about the person; the outcome is what. */
    SANCTION,
    /** What was done about the person was lifted; the outcome is what that was. */
    LIFTED,
    /** An objection was answered: what it was against stands; the outcome is what that is. */
    UPHELD;

    /** The kinds whose letters nobody can do without. */
    static final Set<NoticeKind> NEEDED = EnumSet.of(DECISION, APPEAL);

    /** Whether whoever decided writes a letter of their own: what is told here is not mailed a second time. */
    boolean hasLetterOfItsOwn() {
        return this == LEGAL || this == SANCTION || this == LIFTED || this == UPHELD;
    }

    /** Whether it is told by one that is not stored here, but looked up when it is read. */
    boolean showsLiveComment() {
        return this == REPLY || this == FOLLOWED || this == PICK;
    }
}
