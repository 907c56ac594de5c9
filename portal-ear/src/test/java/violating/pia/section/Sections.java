package violating.pia.section;

/** Completes the cycle. */
public class Sections {}
