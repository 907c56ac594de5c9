package africa.pia.register;

/** What a register holds once. Its key is always the one that its name makes; the keys it had before lead to it. */
public interface Registered {

    long id();

    String key();

    /** What it is called, as it was first written or last renamed. */
    String name();
}
