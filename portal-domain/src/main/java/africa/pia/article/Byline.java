package africa.pia.article;

/**
 * One name above the text.
 *
 * @param key the name's segment in {@code /authors/{key}}, made like a slug
 */
public record Byline(String name, String key) {}
