package africa.pia.erratum;

/**
 * The article as the reader has it before them.
 *
 * @param article its id
 * @param slug its address at that moment
 * @param language of its text
 */
public record ReportedArticle(long article, String slug, String headline, String language, Passages passages) {}
