package africa.pia.erratum;

/** What a reader says is wrong. */
public enum ErrorKind {
    FACT,
    NAME,
    FIGURE,
    DATE,
    SPELLING,
    LINK,
    PICTURE,
    OTHER
}
