package africa.pia.media;

/**
 * Somebody whose portrait a picture is; readers see it beside what they are told of them.
 *
 * @param author their id
 */
public record Portrayed(long author, String name) {}
