package africa.pia.account;

import java.io.Serializable;

/** Points to an account. */
public record AccountId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
