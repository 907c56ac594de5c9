package africa.pia.revision;

/** Points to a revision. */
public record RevisionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
