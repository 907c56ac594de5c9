package africa.pia.erratum;

import java.io.Serializable;

/** Points to words of an article that one or more readers say are wrong. */
public record ReportId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
