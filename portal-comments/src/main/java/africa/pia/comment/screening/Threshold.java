package africa.pia.comment.screening;

/**
 * From when on a rule finds something.
 *
 * @param name what is counted, as it travels in the API
 * @param least it may be set to
 * @param most it may be set to
 * @param usual as the portal is delivered
 */
public record Threshold(String name, int least, int most, int usual) {}
