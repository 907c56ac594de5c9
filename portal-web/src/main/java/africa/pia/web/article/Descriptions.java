package africa.pia.web.article;

import africa.pia.article.PublishedArticle;
import africa.pia.text.Markup;

/** What is said of an article where only a sentence or two can be. */
final class Descriptions {

    private static final int MAX_LENGTH = 200;

    private Descriptions() {}

    static String of(PublishedArticle article) {
        String standfirst = article.summary().standfirst();
        return standfirst.isBlank() ? beginning(Markup.plainText(article.body())) : standfirst;
    }

    /** The beginning of a text, cut between words. */
    static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= MAX_LENGTH) {
            return line;
        }
        int space = line.lastIndexOf(' ', MAX_LENGTH);
        return line.substring(0, space > 0 ? space : MAX_LENGTH) + "…";
    }
}
