package africa.pia.account;

/** What an account may do. The constants are for {@code @RolesAllowed}; the names travel in the API. */
public enum Role {
    /** Comments, keeps a profile. Every confirmed account has it. */
    READER,
    /** Writes drafts and submits them. */
    CONTRIBUTOR,
    /** Edits, publishes and withdraws every article. */
    EDITOR,
    /** Judges comments and may suspend readers. */
    MODERATOR,
    /** Gives roles; has every role. */
    ADMIN;

    public static final String NAME_READER = "READER";
    public static final String NAME_CONTRIBUTOR = "CONTRIBUTOR";
    public static final String NAME_EDITOR = "EDITOR";
    public static final String NAME_MODERATOR = "MODERATOR";
    public static final String NAME_ADMIN = "ADMIN";

    /** Whether the role makes its bearer a member of staff, whose reading is not counted. */
    public boolean isStaff() {
        return this != READER;
    }
}
