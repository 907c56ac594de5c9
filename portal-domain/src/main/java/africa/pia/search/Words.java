package africa.pia.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text as they are looked up: in small letters, without accents and endings, as the index of articles
 * takes them apart too. For lists that keep their words in a table of their own.
 */
public final class Words {

    /** Changes with every change of how words are taken apart: a table made otherwise is filled again. */
    public static final int EDITION = Integer.parseInt(FrenchText.EDITION);

    /** In characters; what is longer is cut, in the text and in what is looked for alike. */
    public static final int LENGTH = 40;

    private static final int MOST = 2_000;

    private static final Analyzer KEPT = new FrenchText(false);

    private static final Analyzer ASKED = new FrenchText(true);

    private Words() {}

    /** Every different word of a text. */
    public static Set<String> of(String text) {
        return words(KEPT, text);
    }

    /** What somebody looks for: the words that say something, or else all. */
    public static List<String> asked(String typed) {
        Set<String> telling = words(ASKED, typed);
        return List.copyOf(telling.isEmpty() ? words(KEPT, typed) : telling);
    }

    private static Set<String> words(Analyzer analyzer, String text) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < MOST) {
                words.add(
                        term.length() <= LENGTH
                                ? term.toString()
                                : term.toString().substring(0, LENGTH));
            }
            tokens.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
