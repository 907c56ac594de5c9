package africa.pia.media;

import java.io.Serializable;

/** Points to a picture. */
public record MediaId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
