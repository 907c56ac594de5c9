package africa.pia.front;

import java.util.Optional;

/** A place on the front page that a hand may fill, in the order in which they are read. */
public enum FrontSlot {
    /** The largest. */
    LEAD,
    /** Beside the lead, with its picture. */
    BESIDE_1,
    BESIDE_2,
    BESIDE_3,
    /** Small, under the lead. */
    BELOW_1,
    BELOW_2;

    /** The place before this one; empty for the first. */
    public Optional<FrontSlot> before() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    /** The place after this one; empty for the last. */
    public Optional<FrontSlot> after() {
        return ordinal() == values().length - 1 ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
