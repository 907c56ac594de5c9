package africa.pia.act;

import java.util.Optional;

/**
 * One act, as it is entered in the log. It names people and things by number and says nothing that would have to be
 * forgotten when somebody leaves: no name, no address, no words of a comment.
 *
 * @param area where it belongs, and so who may read it
 * @param kind what was done, such as {@code comment-removed}: lower case and hyphens, at most 40 characters; its
 *     words are in the bundle {@code acts}
 * @param subject what it was done to
 * @param subjectId number of that
 * @param actor account of who did it; empty for the portal itself
 * @param article number of the article it concerns, if any
 * @param before how the subject stood, at most 40 characters; may be empty
 * @param after how it stands now, at most 40 characters; may be empty
 * @param detail what else is to be known, at most 2000 characters; may be empty
 */
public record Act(
        Area area,
        String kind,
        Subject subject,
        long subjectId,
        Optional<Long> actor,
        Optional<Long> article,
        String before,
        String after,
        String detail) {

    /** In characters. */
    public static final int DETAIL = 2_000;

    private static final int WORD = 40;

    /** Where an act belongs. */
    public enum Area {
        /** Read by moderators and administrators. */
        MODERATION,
        /** Read by administrators. */
        ADMINISTRATION
    }

    /** What an act is done to. */
    public enum Subject {
        COMMENT,
        CONVERSATION,
        ACCOUNT,
        DECISION,
        APPEAL,
        REPORT,
        NOTICE,
        RULE,
        SETTING,
        SECTION,
        TAG,
        AUTHOR
    }

    public Act {
        if (!kind.matches("[a-z][a-z-]*") || kind.length() > WORD) {
            throw new IllegalArgumentException("Not a kind of act: " + kind);
        }
        if (before.length() > WORD || after.length() > WORD) {
            throw new IllegalArgumentException("A state is a word: " + before + ", " + after);
        }
        if (detail.length() > DETAIL) {
            throw new IllegalArgumentException("A detail of " + detail.length() + " characters");
        }
    }

    /** An act of moderation by the portal itself, unless {@link #by} says otherwise. */
    public static Act ofModeration(String kind, Subject subject, long subjectId) {
        return new Act(Area.MODERATION, kind, subject, subjectId, Optional.empty(), Optional.empty(), "", "", "");
    }

    /** An act of administration by the portal itself, unless {@link #by} says otherwise. */
    public static Act ofAdministration(String kind, Subject subject, long subjectId) {
        return new Act(Area.ADMINISTRATION, kind, subject, subjectId, Optional.empty(), Optional.empty(), "", "", "");
    }

    /** The same act, done by a person. */
    public Act by(long account) {
        return new Act(area, kind, subject, subjectId, Optional.of(account), article, before, after, detail);
    }

    /** The same act, concerning an article. */
    public Act under(long articleId) {
        return new Act(area, kind, subject, subjectId, actor, Optional.of(articleId), before, after, detail);
    }

    /** The same act, which took its subject from one state to another. */
    public Act from(Object earlier, Object later) {
        return new Act(area, kind, subject, subjectId, actor, article, earlier.toString(), later.toString(), detail);
    }

    /** The same act, with what else is to be known; cut where it is too long. */
    public Act saying(String told) {
        String cut = told.length() <= DETAIL ? told : told.substring(0, DETAIL - 1) + "…";
        return new Act(area, kind, subject, subjectId, actor, article, before, after, cut);
    }
}
