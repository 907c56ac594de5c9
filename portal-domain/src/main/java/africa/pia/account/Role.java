package africa.pia.account;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What an account may do. The constants are for {@code @RolesAllowed}; the names travel in the API. */
public enum Role {
    /** Comments, keeps a profile. Every confirmed account has it. */
    READER,
    /** Writes drafts and submits them. */
    CONTRIBUTOR,
    /** Edits, publishes and withdraws every article. */
    EDITOR,
    /** Lets an article pass the publishing gate all the same, and says why. */
    EDITOR_IN_CHIEF,
    /** Judges comments and may suspend readers. */
    MODERATOR,
    /** Gives roles; has every role. */
    ADMIN;

    public static final String NAME_READER = "READER";
    public static final String NAME_CONTRIBUTOR = "CONTRIBUTOR";
    public static final String NAME_EDITOR = "EDITOR";
    public static final String NAME_EDITOR_IN_CHIEF = "EDITOR_IN_CHIEF";
    public static final String NAME_MODERATOR = "MODERATOR";
    public static final String NAME_ADMIN = "ADMIN";

    /** Whether the role makes its bearer a member of staff, whose reading is not counted. */
    public boolean isStaff() {
        return this != READER;
    }

    /**
     * What a person may do who was given these roles: everyone reads, an editor also writes, an editor-in-chief also
     * edits, an administrator does all.
     */
    static Set<Role> effective(Collection<Role> given) {
        if (given.contains(ADMIN)) {
            return EnumSet.allOf(Role.class);
        }
        Set<Role> effective = EnumSet.of(READER);
        effective.addAll(given);
        if (given.contains(EDITOR_IN_CHIEF)) {
            effective.add(EDITOR);
        }
        if (effective.contains(EDITOR)) {
            effective.add(CONTRIBUTOR);
        }
        return effective;
    }
}
