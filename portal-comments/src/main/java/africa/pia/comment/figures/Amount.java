package africa.pia.comment.figures;

/**
 * How much of something.
 *
 * @param part empty where a measure has no parts
 */
record Amount(Measure measure, String part, long amount) {}
