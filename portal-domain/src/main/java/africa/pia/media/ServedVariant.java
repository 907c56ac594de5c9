package africa.pia.media;

/**
 * One width of a picture, as a reader gets it.
 *
 * @param name the right last part of its address
 */
public record ServedVariant(String name, String contentType, byte[] content) {}
