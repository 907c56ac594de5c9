package africa.pia.comment.scoring;

/** What a text looks like, whatever its words. */
public enum Guise {
    /** Mostly capital letters. */
    CAPITALS,
    /** Hardly longer than a cry. */
    BRIEF,
    /** As long as an article. */
    LENGTHY,
    /** One address of a page. */
    LINK,
    /** Three addresses of pages, or more. */
    LINKS,
    /** Exclamation or question marks in a row. */
    SHOUTED,
    /** A letter held down. */
    STRETCHED,
    /** A word with gaps between its letters. */
    SPACED,
    /** A word with digits or letters of another alphabet in it. */
    DISGUISED,
    /** A long number, as of a telephone. */
    NUMBER
}
