package africa.pia.article;

/**
 * One topic of an article.
 *
 * @param key the label's segment in {@code /tags/{key}}, made like a slug
 */
public record Tag(String key, String label) {}
