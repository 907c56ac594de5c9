package africa.pia.correction;

/** Points to a correction. */
public record CorrectionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
